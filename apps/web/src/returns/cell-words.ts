// SPDX-License-Identifier: Apache-2.0
import type { ReturnCell, ReturnField } from '@sanyi/contract';
import type { TFunction } from 'i18next';

/** A cell as somebody reads it: the label of a code, a share in percent, and a word for each of the other two states. */
export function cellWords(
  field: ReturnField,
  cell: ReturnCell | undefined,
  t: TFunction,
  label: (words: { readonly zh: string; readonly en: string }) => string,
): string {
  if (cell === undefined || cell.state === 'missing') return t('returnForm.missing');
  if (cell.state === 'not-applicable') return t('returnForm.not-applicable');
  const code = field.codes.find((one) => one.code === cell.value);
  if (code !== undefined) return label(code.label);
  if (cell.value === 'yes' || cell.value === 'no') return t(`returnForm.${cell.value}`);
  return cell.value;
}
