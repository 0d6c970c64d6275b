// SPDX-License-Identifier: Apache-2.0
import { useTranslation } from 'react-i18next';
import { usePresence } from '../session/session-context.js';
import { Field } from '../ui/field.js';
import { useFilters } from '../ui/use-filters.js';
import { LEDGER_FILTERS } from './ledger-filters.js';
import { UnitChoice } from './unit-choice.js';

/** Narrows 台账 to what a unit has a part in; its name is shown, its id stands in the address. */
export function UnitFilter() {
  const { t } = useTranslation();
  const { scope } = usePresence();
  const [{ unit = '', region }, setFilters] = useFilters(LEDGER_FILTERS);
  const own = /^\d+/.exec(unit)?.[0];
  return (
    <Field label={t('ledger.unit')}>
      {(id) => (
        <UnitChoice
          id={id}
          region={region ?? own ?? scope?.region ?? ''}
          value={unit}
          empty={t('list.any')}
          onChange={(next) => {
            setFilters({ unit: next });
          }}
        />
      )}
    </Field>
  );
}
