// SPDX-License-Identifier: Apache-2.0
import type { LedgerSummary } from '@sanyi/contract';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Day } from '../ui/day.js';
import { useNarrow } from '../ui/display.js';
import { Given } from '../ui/given.js';
import { Page } from '../ui/page.js';
import { Loading, Refused } from '../ui/states.js';
import { ComingDue } from './coming-due.js';
import { Lamp } from './lamp.js';
import { LampSums } from './lamp-sums.js';
import { summaryQuery } from './ledger-queries.js';
import { TaskLink } from './place-link.js';
import { PlainDay } from './share.js';
import { StandingGrid } from './standings-page.js';

/** 领导一览: how it stands, what is red and why, what is due. Three screens on a telephone. */
export function SummaryPage() {
  const { t } = useTranslation();
  const { data, error, refetch } = useQuery(summaryQuery);
  return (
    <Page title={t('places.summary')}>
      {data === undefined && error === null && <Loading />}
      {error !== null && <Refused error={error} onRetry={() => void refetch()} />}
      {data !== undefined && <Summary summary={data} />}
    </Page>
  );
}

interface Shown {
  readonly summary: LedgerSummary;
}

function Summary({ summary }: Shown) {
  const narrow = useNarrow();
  return (
    <>
      <State summary={summary} />
      <div className="halves">
        <Worst summary={summary} most={narrow ? FEW : MANY} />
        <ComingDue from={summary.on} most={narrow ? FEW : MANY} />
      </div>
      <Standings summary={summary} narrow={narrow} />
    </>
  );
}

const FEW = 4;
const MANY = 10;

function State({ summary }: Shown) {
  const { t } = useTranslation();
  const { on, total, unsigned, unanswered } = summary;
  return (
    <section className="card summary-state" aria-labelledby="state">
      <header className="card-head">
        <h2 id="state">{t('summary.state', { n: total })}</h2>
        <span className="aside">
          <Day on={on} />
        </span>
      </header>
      <LampSums sums={summary} />
      <dl className="counts">
        <div>
          <dt>{t('summary.unsigned')}</dt>
          <dd>{unsigned}</dd>
        </div>
        <div>
          <dt>{t('summary.unanswered')}</dt>
          <dd>{unanswered}</dd>
        </div>
      </dl>
    </section>
  );
}

function Worst({ summary: { worst, red }, most }: Shown & { readonly most: number }) {
  const { t } = useTranslation();
  return (
    <section className="card" aria-labelledby="worst">
      <header className="card-head">
        <h2 id="worst">{t('summary.worst')}</h2>
        <Link to="/app/ledger" search={{ lamp: 'red' }}>
          {t('summary.allRed', { n: red })}
        </Link>
      </header>
      {worst.length === 0 && <p className="state">{t('summary.noRed')}</p>}
      <ul className="plain pieces">
        {worst.slice(0, most).map((one) => (
          <li key={one.task}>
            <div>
              <TaskLink task={one.task}>
                <Given>{one.title}</Given>
              </TaskLink>
              <p>
                <Lamp lamp={one.lamp} word={one.lampWord} /> <Given>{one.why}</Given>
              </p>
              <p className="aside">
                <Given>
                  {[one.regionName, one.lead].filter((each) => each !== '').join(' · ')}
                </Given>{' '}
                <PlainDay on={one.due} />
              </p>
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Standings({ summary: { regions, units }, narrow }: Shown & { readonly narrow: boolean }) {
  const { t } = useTranslation();
  const lists = [
    ['region', regions],
    ['unit', units],
  ] as const;
  return (
    <>
      {lists.map(
        ([by, items]) =>
          items.length > 0 && (
            <details key={by} className="card" open={!narrow}>
              <summary>{t(`summary.${by}`)}</summary>
              <StandingGrid by={by} items={items} />
            </details>
          ),
      )}
    </>
  );
}
