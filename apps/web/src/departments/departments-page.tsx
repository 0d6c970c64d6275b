// SPDX-License-Identifier: Apache-2.0
import { type DepartmentCard, DepartmentCards } from '@sanyi/contract';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { read } from '../http/call.js';
import { withQuery } from '../http/query-string.js';
import { ChoiceFilter } from '../ui/choice-filter.js';
import { Given } from '../ui/given.js';
import { type Column, Grid } from '../ui/grid.js';
import { Page } from '../ui/page.js';
import { Loading, Nothing, Refused } from '../ui/states.js';
import { TakeOut } from '../ui/take-out.js';
import { useFilters } from '../ui/use-filters.js';
import { useToday } from '../ui/use-today.js';

const DEPARTMENTS = '/api/ledger/departments';
const YEARS = 3;

/** 部门评价: the departments of one's office, scored from what the ledger says of them. */
export function DepartmentsPage() {
  const { t } = useTranslation();
  const thisYear = Number(useToday().slice(0, 4));
  const [filters, setFilters] = useFilters(['period']);
  const period = filters.period ?? String(thisYear);
  const { data, error, refetch } = useQuery({
    queryKey: ['ledger', 'departments', period],
    queryFn: () => read(withQuery(DEPARTMENTS, { period }), DepartmentCards),
  });
  const years = Array.from({ length: YEARS }, (_, back) => String(thisYear - back));
  return (
    <Page
      title={t('places.departments')}
      lead={t('departments.lead')}
      actions={
        <TakeOut path={`${DEPARTMENTS}/export`} filters={{ period }} of={t('places.departments')} />
      }
    >
      <div className="filters">
        <ChoiceFilter
          label={t('departments.year')}
          value={filters.period}
          onChange={(next) => {
            setFilters({ period: next });
          }}
          any={String(thisYear)}
          options={years.slice(1).map((year) => [year, year] as const)}
        />
      </div>
      {data === undefined &&
        (error === null ? <Loading /> : <Refused error={error} onRetry={() => void refetch()} />)}
      {data?.items.length === 0 && <Nothing>{t('departments.empty')}</Nothing>}
      {data !== undefined && data.items.length > 0 && <Cards cards={data.items} />}
    </Page>
  );
}

function Cards({ cards }: { readonly cards: readonly DepartmentCard[] }) {
  const { t } = useTranslation();
  const columns: readonly Column<DepartmentCard>[] = [
    {
      key: 'unit',
      title: t('departments.unit'),
      kind: 'name',
      cell: ({ unitName }) => <Given>{unitName}</Given>,
    },
    {
      key: 'rank',
      title: t('departments.rank'),
      kind: 'short',
      cell: ({ rank }) => rank ?? '—',
    },
    {
      key: 'total',
      title: t('departments.total'),
      kind: 'short',
      cell: ({ total }) => total ?? t('departments.notJudged'),
    },
    {
      key: 'grade',
      title: t('departments.grade'),
      kind: 'short',
      cell: ({ grade }) => <Given>{grade ?? '—'}</Given>,
    },
    ...(cards[0]?.items ?? []).map(({ indicator, label }) => ({
      ...{ key: indicator, title: label, given: true },
      cell: ({ items }: DepartmentCard) => (
        <Item item={items.find((one) => one.indicator === indicator)} />
      ),
    })),
  ];
  return (
    <Grid
      caption={t('places.departments')}
      columns={columns}
      rows={cards}
      keyOf={({ unit }) => unit}
    />
  );
}

function Item({ item }: { readonly item: DepartmentCard['items'][number] | undefined }) {
  const { t } = useTranslation();
  if (item?.shown == null) return <>—</>;
  const { shown, counted, points, weight } = item;
  return (
    <>
      <Given>{shown}</Given>
      {counted !== null && <span className="aside"> {counted}</span>}
      <span className="aside below">{t('departments.points', { points, weight })}</span>
    </>
  );
}
