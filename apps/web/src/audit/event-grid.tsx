// SPDX-License-Identifier: Apache-2.0
import type { Event } from '@sanyi/contract';
import { useTranslation } from 'react-i18next';
import { knownWords } from '../i18n/known-words.js';
import { Given } from '../ui/given.js';
import { type Column, Grid } from '../ui/grid.js';
import { Moment } from '../ui/moment.js';
import { changesOf } from '../ui/changes.js';

/** Events as a table; what changed and the hashes open on demand. */
export function EventGrid({ events }: { readonly events: readonly Event[] }) {
  const { t, i18n } = useTranslation();
  const columns: readonly Column<Event>[] = [
    { key: 'seq', title: t('events.seq'), cell: ({ seq }) => seq, kind: 'number' },
    { key: 'at', title: t('events.at'), kind: 'short', cell: ({ at }) => <Moment at={at} /> },
    {
      key: 'kind',
      title: t('events.kind'),
      kind: 'name',
      cell: ({ kind, kindLabel }) => (
        <strong title={kind}>{knownWords(i18n, `eventKinds.${kind}`, kindLabel)}</strong>
      ),
    },
    {
      key: 'actor',
      title: t('events.actor'),
      kind: 'short',
      cell: ({ actor }) => <Given>{actor}</Given>,
    },
    {
      key: 'subject',
      title: t('events.subject'),
      kind: 'short',
      cell: (event) => <Subject {...event} />,
    },
    {
      key: 'why',
      title: t('users.why'),
      cell: ({ why }) => (why === null ? '—' : <Given>{why}</Given>),
    },
    { key: 'more', title: t('events.more'), cell: (event) => <More event={event} /> },
  ];
  return (
    <Grid caption={t('places.events')} columns={columns} rows={events} keyOf={({ seq }) => seq} />
  );
}

/** What it was done to: an account by its name, anything else by what the record says. */
function Subject({ subject, subjectAccount }: Pick<Event, 'subject' | 'subjectAccount'>) {
  const { i18n } = useTranslation();
  const [, kind = subject, rest = ''] = /^([a-z]+):(.*)$/.exec(subject) ?? [];
  return (
    <>
      <span title={subject}>{knownWords(i18n, `subjects.${kind}`, kind)}</span>{' '}
      <Given>{subjectAccount ?? shortened(rest)}</Given>
    </>
  );
}

/** A value as it was recorded; a code of the house in words. */
function Value({ of }: { readonly of: string }) {
  const { i18n } = useTranslation();
  return <Given>{knownWords(i18n, `values.${of}`, of)}</Given>;
}

/** An id that says nothing to a reader is cut; the whole of it is in the tooltip and in the export. */
const shortened = (rest: string): string =>
  /^[0-9a-f-]{36}$/.test(rest) ? rest.slice(0, 8) : rest;

function More({ event }: { readonly event: Event }) {
  const { t, i18n } = useTranslation();
  const { from, to, hash, previousHash } = event;
  return (
    <details>
      <summary>{t('events.open')}</summary>
      <ul className="plain changes">
        {changesOf(from, to).map(({ name, before, after }) => (
          <li key={name}>
            <span className="aside">{knownWords(i18n, `fields.${name}`, name)}</span>{' '}
            {before !== undefined && (
              <del>
                <Value of={before} />
              </del>
            )}{' '}
            {after !== undefined && (
              <ins>
                <Value of={after} />
              </ins>
            )}
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
