// SPDX-License-Identifier: Apache-2.0
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { ChoiceFilter } from '../ui/choice-filter.js';
import { DayFilter } from '../ui/day-filter.js';
import { SearchBox } from '../ui/search-box.js';
import { useFilters } from '../ui/use-filters.js';
import { PARAMETER_FILTERS } from './parameter-filters.js';
import { choicesQuery } from './parameter-queries.js';
import { useSaid } from './use-said.js';

/** Words, region, topic, how far known, and the day whose value is shown. */
export function ListFilters() {
  const { t } = useTranslation();
  const said = useSaid();
  const [{ query = '', on = '' }, setFilters] = useFilters(PARAMETER_FILTERS);
  const { data } = useQuery(choicesQuery);
  return (
    <div className="filters" role="search">
      <SearchBox
        label={t('parameters.search')}
        value={query}
        onSearch={(text) => {
          setFilters({ query: text });
        }}
      />
      <Choice
        given
        name="region"
        label={t('users.region')}
        options={(data?.regions ?? []).map(({ region, regionName }) => [region, regionName])}
      />
      <Choice
        name="topic"
        label={t('parameters.topic')}
        options={(data?.topics ?? []).map((one) => [one.topic, said(one)])}
      />
      <Choice
        name="status"
        label={t('parameters.known')}
        options={STATUSES.map((one) => [one, t(`parameterStatus.${one}`)])}
      />
      <DayFilter
        label={t('parameters.on')}
        value={on}
        onChange={(on) => {
          setFilters({ on });
        }}
      />
    </div>
  );
}

const STATUSES = ['read', 'reported', 'assumed'] as const;
const STATES = ['proposed', 'approved', 'refused', 'withdrawn'] as const;

/** How the proposals stand that are shown. */
export function StateFilter() {
  const { t } = useTranslation();
  return (
    <div className="filters">
      <Choice
        name="state"
        label={t('users.state')}
        options={STATES.map((one) => [one, t(`proposalStates.${one}`)])}
      />
    </div>
  );
}

function Choice({
  name,
  label,
  options,
  given = false,
}: {
  readonly name: (typeof PARAMETER_FILTERS)[number];
  readonly label: string;
  readonly options: readonly (readonly [value: string, words: string])[];
  /** The words are names that the registry holds. */
  readonly given?: boolean;
}) {
  const [filters, setFilters] = useFilters(PARAMETER_FILTERS);
  return (
    <ChoiceFilter
      label={label}
      value={filters[name]}
      onChange={(value) => {
        setFilters({ [name]: value });
      }}
      options={options}
      given={given}
    />
  );
}
