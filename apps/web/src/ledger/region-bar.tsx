// SPDX-License-Identifier: Apache-2.0
import { useTranslation } from 'react-i18next';
import { usePresence } from '../session/session-context.js';
import { RegionFilter } from '../ui/region-filter.js';
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
      <RegionFilter
        label={t('ledger.region')}
        value={region}
        onChange={(code) => {
          setFilters({ region: code });
        }}
      />
    </div>
  );
}
