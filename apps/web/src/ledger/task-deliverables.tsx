// SPDX-License-Identifier: Apache-2.0
import { LedgerTaskDetail } from '@sanyi/contract';
import { Button, Form, Input, Modal, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { knownWords } from '../i18n/known-words.js';
import { Given } from '../ui/given.js';
import { Mark, type Tone } from '../ui/mark.js';
import { Needed } from '../ui/needed.js';
import { Refused } from '../ui/states.js';
import { useToday } from '../ui/use-today.js';
import { Evidence } from './evidence.js';
import { useLedgerSend } from './use-ledger-send.js';

type Detail = ReturnType<typeof LedgerTaskDetail.parse>;
type Deliverable = Detail['deliverables'][number];

const TONES: Readonly<Record<Deliverable['stage'], Tone>> = {
  ...{ planned: 'plain', drafting: 'busy', review: 'busy', issued: 'good', dropped: 'warn' },
};

/** What a task promised to bring: how far it is, and its number. */
export function TaskDeliverables({ detail }: { readonly detail: Detail }) {
  const { t, i18n } = useTranslation();
  const [edited, edit] = useState<Deliverable | null>(null);
  const close = () => {
    edit(null);
  };
  return (
    <section className="card" aria-labelledby="deliverables">
      <header className="card-head">
        <h2 id="deliverables">{t('task.deliverables')}</h2>
      </header>
      <ul className="plain pieces">
        {detail.deliverables.map((one) => (
          <li key={one.id}>
            <div>
              <Mark tone={TONES[one.stage]}>{t(`task.stages.${one.stage}`)}</Mark>
              <Given>{one.quote}</Given>
              <span className="aside below">
                {knownWords(i18n, `deliverableKinds.${one.kind}`, one.kind)}{' '}
                {one.number !== null && <Given>{one.number}</Given>} {one.since}
              </span>
              {detail.may.record && one.next.length > 0 && (
                <Button
                  size="small"
                  onClick={() => {
                    edit(one);
                  }}
                >
                  {t('task.record')}
                </Button>
              )}
              <Evidence detail={detail} deliverable={one} />
            </div>
          </li>
        ))}
      </ul>
      <Modal
        open={edited !== null}
        footer={null}
        destroyOnHidden
        title={t('task.record')}
        onCancel={close}
      >
        {edited !== null && <StageForm task={detail.task} deliverable={edited} onDone={close} />}
      </Modal>
    </section>
  );
}

interface Draft {
  readonly to: Deliverable['stage'];
  readonly on: string;
  readonly number?: string;
  readonly note?: string;
}

function StageForm({
  task,
  deliverable: { id, quote, next },
  onDone,
}: {
  readonly task: string;
  readonly deliverable: Deliverable;
  readonly onDone: () => void;
}) {
  const { t } = useTranslation();
  const today = useToday();
  const { mutate, error, isPending } = useLedgerSend(LedgerTaskDetail);
  const path = `/api/ledger/tasks/${encodeURIComponent(task)}/deliverables/${encodeURIComponent(id)}`;
  return (
    <>
      <p className="form-hint">
        <Given>{quote}</Given>
      </p>
      {error !== null && <Refused error={error} />}
      <Form<Draft>
        name="stage"
        layout="vertical"
        requiredMark={false}
        initialValues={{ to: next[0], on: today }}
        onFinish={({ to, on, number = '', note = '' }) => {
          const body = { to, on, number: number === '' ? null : number, note };
          mutate({ path, method: 'POST', body }, { onSuccess: onDone });
        }}
      >
        <Form.Item name="to" label={t('task.stage')}>
          <Select options={next.map((value) => ({ value, label: t(`task.stages.${value}`) }))} />
        </Form.Item>
        <Needed name="on" label={t('task.on')}>
          <Input type="date" max={today} />
        </Needed>
        <Form.Item name="number" label={t('task.number')} extra={t('task.numberHint')}>
          <Input maxLength={100} autoComplete="off" />
        </Form.Item>
        <Form.Item name="note" label={t('task.note')} extra={t('task.noteHint')}>
          <Input.TextArea maxLength={400} autoSize={{ minRows: 2 }} />
        </Form.Item>
        <Button type="primary" htmlType="submit" loading={isPending}>
          {t('form.save')}
        </Button>
      </Form>
    </>
  );
}
