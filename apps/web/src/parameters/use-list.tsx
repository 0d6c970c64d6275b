// SPDX-License-Identifier: Apache-2.0
import type { ParameterUseView } from '@sanyi/contract';
import { useTranslation } from 'react-i18next';
import { Mark } from '../ui/mark.js';
import { useSaid } from './use-said.js';

/** Where a value is used: who reads it, for what, and which day picks it. */
export function UseList({ uses }: { readonly uses: readonly ParameterUseView[] }) {
  const { t } = useTranslation();
  const said = useSaid();
  if (uses.length === 0) return <p className="aside">{t('parameters.noUses')}</p>;
  return (
    <ul className="plain uses">
      {uses.map(({ user, kind, label, pickedBy }) => (
        <li key={user}>
          <Mark tone="busy">{t(`parameterUsers.${kind}`)}</Mark>
          {said(label)}{' '}
          <span className="aside">{t('parameters.pickedBy', { day: said(pickedBy) })}</span>
        </li>
      ))}
    </ul>
  );
}
