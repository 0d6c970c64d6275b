// SPDX-License-Identifier: Apache-2.0
import type { LampKey, LedgerTaskDetail } from '@sanyi/contract';
import { useTranslation } from 'react-i18next';
import { Given } from '../ui/given.js';
import { Lamp } from './lamp.js';
import { reasonsOf } from './reasons.js';
import { Share } from './share.js';

/** Why the lamp of a task is as it is: each reason with its figures and whose it is. */
export function TaskLamp({ detail }: { readonly detail: LedgerTaskDetail }) {
  const { t } = useTranslation();
  const { lamp, lampWord, progress, judgedOn, scheme, seats, escalations } = detail;
  const reasons = reasonsOf(seats);
  return (
    <section className="card task-lamp" data-lamp={lamp} aria-labelledby="lamp">
      <header className="card-head">
        <h2 id="lamp">
          <Lamp lamp={lamp} word={lampWord} />
        </h2>
        <span>
          {t('ledger.progress')} <Share of={progress} />
        </span>
      </header>
      {reasons.length === 0 ? (
        <p>{t('task.noReason')}</p>
      ) : (
        <ul className="plain pieces" aria-label={t('task.why')}>
          {reasons.map(({ words, lamp: key, threshold, units }) => (
            <li key={words + key}>
              <ReasonDot lamp={key} />
              <span>
                <Given>{words}</Given>
                {threshold !== null && (
                  <span className="aside"> {t('task.threshold', { n: threshold })}</span>
                )}
                <span className="aside below">
                  {t('task.ofUnits')}
                  <Given>{units.join('、')}</Given>
                </span>
              </span>
            </li>
          ))}
        </ul>
      )}
      <p className="aside">
        {t('task.judged', { day: judgedOn })}
        <Given>{scheme}</Given>
      </p>
      {escalations.map(({ level, words, redSince, reachedOn }) => (
        <p key={level} className="doubts">
          <Given>{words}</Given>
          <span className="aside below">
            {t('task.escalated', { since: redSince, on: reachedOn })}
          </span>
        </p>
      ))}
    </section>
  );
}

function ReasonDot({ lamp }: { readonly lamp: LampKey }) {
  return (
    <span className="lamp" data-lamp={lamp}>
      <i aria-hidden />
    </span>
  );
}
