// SPDX-License-Identifier: Apache-2.0
import type { PacketDetail } from '@sanyi/contract';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Alert, Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { Given } from '../ui/given.js';
import { EndlessList } from '../ui/endless-list.js';
import { Mark } from '../ui/mark.js';
import { Page } from '../ui/page.js';
import { Loading, Refused } from '../ui/states.js';
import { useFilters } from '../ui/use-filters.js';
import { FormValues } from './form-values.js';
import { DecisionRefused, PacketActs } from './packet-acts.js';
import { PacketHistoryList } from './packet-history.js';
import { PACKET_FILTERS } from './return-filters.js';
import { PersonalNote } from './personal-note.js';
import { findingsQuery, packetQuery, rowsQuery } from './return-queries.js';
import { RowTools } from './row-tools.js';
import { SheetFindings } from './sheet-findings.js';
import { TableValues } from './table-values.js';
import { useDecision } from './use-decision.js';
import { usePeriod } from './use-period.js';
import { DueMark, SigningMark, StageMark, useLabel } from './words.js';

/** One return: what is asked, what was written, what is not right, and whose move it is. */
export function PacketPage() {
  const { t } = useTranslation();
  const [{ id = '' }] = useFilters(PACKET_FILTERS);
  const { data, error, refetch } = useQuery(packetQuery(id));
  if (data !== undefined) return <Packet detail={data} />;
  return (
    <Page title={t('returns.name')}>
      {error === null ? <Loading /> : <Refused error={error} onRetry={() => void refetch()} />}
    </Page>
  );
}

function Packet({ detail }: { readonly detail: PacketDetail }) {
  const { t } = useTranslation();
  const label = useLabel();
  const periodOf = usePeriod();
  const { packet } = detail;
  const decision = useDecision(detail);
  return (
    <Page
      title={`${label(packet.label)} ${periodOf(packet.period)}`}
      lead={packet.unitName}
      actions={
        <>
          <Button href={`/api/returns/packets/${packet.id}/workbook`} download>
            {t('returnFiles.download')}
          </Button>
          <PacketActs detail={detail} decision={decision} />
        </>
      }
    >
      <p>
        <Link to="/app/returns">{t('returns.back')}</Link>
      </p>
      <Circumstances detail={detail} />
      <DecisionRefused detail={detail} decision={decision} />
      <PersonalNote detail={detail} />
      <div className="return-page">
        <section className="card values" aria-labelledby="values">
          <header className="card-head">
            <h2 id="values">{t('returnForm.values')}</h2>
            <Checks detail={detail} />
          </header>
          {detail.rows === 'many' && <RowTools detail={detail} />}
          <Values detail={detail} />
        </section>
        <div className="stack">
          <Facts detail={detail} />
          <Steps detail={detail} />
          <PacketHistoryList id={packet.id} />
        </div>
      </div>
    </Page>
  );
}

/** In whose name it is filled, and why it came back. */
function Circumstances({ detail }: { readonly detail: PacketDetail }) {
  const { t } = useTranslation();
  const { packet, may, returnedBecause } = detail;
  return (
    <>
      {may.inName && may.edit && (
        <Alert type="info" showIcon title={t('returnForm.inName', { unit: packet.unitName })} />
      )}
      {returnedBecause !== null && (
        <Alert
          type="warning"
          showIcon
          title={t('returnForm.returnedBecause', { reason: returnedBecause })}
        />
      )}
    </>
  );
}

function Values({ detail }: { readonly detail: PacketDetail }) {
  const { t } = useTranslation();
  const { id } = detail.packet;
  const [{ q }] = useFilters(PACKET_FILTERS);
  const query = useInfiniteQuery(rowsQuery(id, q));
  const findings = useQuery(findingsQuery(id)).data?.items ?? [];
  if (detail.rows === 'many' && query.data?.pages[0]?.items.length === 0)
    return (
      <>
        <SheetFindings detail={detail} rows={[]} findings={findings} />
        <TableValues detail={detail} rows={[]} findings={findings} sought={q !== undefined} />
      </>
    );
  return (
    <EndlessList query={query} empty={t('returnForm.noRows')}>
      {(rows) => {
        const [row] = rows;
        return (
          <>
            <SheetFindings detail={detail} rows={rows} findings={findings} />
            {detail.rows === 'one' && row !== undefined ? (
              <FormValues key={id} detail={detail} row={row} findings={findings} />
            ) : (
              <TableValues detail={detail} rows={rows} findings={findings} />
            )}
          </>
        );
      }}
    </EndlessList>
  );
}

function Checks({ detail }: { readonly detail: PacketDetail }) {
  const { t } = useTranslation();
  const { data } = useQuery(findingsQuery(detail.packet.id));
  if (data === undefined) return null;
  return (
    <span role="status">
      {data.open === 0 ? (
        <Fine detail={detail} />
      ) : (
        <Mark tone="bad">{t('returnForm.openFindings', { n: data.open })}</Mark>
      )}
      {data.count > data.items.length && (
        <span className="aside">
          {t('returnForm.moreFindings', { count: data.count, shown: data.items.length })}
        </span>
      )}
    </span>
  );
}

/** Nothing is wrong; whether it can be submitted is another matter: nothing may be there yet, or it was submitted long ago. */
function Fine({ detail: { rowCount, may } }: { readonly detail: PacketDetail }) {
  const { t } = useTranslation();
  if (rowCount === 0) return <Mark tone="plain">{t('returnForm.noRows')}</Mark>;
  return <Mark tone="good">{t(may.submit ? 'returnForm.allFine' : 'returnForm.noFindings')}</Mark>;
}

function Facts({ detail: { packet, note } }: { readonly detail: PacketDetail }) {
  const { t } = useTranslation();
  return (
    <section className="card" aria-labelledby="facts">
      <header className="card-head">
        <h2 id="facts">{t('returnForm.facts')}</h2>
      </header>
      <dl className="facts">
        <dt>{t('returns.stage')}</dt>
        <dd>
          <StageMark packet={packet} />
        </dd>
        <dt>{t('returns.due')}</dt>
        <dd>
          <DueMark packet={packet} />
        </dd>
        <dt>{t('returns.signing')}</dt>
        <dd>
          <SigningMark packet={packet} />
        </dd>
        <dt>{t('returnForm.signBy')}</dt>
        <dd>{packet.signBy}</dd>
        {note !== '' && (
          <>
            <dt>{t('returnForm.note')}</dt>
            <dd>
              <Given>{note}</Given>
            </dd>
          </>
        )}
      </dl>
    </section>
  );
}

function Steps({ detail: { steps, packet } }: { readonly detail: PacketDetail }) {
  const { t } = useTranslation();
  const label = useLabel();
  const waiting = packet.stage === 'reviewing' ? steps.findIndex(({ approved }) => !approved) : -1;
  const stateOf = (approved: boolean, index: number) => {
    if (approved) return { tone: 'good', words: t('returnForm.done') } as const;
    return index === waiting
      ? ({ tone: 'busy', words: t('returnForm.now') } as const)
      : ({ tone: 'plain', words: t('returnForm.later') } as const);
  };
  return (
    <section className="card" aria-labelledby="steps">
      <header className="card-head">
        <h2 id="steps">{t('returnForm.steps')}</h2>
      </header>
      {steps.length === 0 && <p>{t('returnForm.none')}</p>}
      <ol className="plain steps">
        {steps.map((step, index) => {
          const { tone, words } = stateOf(step.approved, index);
          return (
            <li key={step.id}>
              <Mark tone={tone}>{words}</Mark> {label(step.label)}
              <span className="aside below">
                <Given>{step.unitName}</Given>
              </span>
            </li>
          );
        })}
      </ol>
    </section>
  );
}
