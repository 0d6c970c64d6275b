// SPDX-License-Identifier: Apache-2.0
import type { LedgerEntry } from '@sanyi/contract';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Given } from '../ui/given.js';
import { type Column, Grid } from '../ui/grid.js';
import { TaskLink } from '../ui/task-link.js';
import { EntryStage, ReportInShort } from './entry-words.js';

interface Choosing {
  readonly chosen: readonly LedgerEntry[];
  readonly onChoose: (chosen: readonly LedgerEntry[]) => void;
}

/** 进展 with last period's beside this one's; where they can be chosen, with a box before each. */
export function EntryGrid({
  entries,
  ...choosing
}: { readonly entries: readonly LedgerEntry[] } & Partial<Choosing>) {
  const { t } = useTranslation();
  const columns: readonly Column<LedgerEntry>[] = [
    {
      key: 'task',
      title: t('entries.task'),
      kind: 'name',
      cell: (entry) => <Task entry={entry} {...choosing} />,
    },
    {
      key: 'unit',
      title: t('entries.unit'),
      cell: (entry) => <Unit entry={entry} />,
    },
    {
      key: 'period',
      title: t('entries.period'),
      kind: 'short',
      cell: (entry) => <Period entry={entry} />,
    },
    {
      key: 'stage',
      title: t('entries.stage'),
      kind: 'short',
      cell: (one) => <EntryStage {...one} />,
    },
    {
      key: 'before',
      title: t('entries.before'),
      cell: ({ before }) => <ReportInShort report={before?.content} />,
    },
    {
      key: 'now',
      title: t('entries.now'),
      cell: ({ content }) => <ReportInShort report={content} />,
    },
  ];
  return (
    <Grid caption={t('places.progress')} columns={columns} rows={entries} keyOf={({ id }) => id} />
  );
}

function Choose({
  entry,
  chosen,
  onChoose,
}: {
  readonly entry: LedgerEntry;
} & Choosing) {
  const { t } = useTranslation();
  const others = chosen.filter(({ id }) => id !== entry.id);
  return (
    <input
      type="checkbox"
      className="choose"
      aria-label={t('entries.choose', { title: entry.title, unit: entry.unitName })}
      checked={others.length !== chosen.length}
      onChange={({ target }) => {
        onChoose(target.checked ? [...others, entry] : others);
      }}
    />
  );
}

interface Row {
  readonly entry: LedgerEntry;
}

function Task({ entry, chosen, onChoose }: Row & Partial<Choosing>) {
  const { id, title, task } = entry;
  return (
    <>
      {chosen && onChoose && <Choose {...{ entry, chosen, onChoose }} />}
      <Link to="/app/progress/$id" params={{ id }}>
        <Given>{title}</Given>
      </Link>
      <span className="below">
        <TaskLink task={task} />
      </span>
    </>
  );
}

function Unit({ entry: { unitName, regionName } }: Row) {
  return (
    <>
      <Given>{unitName}</Given>
      <span className="aside below">
        <Given>{regionName}</Given>
      </span>
    </>
  );
}

function Period({ entry: { period, due } }: Row) {
  const { t } = useTranslation();
  return (
    <>
      <Given>{period}</Given>
      <span className="aside below">{t('entries.dueOn', { day: due })}</span>
    </>
  );
}
