// SPDX-License-Identifier: Apache-2.0
import { useTranslation } from 'react-i18next';
import { usePresence } from '../session/session-context.js';
import { Field } from '../ui/field.js';
import { RegionInput } from '../ui/region-input.js';
import { useFilters } from '../ui/use-filters.js';
import { REGION_FILTERS } from './ledger-filters.js';
import './ledger.css';

/** The region in the address; one's own where there is none. */
export function useChosenRegion(): string {
  const { scope } = usePresence();
  const [{ region }] = useFilters(REGION_FILTERS);
  return region ?? scope?.region ?? '';
}

/** Chooses the region that a page speaks of. */
export function RegionBar() {
  const { t } = useTranslation();
  const [, setFilters] = useFilters(REGION_FILTERS);
  const region = useChosenRegion();
  return (
    <div className="filters">
      <Field label={t('ledger.region')}>
        {(id) => (
          <RegionInput
            id={id}
            value={region}
            onChange={(code) => {
              setFilters({ region: code });
            }}
          />
        )}
      </Field>
    </div>
  );
}
