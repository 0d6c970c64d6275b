// SPDX-License-Identifier: Apache-2.0
import { LedgerConfirmed, type LedgerReadingDetail } from '@sanyi/contract';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { Alert, Button, Modal } from 'antd';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { send } from '../http/call.js';
import { Refused } from '../ui/states.js';
import { LEDGER } from './document-queries.js';
import { standing } from './reading-parts.js';
import { WentOut } from './went-out.js';

/** 确认入账: how often is reported, by when is signed; then what went out. */
export function ConfirmReading({ reading }: { readonly reading: LedgerReadingDetail }) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  const confirming = useConfirming(reading);
  const navigate = useNavigate();
  const { data } = confirming;
  if (!reading.may.confirm && data === undefined) return null;
  return (
    <>
      <Button
        type="primary"
        onClick={() => {
          setOpen(true);
        }}
      >
        {t('confirm.open')}
      </Button>
      <Modal
        open={open}
        onCancel={() => {
          setOpen(false);
          if (data !== undefined)
            void navigate({ to: '/app/documents/$id', params: { id: data.document } });
        }}
        footer={null}
        destroyOnHidden
        title={t(data === undefined ? 'confirm.title' : 'confirm.done')}
      >
        {data === undefined ? (
          <Terms reading={reading} confirming={confirming} />
        ) : (
          <WentOut confirmed={data} />
        )}
      </Modal>
    </>
  );
}

interface Wanted {
  readonly rhythm: string;
  readonly reportDay: number | null;
  readonly signIn: number;
}

function useConfirming({ id, version }: LedgerReadingDetail) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (body: Wanted) =>
      send(`${LEDGER}/readings/${id}/confirm`, { method: 'POST', body, version }, LedgerConfirmed),
    // The reading is left as it is shown until somebody goes on: what went out stands beside it.
    onSuccess: () => queries.invalidateQueries({ queryKey: ['ledger'] }),
  });
}

const RHYTHMS = ['month', 'quarter', 'half-year', 'year'] as const;
const DAYS = ['5', '10', '15', '20', '25'] as const;

interface TermsDraft {
  readonly rhythm: string;
  readonly day: string;
  readonly signIn: string;
}

function Terms({
  reading,
  confirming: { mutate, isPending, error },
}: {
  readonly reading: LedgerReadingDetail;
  readonly confirming: ReturnType<typeof useConfirming>;
}) {
  const { t } = useTranslation();
  const [draft, setDraft] = useState<TermsDraft>({
    ...{ rhythm: reading.rhythm ?? 'quarter', day: '10', signIn: '3' },
  });
  const { gaps, packets, kind } = reading;
  const tasks = standing(reading.items).length;
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault();
        const { rhythm, day, signIn } = draft;
        const reportDay = day === '' ? null : Number(day);
        mutate({ rhythm, reportDay, signIn: Number(signIn) });
      }}
    >
      <p>{t(kind === 'report' ? 'confirm.leadReport' : 'confirm.lead', { tasks, packets })}</p>
      {gaps.length > 0 && (
        <Alert type="warning" showIcon title={t('confirm.gaps', { n: gaps.length })} />
      )}
      {kind === 'notice' && (
        <TermsFields draft={draft} onChange={setDraft} ordered={reading.rhythm !== null} />
      )}
      {error !== null && <Refused error={error} />}
      <Button type="primary" htmlType="submit" loading={isPending}>
        {t('confirm.go')}
      </Button>
    </form>
  );
}

function TermsFields({
  draft,
  onChange,
  ordered,
}: {
  readonly draft: TermsDraft;
  readonly onChange: (draft: TermsDraft) => void;
  readonly ordered: boolean;
}) {
  const { t } = useTranslation();
  const id = useId();
  const field = (name: keyof TermsDraft) => ({
    ...{ id: `${id}-${name}`, value: draft[name] },
    onChange: ({ target }: { readonly target: { readonly value: string } }) => {
      onChange({ ...draft, [name]: target.value });
    },
  });
  return (
    <div className="form-grid">
      <label htmlFor={`${id}-rhythm`}>{t('confirm.rhythm')}</label>
      <span>
        <select {...field('rhythm')}>
          {RHYTHMS.map((one) => (
            <option key={one} value={one}>
              {t(`rhythms.${one}`)}
            </option>
          ))}
        </select>{' '}
        <span className="aside">{t(ordered ? 'confirm.rhythmOrdered' : 'confirm.rhythmOwn')}</span>
      </span>
      <label htmlFor={`${id}-day`}>{t('confirm.reportDay')}</label>
      <select {...field('day')}>
        <option value="">{t('confirm.lastDay')}</option>
        {DAYS.map((one) => (
          <option key={one} value={one}>
            {t('confirm.dayN', { n: one })}
          </option>
        ))}
      </select>
      <label htmlFor={`${id}-signIn`}>{t('confirm.signIn')}</label>
      <span>
        <input {...field('signIn')} type="number" min={1} max={30} required />{' '}
        {t('confirm.workingDays')}
      </span>
    </div>
  );
}
