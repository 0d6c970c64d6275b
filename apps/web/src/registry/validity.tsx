// SPDX-License-Identifier: Apache-2.0
import type { UnitRow } from '@sanyi/contract';
import { useTranslation } from 'react-i18next';
import { Given } from '../ui/given.js';
import { Mark } from '../ui/mark.js';

/** From when until when something stands; what is not known is said. */
export function Validity({ from, to }: Pick<UnitRow, 'from' | 'to'>) {
  const { t } = useTranslation();
  if (from === null && to === null) return <>{t('registry.noDates')}</>;
  return (
    <>
      {from ?? t('registry.unknownStart')} — {to ?? t('registry.now')}
    </>
  );
}

/** How far the fact is known; a note where there is one. */
export function Known({ status, note }: Pick<UnitRow, 'status' | 'note'>) {
  const { t } = useTranslation();
  return (
    <>
      <Mark tone={status === 'read' ? 'good' : 'plain'}>{t(`sources.${status}`)}</Mark>
      {note !== '' && (
        <span className="aside">
          <Given>{note}</Given>
        </span>
      )}
    </>
  );
}
