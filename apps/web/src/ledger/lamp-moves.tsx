// SPDX-License-Identifier: Apache-2.0
import type { LampKey, LampMoves, LampScheme } from '@sanyi/contract';
import { useTranslation } from 'react-i18next';
import { Given } from '../ui/given.js';
import { type Column, Grid } from '../ui/grid.js';
import { Lamp } from './lamp.js';
import { TaskLink } from './place-link.js';

type Item = LampMoves['items'][number];

/** Which lamps would move: how many from where to where, and the first of them with the reason. */
export function LampMovesView({
  moves,
  scheme,
}: {
  readonly moves: LampMoves;
  readonly scheme: LampScheme;
}) {
  const { t } = useTranslation();
  const wordOf = wordIn(scheme);
  const columns = useColumns(wordOf);
  return (
    <>
      <p role="status">
        <strong>{t('lampRules.moved', { n: moves.moved, judged: moves.judged })}</strong>
      </p>
      <ul className="plain pieces">
        {moves.counts.map(({ from, to, count }) => (
          <li key={`${from} ${to}`}>
            <span>
              <Lamp lamp={from} word={wordOf(from)} /> → <Lamp lamp={to} word={wordOf(to)} />{' '}
              {t('lampRules.count', { n: count })}
            </span>
          </li>
        ))}
      </ul>
      {moves.items.length > 0 && (
        <Grid
          caption={t('lampRules.try')}
          columns={columns}
          rows={moves.items}
          keyOf={({ seat }) => seat}
        />
      )}
      {moves.moved > moves.items.length && moves.items.length > 0 && (
        <p className="aside">{t('lampRules.first', { n: moves.items.length })}</p>
      )}
    </>
  );
}

type WordOf = (lamp: LampKey) => string;

const wordIn =
  ({ lamps }: LampScheme): WordOf =>
  (lamp) =>
    lamps.find(({ key }) => key === lamp)?.word ?? lamp;

function useColumns(wordOf: WordOf): readonly Column<Item>[] {
  const { t } = useTranslation();
  return [
    {
      ...{ key: 'task', title: t('ledger.title'), kind: 'name' },
      cell: ({ task, title }) => (
        <TaskLink task={task}>
          <Given>{title}</Given>
        </TaskLink>
      ),
    },
    { key: 'unit', title: t('ledger.unit'), cell: ({ unitName }) => <Given>{unitName}</Given> },
    {
      ...{ key: 'before', title: t('lampRules.before') },
      cell: ({ before }) => <Lamp lamp={before} word={wordOf(before)} />,
    },
    {
      ...{ key: 'after', title: t('lampRules.after') },
      cell: ({ after }) => <Lamp lamp={after} word={wordOf(after)} />,
    },
    { key: 'why', title: t('task.why'), cell: ({ why }) => <Given>{why}</Given> },
  ];
}
