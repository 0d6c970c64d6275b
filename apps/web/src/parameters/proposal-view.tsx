// SPDX-License-Identifier: Apache-2.0
import { ProposalDetail } from '@sanyi/contract';
import { useQuery } from '@tanstack/react-query';
import { Alert, Button, Form, Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Given } from '../ui/given.js';
import { Moment } from '../ui/moment.js';
import { Needed } from '../ui/needed.js';
import { Loading, Refused } from '../ui/states.js';
import { EffectTable } from './effect-table.js';
import { parameterQuery, proposalPath, proposalQuery } from './parameter-queries.js';
import { StateMark } from './proposal-list.js';
import { draftOf } from './proposal-draft.js';
import { ProposeForm } from './propose-form.js';
import { useParameterSend } from './use-parameter-send.js';
import { useSaid } from './use-said.js';

/** One proposal: what it would do to which days, who asked for it and why, and the decision. */
export function ProposalView({ id }: { readonly id: string }) {
  const { data, error, isPending, refetch } = useQuery(proposalQuery(id));
  if (isPending) return <Loading />;
  if (data === undefined) return <Refused error={error} onRetry={() => void refetch()} />;
  return <Known key={data.version} proposal={data} />;
}

function Known({ proposal }: { readonly proposal: ProposalDetail }) {
  const { t } = useTranslation();
  const said = useSaid();
  const { title, regionName, state, why, proposedBy, proposedAt, decision, faults } = proposal;
  return (
    <div className="stack">
      <h2>
        <Given>{regionName}</Given> · {said(title)} <StateMark state={state} />
      </h2>
      <dl className="facts card">
        <dt>{t('proposals.by')}</dt>
        <dd>
          {proposedBy}{' '}
          <span className="aside">
            <Moment at={proposedAt} />
          </span>
        </dd>
        <dt>{t('proposals.why')}</dt>
        <dd>{why}</dd>
        {decision !== null && (
          <>
            <dt>{t('proposals.decision')}</dt>
            <dd>
              {decision.by}{' '}
              <span className="aside">
                <Moment at={decision.at} />
              </span>{' '}
              {decision.why}
            </dd>
          </>
        )}
      </dl>
      {faults.length > 0 && (
        <Alert type="error" showIcon title={t('proposals.misfit')} description={faults.join(' ')} />
      )}
      <h3>{t(state === 'approved' ? 'effect.titleThen' : 'effect.title')}</h3>
      <EffectTable differences={proposal.differences} />
      <Decide proposal={proposal} />
    </div>
  );
}

const ACTS = ['approve', 'refuse', 'revise', 'withdraw'] as const;
type Act = (typeof ACTS)[number];

function actsFor({ may, faults }: ProposalDetail): readonly Act[] {
  const offered = {
    approve: may.decide && faults.length === 0,
    refuse: may.decide,
    revise: may.revise,
    withdraw: may.withdraw,
  };
  return ACTS.filter((act) => offered[act]);
}

function Decide({ proposal }: { readonly proposal: ProposalDetail }) {
  const { t } = useTranslation();
  const { may, state } = proposal;
  const [act, setAct] = useState<Act | null>(null);
  const offered = actsFor(proposal);
  if (offered.length === 0) {
    return state === 'proposed' ? <p className="aside">{t('proposals.others')}</p> : null;
  }
  return (
    <section className="card stack" aria-labelledby="decide">
      <h3 id="decide">{t('proposals.decide')}</h3>
      {may.withdraw && <p className="aside">{t('proposals.ownWaits')}</p>}
      <p className="acts">
        {offered.map((each) => (
          <Button
            key={each}
            type={each === 'approve' ? 'primary' : 'default'}
            aria-pressed={act === each}
            onClick={() => {
              setAct(each);
            }}
          >
            {t(`proposalActs.${each}`)}
          </Button>
        ))}
      </p>
      {act === 'revise' && (
        <Revise
          proposal={proposal}
          onClose={() => {
            setAct(null);
          }}
        />
      )}
      {act !== null && act !== 'revise' && <DecideForm key={act} act={act} proposal={proposal} />}
    </section>
  );
}

function DecideForm({
  act,
  proposal: { id, version, basis },
}: {
  readonly act: Exclude<Act, 'revise'>;
  readonly proposal: ProposalDetail;
}) {
  const { t } = useTranslation();
  const { mutate, error, isPending } = useParameterSend(ProposalDetail);
  return (
    <Form<{ why: string }>
      name="decide"
      layout="vertical"
      requiredMark={false}
      onFinish={({ why }) => {
        const body = { why, basis };
        mutate({ path: `${proposalPath(id)}/${act}`, method: 'POST', body, version });
      }}
    >
      {error !== null && <Refused error={error} />}
      <Needed name="why" label={t('proposals.decideWhy')}>
        <Input maxLength={500} autoFocus />
      </Needed>
      <Button type="primary" danger={act !== 'approve'} htmlType="submit" loading={isPending}>
        {t('proposals.confirm', { act: t(`proposalActs.${act}`) })}
      </Button>
    </Form>
  );
}

function Revise({
  proposal: { id, version, region, asked },
  onClose,
}: {
  readonly proposal: ProposalDetail;
  readonly onClose: () => void;
}) {
  const said = asked === null ? null : asked.id;
  const { data, error } = useQuery({
    ...parameterQuery(`${region}/${said ?? ''}`),
    enabled: said !== null,
    retry: false,
  });
  const { t } = useTranslation();
  if (asked === null) return null;
  if (error !== null) return <p className="aside">{t('proposals.reviseNew')}</p>;
  if (data === undefined) return <Loading />;
  return (
    <ProposeForm
      parameter={data}
      initial={draftOf(asked, data)}
      revised={{ id, version }}
      onClose={onClose}
    />
  );
}
