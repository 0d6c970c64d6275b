// SPDX-License-Identifier: Apache-2.0
import type { SupervisionMatterDetail } from '@sanyi/contract';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { usePresence } from '../session/session-context.js';
import { Given } from '../ui/given.js';
import { Page } from '../ui/page.js';
import { Loading, Refused } from '../ui/states.js';
import { TaskLink } from '../ui/task-link.js';
import { MatterActs } from './matter-acts.js';
import { MatterHistory } from './matter-history.js';
import { MatterClock, MatterStage, NoticeColour } from './matter-marks.js';
import { matterQuery, MATTERS } from './matter-queries.js';

interface One {
  readonly matter: SupervisionMatterDetail;
}

/** 督办事项: why, whose turn it is until when, what may be done now, and all that was done. */
export function MatterPage() {
  const { t } = useTranslation();
  const { id = '' } = useParams({ strict: false });
  const { data, error, refetch } = useQuery(matterQuery(id));
  if (data !== undefined) return <Matter matter={data} />;
  return (
    <Page title={t('matters.matter')}>
      {error === null ? <Loading /> : <Refused error={error} onRetry={() => void refetch()} />}
    </Page>
  );
}

function Matter({ matter }: One) {
  const { t } = useTranslation();
  return (
    <Page
      title={<Given>{matter.title}</Given>}
      actions={
        <Button href={`${MATTERS}/${matter.id}/letter`} download>
          {t('matters.letter')}
        </Button>
      }
    >
      <p>
        <Link to="/app/matters">{t('matters.back')}</Link>
      </p>
      <div className="matter-next">
        <NoticeColour colour={matter.colour} />
        <MatterStage stage={matter.stage} />
        <span>
          <MatterClock {...matter} />
        </span>
      </div>
      <div className="matter-grid">
        <div className="stack">
          <section className="card" aria-labelledby="matter-why">
            <h2 id="matter-why">{t('matters.why')}</h2>
            <p>
              <Given>{matter.why}</Given>
            </p>
            <MatterActs key={matter.version} matter={matter} />
          </section>
          <MatterHistory matter={matter} />
        </div>
        <div className="stack">
          <Facts matter={matter} />
          <Letters matter={matter} />
        </div>
      </div>
    </Page>
  );
}

function Facts({ matter }: One) {
  const { t } = useTranslation();
  return (
    <section className="card" aria-labelledby="matter-facts">
      <h2 id="matter-facts">{t('matters.facts')}</h2>
      <dl className="facts">
        <dt>{t('matters.unit')}</dt>
        <dd>
          <Given>{matter.unitName}</Given>{' '}
          <span className="aside">
            <Given>{matter.regionName}</Given>
          </span>
        </dd>
        <dt>{t('matters.office')}</dt>
        <dd>
          <Given>{matter.officeName}</Given>
        </dd>
        <dt>{t('matters.kind')}</dt>
        <dd>{t(`matterKinds.${matter.kind}`)}</dd>
        {matter.task !== null && (
          <>
            <dt>{t('matters.task')}</dt>
            <dd>
              <TaskLink task={matter.task} />
            </dd>
          </>
        )}
        <dt>{t('matters.openedOn')}</dt>
        <dd>{matter.openedOn}</dd>
        <Rule matter={matter} />
      </dl>
    </section>
  );
}

/** The rule that opened the matter, its clocks, and how far it is known. */
function Rule({ matter: { rule, days } }: One) {
  const { t } = useTranslation();
  return (
    <>
      <dt>{t('matters.rule')}</dt>
      <dd>
        <Given>{rule.label}</Given>
        <span className="aside below">
          {t('matterClocks.receive', { n: days.receive })}
          {t('list.comma')}
          {t('matterClocks.rectify', { n: days.rectify })}
          {t('list.comma')}
          {t('matterClocks.check', { n: days.check })}
        </span>
        <span className="aside below">
          <Given>{rule.source}</Given>
          {rule.status === 'assumed' && (
            <>
              {t('list.comma')}
              {t('matters.assumed')}
            </>
          )}
        </span>
      </dd>
    </>
  );
}

/** 督办单 about the same task: a matter and the letters of its task are one story. */
function Letters({ matter: { letters, task, unit, stage } }: One) {
  const { t } = useTranslation();
  const { may } = usePresence().session;
  if (task === null) return null;
  const sends = may['ledger.supervise'] && stage !== 'closed';
  if (letters.length === 0 && !sends) return null;
  return (
    <section className="card" aria-labelledby="matter-letters">
      <h2 id="matter-letters">{t('matters.letters')}</h2>
      <ul className="plain">
        {letters.map(({ id, number, issuedOn }) => (
          <li key={id}>
            <a href={`/api/ledger/supervisions/${id}/letter`} download>
              <Given>{number ?? issuedOn}</Given>
            </a>
          </li>
        ))}
      </ul>
      {sends && (
        <p>
          <Link to="/app/supervisions" search={{ unit, task }}>
            {t('matters.sendLetter')}
          </Link>
        </p>
      )}
    </section>
  );
}
