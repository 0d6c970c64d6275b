// SPDX-License-Identifier: Apache-2.0
import type { ProposalRow, ProposalState } from '@sanyi/contract';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { EndlessList } from '../ui/endless-list.js';
import { Given } from '../ui/given.js';
import { type Column, Grid } from '../ui/grid.js';
import { Mark } from '../ui/mark.js';
import { Moment } from '../ui/moment.js';
import { proposalsQuery } from './parameter-queries.js';
import { useSaid } from './use-said.js';

const TONES = { proposed: 'busy', approved: 'good', refused: 'bad', withdrawn: 'plain' } as const;

/** How a proposal stands, in a word. */
export function StateMark({ state }: { readonly state: ProposalState }) {
  const { t } = useTranslation();
  return <Mark tone={TONES[state]}>{t(`proposalStates.${state}`)}</Mark>;
}

/** Proposals, newest first: who wants what from when, and how it was decided. */
export function ProposalList({ state }: { readonly state: string | undefined }) {
  const { t } = useTranslation();
  const said = useSaid();
  const query = useInfiniteQuery(proposalsQuery({ state }));
  const columns: readonly Column<ProposalRow>[] = [
    {
      key: 'title',
      title: t('proposals.title1'),
      cell: ({ id, title, regionName }) => (
        <Link to="." search={{ show: 'proposals', proposal: id }}>
          <Given>{regionName}</Given> {said(title)}
        </Link>
      ),
      kind: 'name',
    },
    { key: 'state', title: t('users.state'), cell: ({ state: one }) => <StateMark state={one} /> },
    { key: 'from', title: t('proposals.from'), cell: ({ from }) => from ?? '—' },
    { key: 'by', title: t('proposals.by'), cell: ({ proposedBy }) => proposedBy },
    { key: 'at', title: t('proposals.at1'), cell: ({ proposedAt }) => <Moment at={proposedAt} /> },
    { key: 'why', title: t('proposals.why'), cell: ({ why }) => why },
  ];
  return (
    <EndlessList query={query} empty={t('proposals.none')}>
      {(rows) => (
        <Grid
          caption={t('proposals.caption')}
          columns={columns}
          rows={rows}
          keyOf={({ id }) => id}
        />
      )}
    </EndlessList>
  );
}
