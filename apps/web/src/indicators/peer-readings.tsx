// SPDX-License-Identifier: Apache-2.0
import type { FigureReading, Readings } from '@sanyi/contract';
import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { usePresence } from '../session/session-context.js';
import { Given } from '../ui/given.js';
import { type Column, Grid } from '../ui/grid.js';
import { Loading, Refused } from '../ui/states.js';
import { TakeOut } from '../ui/take-out.js';
import { useFilters } from '../ui/use-filters.js';
import { DotInterval } from './dot-interval.js';
import { INDICATOR_FILTERS } from './figure-filters.js';
import { readingsExport, readingsQuery } from './figure-queries.js';
import { JudgedMark, Shown } from './judged-mark.js';
import { spanOf } from './line-points.js';
import { useWords } from './use-words.js';

/** 同级比较: the region and those below it, each with its interval, its target and what it was made of. */
export function PeerReadings({
  id,
  region,
  period,
  level,
}: {
  readonly id: string;
  readonly region: string;
  readonly period: string;
  readonly level: string | undefined;
}) {
  const { t } = useTranslation();
  const { may } = usePresence().session;
  const filters = { region, period, level };
  const { data, error, refetch } = useQuery(readingsQuery(id, filters));
  return (
    <section className="card" aria-labelledby="peers-title">
      <div className="card-head">
        <h3 id="peers-title">{t('indicators.readings')}</h3>
        {may['indicators.export'] && (
          <TakeOut
            small
            path={readingsExport(id)}
            filters={filters}
            of={t('indicators.readings')}
          />
        )}
      </div>
      <p className="aside">{t('indicators.readingsHint')}</p>
      {error !== null && <Refused error={error} onRetry={() => void refetch()} />}
      {error === null && data === undefined && <Loading />}
      {data !== undefined && <PeerGrid readings={data} />}
    </section>
  );
}

/** The region stands first, the others from the highest down. */
const ordered = ([own, ...others]: readonly FigureReading[]): readonly FigureReading[] => [
  ...(own === undefined ? [] : [own]),
  ...others.sort((a, b) => (b.value ?? -Infinity) - (a.value ?? -Infinity)),
];

function PeerGrid({ readings: { items } }: { readonly readings: Readings }) {
  const { t } = useTranslation();
  const ends = items.flatMap(({ value, interval, target }) => [
    ...(value === null ? [] : [value]),
    ...(interval === null ? [] : [interval.low, interval.high]),
    ...(target?.at == null ? [] : [target.at]),
  ]);
  const span = spanOf(ends);
  const standing = useStandingColumns();
  const columns: readonly Column<FigureReading>[] = [
    {
      ...{ key: 'name', title: t('cockpit.place'), kind: 'name' },
      cell: ({ name }) => <Given>{name}</Given>,
    },
    {
      ...{ key: 'value', title: t('cockpit.reading'), kind: 'number' },
      cell: (reading) => <Shown reading={reading} />,
    },
    {
      ...{ key: 'dot', title: t('indicators.interval') },
      cell: (reading) => <DotInterval reading={reading} span={span} />,
    },
    {
      ...{ key: 'parts', title: t('indicators.parts'), kind: 'number' },
      cell: ({ numerator, denominator }) =>
        [numerator, denominator].filter((one) => one !== null).join(' ÷ '),
    },
    ...standing,
  ];
  return (
    <Grid
      caption={t('indicators.readings')}
      columns={columns}
      rows={ordered(items)}
      keyOf={({ place }) => place}
    />
  );
}

function useStandingColumns(): readonly Column<FigureReading>[] {
  const { t } = useTranslation();
  return [
    {
      ...{ key: 'target', title: t('indicators.target') },
      cell: ({ target }) => target !== null && <Judged target={target} />,
    },
    {
      ...{ key: 'complete', title: t('indicators.complete') },
      cell: ({ given, missing, notApplicable }) =>
        t('indicators.completeness', { given, missing, none: notApplicable }),
    },
    {
      ...{ key: 'rows', title: t('indicators.rows'), kind: 'actions' },
      cell: (reading) => (reading.rows ? <OpenRows place={reading.place} /> : ''),
    },
  ];
}

function Judged({ target }: { readonly target: NonNullable<FigureReading['target']> }) {
  const said = useWords();
  return (
    <>
      <JudgedMark state={target.state} />{' '}
      <span className="aside">
        {said(target.aim)}
        {target.margin !== null && ` (${said(target.margin)})`}
      </span>
    </>
  );
}

function OpenRows({ place }: { readonly place: string }) {
  const { t } = useTranslation();
  const [, setFilters] = useFilters(INDICATOR_FILTERS);
  return (
    <Button
      size="small"
      onClick={() => {
        setFilters({ rows: place });
      }}
    >
      {t('indicators.openRows')}
    </Button>
  );
}
