// SPDX-License-Identifier: Apache-2.0
import type { BulletinDetail } from '@sanyi/contract';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { Given } from '../ui/given.js';
import { Mark } from '../ui/mark.js';
import { Page } from '../ui/page.js';
import { Loading, Refused } from '../ui/states.js';
import { BulletinText } from './bulletin-text.js';
import { bulletinQuery, BULLETINS } from './bulletin-queries.js';
import { Findings } from './findings.js';
import { IssueButton } from './issue-button.js';
import { Moved } from './moved.js';
import { Objections } from './objections.js';
import { WentOut } from './went-out.js';
import './bulletins.css';

interface One {
  readonly bulletin: BulletinDetail;
}

/** 一份通报: its text with figures, what is wrong with it, what went out, what has moved and what came back. */
export function BulletinPage() {
  const { t } = useTranslation();
  const { id = '' } = useParams({ strict: false });
  const { data, error, refetch } = useQuery(bulletinQuery(id));
  if (data !== undefined) return <Bulletin bulletin={data} />;
  return (
    <Page title={t('places.bulletins')}>
      {error === null ? <Loading /> : <Refused error={error} onRetry={() => void refetch()} />}
    </Page>
  );
}

function Bulletin({ bulletin }: One) {
  const { t } = useTranslation();
  const { id, title, stage, issuer, issuedOn, may } = bulletin;
  return (
    <Page title={<Given>{title}</Given>} actions={may.issue && <Acts bulletin={bulletin} />}>
      <p>
        <Link to="/app/bulletins">{t('bulletins.back')}</Link>
      </p>
      <p className="bulletin-head">
        <Mark tone={stage === 'issued' ? 'good' : 'busy'}>{t(`bulletinStages.${stage}`)}</Mark>
        <Given>{issuer}</Given>
        {issuedOn !== null && <time dateTime={issuedOn}>{issuedOn}</time>}
      </p>
      <div className="bulletin-halves" data-stage={stage}>
        <BulletinText key={`${id} ${bulletin.version}`} bulletin={bulletin} />
        <div className="stack">
          {stage === 'draft' ? <Findings bulletin={bulletin} /> : <WentOut bulletin={bulletin} />}
          <Moved id={id} />
          {stage === 'issued' && <Objections bulletin={bulletin} />}
        </div>
      </div>
    </Page>
  );
}

function Acts({ bulletin }: One) {
  const { t } = useTranslation();
  return (
    <>
      <Button href={`${BULLETINS}/${bulletin.id}/preview`} target="_blank" rel="noreferrer">
        {t('bulletins.preview')}
      </Button>
      <IssueButton bulletin={bulletin} />
    </>
  );
}
