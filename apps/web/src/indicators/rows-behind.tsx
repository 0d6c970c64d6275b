// SPDX-License-Identifier: Apache-2.0
import type { FactRow, ReadingRows } from '@sanyi/contract';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Given } from '../ui/given.js';
import { type Column, Grid } from '../ui/grid.js';
import { Moment } from '../ui/moment.js';
import { Loading, Nothing, Refused } from '../ui/states.js';
import { rowsQuery } from './figure-queries.js';
import { useWords } from './use-words.js';

/** 取数明细: the facts behind a reading, each with its source, and who gave none. */
export function RowsBehind({
  id,
  place,
  period,
}: {
  readonly id: string;
  readonly place: string;
  readonly period: string;
}) {
  const { t } = useTranslation();
  const { data, error, refetch } = useQuery(rowsQuery(id, { place, period }));
  return (
    <section className="card" aria-labelledby="rows-title">
      <h3 id="rows-title">{t('indicators.rowsTitle')}</h3>
      {error !== null && <Refused error={error} onRetry={() => void refetch()} />}
      {error === null && data === undefined && <Loading />}
      {data !== undefined && <Rows data={data} />}
    </section>
  );
}

function Rows({ data: { items, silent } }: { readonly data: ReadingRows }) {
  const { t } = useTranslation();
  return (
    <>
      {items.length === 0 ? <Nothing>{t('indicators.noRows')}</Nothing> : <FactGrid rows={items} />}
      {silent.length > 0 && (
        <p>
          {t('indicators.silent')}{' '}
          {silent.map((one) => (
            <span key={one.place} className="silent">
              <Given>{one.name}</Given>{' '}
            </span>
          ))}
        </p>
      )}
    </>
  );
}

/** Facts as rows. */
export function FactGrid<T extends FactRow>({
  rows,
  more = [],
}: {
  readonly rows: readonly T[];
  readonly more?: readonly Column<T>[];
}) {
  const { t } = useTranslation();
  const said = useWords();
  const columns: readonly Column<T>[] = [
    {
      ...{ key: 'place', title: t('cockpit.place'), kind: 'name' },
      cell: ({ name }) => <Given>{name}</Given>,
    },
    {
      ...{ key: 'fact', title: t('facts.fact') },
      cell: ({ label, parts }) => (
        <>
          {said(label)} {parts !== '' && <code>{parts}</code>}
        </>
      ),
    },
    { key: 'period', title: t('figures.period'), kind: 'short', cell: ({ period }) => period },
    {
      ...{ key: 'value', title: t('facts.value'), kind: 'number' },
      cell: ({ state, value }) => value ?? t(`figures.states.${state}`),
    },
    ...useSourceColumns<T>(),
    ...more,
  ];
  return (
    <Grid
      caption={t('indicators.rowsTitle')}
      columns={columns}
      rows={rows}
      keyOf={({ fact, parts, place, period, at }) => [fact, parts, place, period, at].join('|')}
    />
  );
}

function useSourceColumns<T extends FactRow>(): readonly Column<T>[] {
  const { t } = useTranslation();
  return [
    {
      ...{ key: 'source', title: t('facts.source') },
      cell: ({ sourceKind, source }) => (
        <>
          {t(`facts.kinds.${sourceKind}`)} <Given>{source}</Given>
        </>
      ),
    },
    {
      ...{ key: 'by', title: t('facts.by') },
      cell: ({ givenBy, enteredBy }) => <Given>{givenBy === '' ? enteredBy : givenBy}</Given>,
    },
    { key: 'at', title: t('facts.at'), kind: 'short', cell: ({ at }) => <Moment at={at} /> },
  ];
}
