// SPDX-License-Identifier: Apache-2.0
import type { Event } from '@sanyi/contract';
import { useTranslation } from 'react-i18next';
import { type Column, Grid } from '../ui/grid.js';
import { Moment } from '../ui/moment.js';
import { changesOf } from '../ui/changes.js';

/** Events as a table; what changed and the hashes open on demand. */
export function EventGrid({ events }: { readonly events: readonly Event[] }) {
  const { t } = useTranslation();
  const columns: readonly Column<Event>[] = [
    { key: 'seq', title: t('events.seq'), cell: ({ seq }) => seq, kind: 'number' },
    { key: 'at', title: t('events.at'), cell: ({ at }) => <Moment at={at} /> },
    {
      key: 'kind',
      title: t('events.kind'),
      kind: 'name',
      cell: ({ kind, kindLabel }) => (
        <>
          <strong>{kindLabel}</strong> <code>{kind}</code>
        </>
      ),
    },
    { key: 'actor', title: t('events.actor'), cell: ({ actor }) => actor },
    { key: 'subject', title: t('events.subject'), cell: ({ subject }) => <code>{subject}</code> },
    { key: 'why', title: t('users.why'), cell: ({ why }) => why ?? '—' },
    { key: 'more', title: t('events.more'), cell: (event) => <More event={event} /> },
  ];
  return (
    <Grid caption={t('places.events')} columns={columns} rows={events} keyOf={({ seq }) => seq} />
  );
}

function More({ event }: { readonly event: Event }) {
  const { t } = useTranslation();
  const { from, to, hash, previousHash } = event;
  return (
    <details>
      <summary>{t('events.open')}</summary>
      <ul className="plain changes">
        {changesOf(from, to).map(({ name, before, after }) => (
          <li key={name}>
            <code>{name}</code> {before !== undefined && <del>{before}</del>}{' '}
            {after !== undefined && <ins>{after}</ins>}
          </li>
        ))}
      </ul>
      <dl className="facts">
        <dt>{t('events.previousHash')}</dt>
        <dd>
          <code className="hash">{previousHash}</code>
        </dd>
        <dt>{t('events.hash')}</dt>
        <dd>
          <code className="hash">{hash}</code>
        </dd>
      </dl>
    </details>
  );
}
