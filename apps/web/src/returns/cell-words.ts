// SPDX-License-Identifier: Apache-2.0
import type { ReturnCell, ReturnField } from '@sanyi/contract';
import { useTranslation } from 'react-i18next';
import { useLabel } from './words.js';

/**
 * A cell as somebody reads it: the label of a code, the name of a place, a share in percent, and a word for each of the other two
 * states. `names` are those of the row, by id.
 */
export function useCellWords(
  names: Readonly<Record<string, string>>,
): (field: ReturnField, cell: ReturnCell | undefined) => string {
  const { t } = useTranslation();
  const label = useLabel();
  return (field, cell) => {
    if (cell === undefined || cell.state === 'missing') return t('returnForm.missing');
    if (cell.state === 'not-applicable') return t('returnForm.not-applicable');
    const code = field.codes.find((one) => one.code === cell.value);
    if (code !== undefined) return label(code.label);
    if (cell.value === 'yes' || cell.value === 'no') return t(`returnForm.${cell.value}`);
    return names[cell.value] ?? cell.value;
  };
}
