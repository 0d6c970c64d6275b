// SPDX-License-Identifier: Apache-2.0
import type { ScorecardItem, ScorecardRow, Scorecards } from '@sanyi/contract';
import { useTranslation } from 'react-i18next';
import { Given } from '../ui/given.js';
import { type Column, Grid } from '../ui/grid.js';
import { Mark } from '../ui/mark.js';
import { DialogButton } from '../ui/dialog-button.js';
import { useState } from 'react';
import { Button } from 'antd';
import { PointsOpened } from './points-opened.js';
import { useWords } from './use-words.js';

type Group = Scorecards['groups'][number];

const AT_ONCE = 15;

/** A peer group, the best first: rank, total, and for each indicator the points and whether the difference is beyond chance. */
export function ScorecardTable({
  cards,
  group,
}: {
  readonly cards: Scorecards;
  readonly group: Group;
}) {
  const { t } = useTranslation();
  const said = useWords();
  const [all, setAll] = useState(false);
  const columns = useCardColumns(cards);
  const rows = all ? group.rows : group.rows.slice(0, AT_ONCE);
  return (
    <>
      <div className="scorecard">
        <Grid
          caption={said(group.label)}
          columns={columns}
          rows={rows}
          keyOf={({ place }) => place}
        />
      </div>
      {!all && group.rows.length > AT_ONCE && (
        <p className="acts">
          <Button
            onClick={() => {
              setAll(true);
            }}
          >
            {t('scorecards.all', { n: group.rows.length })}
          </Button>
        </p>
      )}
    </>
  );
}

function Total({ row: { total, low, high } }: { readonly row: ScorecardRow }) {
  const { t } = useTranslation();
  if (total === null) return <span className="aside">{t('scorecards.noTotal')}</span>;
  return (
    <>
      <strong>{total}</strong>
      {low !== high && (
        <span className="aside said">
          {low}–{high}
        </span>
      )}
    </>
  );
}

const TONES = { better: 'good', worse: 'bad', 'within-noise': 'plain' } as const;

function Points({ item: { state, points, reading, standing } }: { readonly item: ScorecardItem }) {
  const { t } = useTranslation();
  const said = useWords();
  if (state !== 'scored') return <span className="aside">{t(`scorecards.states.${state}`)}</span>;
  return (
    <>
      <strong>{points}</strong>{' '}
      <span className="aside">{reading.shown === null ? '' : said(reading.shown)}</span>{' '}
      {standing !== null && (
        <Mark tone={TONES[standing]}>{t(`scorecards.standings.${standing}`)}</Mark>
      )}
    </>
  );
}

function useCardColumns(cards: Scorecards): readonly Column<ScorecardRow>[] {
  const { t } = useTranslation();
  return [
    {
      ...{ key: 'rank', title: t('scorecards.rank'), kind: 'short' },
      cell: ({ rank, notRanked }) =>
        rank ?? (
          <span className="aside">{t(`scorecards.notRanked.${notRanked ?? 'not-judged'}`)}</span>
        ),
    },
    {
      ...{ key: 'name', title: t('cockpit.place'), kind: 'name' },
      cell: ({ name }) => <Given>{name}</Given>,
    },
    {
      ...{ key: 'total', title: t('scorecards.total'), kind: 'number' },
      cell: (row) => <Total row={row} />,
    },
    {
      ...{ key: 'grade', title: t('scorecards.grade') },
      cell: ({ grade }) => grade !== null && <Given>{grade}</Given>,
    },
    {
      ...{ key: 'alike', title: t('scorecards.standings.within-noise') },
      cell: ({ likeOthers }) =>
        likeOthers.length > 0 && (
          <span className="aside">{t('scorecards.alike', { n: likeOthers.length })}</span>
        ),
    },
    ...usePointColumns(cards),
    {
      ...{ key: 'open', title: t('scorecards.why'), kind: 'actions' },
      cell: (row) => (
        <DialogButton
          label={t('scorecards.open')}
          title={t('scorecards.openTitle', { name: row.name })}
        >
          <PointsOpened cards={cards} row={row} />
        </DialogButton>
      ),
    },
  ];
}

function usePointColumns({ columns }: Scorecards): readonly Column<ScorecardRow>[] {
  const { t } = useTranslation();
  const said = useWords();
  return columns.map(({ indicator, label, weight }, at) => ({
    ...{ key: indicator, title: t('scorecards.column', { name: said(label), weight }) },
    cell: ({ items }: ScorecardRow) => {
      const item = items[at];
      return item === undefined ? '' : <Points item={item} />;
    },
  }));
}
