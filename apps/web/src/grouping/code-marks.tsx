// SPDX-License-Identifier: Apache-2.0
import type { GroupingCode } from '@sanyi/contract';
import { useTranslation } from 'react-i18next';
import { Mark } from '../ui/mark.js';

/** What a scheme says of a code besides its name. */
export function CodeMarks({ level, grey, valid }: Omit<GroupingCode, 'code' | 'name'>) {
  const { t } = useTranslation();
  return (
    <>
      {level !== null && <Mark tone={level === 'mcc' ? 'bad' : 'warn'}>{level.toUpperCase()}</Mark>}
      {grey && <Mark tone="plain">{t('grouping.grey')}</Mark>}
      {!valid && <Mark tone="plain">{t('grouping.notValid')}</Mark>}
    </>
  );
}
