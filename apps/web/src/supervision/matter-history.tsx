// SPDX-License-Identifier: Apache-2.0
import type { SupervisionMatterDetail } from '@sanyi/contract';
import { useTranslation } from 'react-i18next';
import { Given } from '../ui/given.js';
import { Moment } from '../ui/moment.js';
import { MATTERS } from './matter-queries.js';

/** What was done with a matter, from the notice on, with the files that came with it. */
export function MatterHistory({ matter }: { readonly matter: SupervisionMatterDetail }) {
  const { t } = useTranslation();
  return (
    <section className="card" aria-labelledby="matter-history">
      <h2 id="matter-history">{t('matters.history')}</h2>
      <ol className="plain history">
        <li>
          <strong>{t('matters.opened')}</strong> {matter.openedOn}
          <span className="aside below">{t('matters.system')}</span>
        </li>
        {matter.events.map((event) => (
          <li key={event.seq}>
            <strong>{t(`matterActs.${event.action}`)}</strong> <Moment at={event.at} />
            <Who event={event} />
            {event.why !== '' && (
              <p>
                <Given>{event.why}</Given>
              </p>
            )}
            <Files id={matter.id} event={event} />
          </li>
        ))}
      </ol>
    </section>
  );
}

type Event = SupervisionMatterDetail['events'][number];

function Who({ event: { by, inNameOf } }: { readonly event: Event }) {
  const { t } = useTranslation();
  return (
    <span className="aside below">
      {by === 'system' ? t('matters.system') : t('matters.by', { account: by })}
      {inNameOf !== null && (
        <>
          {' '}
          <Given>{t('matters.inNameOf', { unit: inNameOf })}</Given>
        </>
      )}
    </span>
  );
}

function Files({ id, event: { seq, files } }: { readonly id: string; readonly event: Event }) {
  const { t } = useTranslation();
  if (files.length === 0) return null;
  return (
    <ul className="plain files" aria-label={t('matters.files')}>
      {files.map(({ position, name }) => (
        <li key={position}>
          <a href={`${MATTERS}/${id}/evidence/${seq}/${position}`} download>
            <Given>{name}</Given>
          </a>
        </li>
      ))}
    </ul>
  );
}
