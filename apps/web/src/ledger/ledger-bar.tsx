// SPDX-License-Identifier: Apache-2.0
import { type LampKey, LampKey as LampKeys, SeatRole } from '@sanyi/contract';
import { useQuery } from '@tanstack/react-query';
import { Segmented, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { ChoiceFilter } from '../ui/choice-filter.js';
import { DayFilter } from '../ui/day-filter.js';
import { Field } from '../ui/field.js';
import { RegionFilter } from '../ui/region-filter.js';
import { SearchBox } from '../ui/search-box.js';
import { useFilters } from '../ui/use-filters.js';
import { Lamp, useLampFaces } from './lamp.js';
import { LEDGER_FILTERS } from './ledger-filters.js';
import { documentsQuery } from './ledger-queries.js';
import { UnitFilter } from './unit-filter.js';

const FOLDED = ['region', 'unit', 'role', 'document', 'dueFrom', 'dueTo'] as const;

/** What narrows 台账: lamp and words at hand, the rest folded away until it is used. */
export function LedgerBar() {
  const { t } = useTranslation();
  const [filters, setFilters] = useFilters(LEDGER_FILTERS);
  const folded = FOLDED.filter((name) => filters[name] !== undefined).length;
  return (
    <div className="ledger-bar" role="search">
      <div className="filters">
        <Segmented
          aria-label={t('ledger.shape')}
          options={(['flat', 'tree'] as const).map((value) => ({
            value,
            label: t(`ledger.shapes.${value}`),
          }))}
          value={filters.shape === 'tree' ? 'tree' : 'flat'}
          onChange={(shape) => {
            setFilters({ shape: shape === 'flat' ? '' : shape });
          }}
        />
        <LampFilter />
        <SearchBox
          key={filters.search ?? ''}
          label={t('ledger.search')}
          value={filters.search ?? ''}
          onSearch={(search) => {
            setFilters({ search });
          }}
        />
      </div>
      <details className="more-filters" open={folded > 0 ? true : undefined}>
        <summary>
          {folded === 0 ? t('ledger.moreFilters') : t('ledger.filtersUsed', { n: folded })}
        </summary>
        <MoreFilters />
      </details>
    </div>
  );
}

function LampFilter() {
  const { t } = useTranslation();
  const [filters, setFilters] = useFilters(LEDGER_FILTERS);
  const faces = useLampFaces();
  const wordOf = (lamp: LampKey) =>
    faces.find(({ key }) => key === lamp)?.word ?? t(`lamps.${lamp}`);
  return (
    <div className="lamp-filter" role="group" aria-label={t('ledger.lamp')}>
      {LampKeys.options.map((lamp) => (
        <button
          key={lamp}
          type="button"
          aria-pressed={filters.lamp === lamp}
          onClick={() => {
            setFilters({ lamp: filters.lamp === lamp ? '' : lamp });
          }}
        >
          <Lamp lamp={lamp} word={wordOf(lamp)} />
        </button>
      ))}
    </div>
  );
}

function MoreFilters() {
  const { t } = useTranslation();
  const [filters, setFilters] = useFilters(LEDGER_FILTERS);
  return (
    <div className="filters">
      <RegionFilter
        label={t('ledger.region')}
        value={filters.region}
        onChange={(region) => {
          setFilters({ region, unit: '' });
        }}
      />
      <UnitFilter />
      <RoleFilter />
      {(['dueFrom', 'dueTo'] as const).map((end) => (
        <DayFilter
          key={end}
          label={t(`ledger.${end}`)}
          value={filters[end]}
          onChange={(day) => {
            setFilters({ [end]: day });
          }}
        />
      ))}
      <DocumentFilter />
    </div>
  );
}

function RoleFilter() {
  const { t } = useTranslation();
  const [filters, setFilters] = useFilters(LEDGER_FILTERS);
  return (
    <ChoiceFilter
      label={t('ledger.role')}
      value={filters.role}
      onChange={(role) => {
        setFilters({ role });
      }}
      options={SeatRole.options.map((role) => [role, t(`seatRoles.${role}`)])}
    />
  );
}

function DocumentFilter() {
  const { t } = useTranslation();
  const [filters, setFilters] = useFilters(LEDGER_FILTERS);
  const { data } = useQuery(documentsQuery);
  return (
    <Field label={t('ledger.document')}>
      {(id) => (
        <Select
          id={id}
          className="field wide-field"
          allowClear
          value={filters.document ?? null}
          placeholder={t('list.any')}
          onChange={(document: string | undefined) => {
            setFilters({ document: document ?? '' });
          }}
          options={(data?.items ?? []).map((one) => ({
            value: one.id,
            label: <span lang="zh-CN">{`${one.documentNumber ?? ''} ${one.title}`.trim()}</span>,
          }))}
        />
      )}
    </Field>
  );
}
