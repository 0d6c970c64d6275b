// SPDX-License-Identifier: Apache-2.0
import { LedgerTaskDetail } from '@sanyi/contract';
import { Button, Form, Input, Modal } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Given } from '../ui/given.js';
import { Needed } from '../ui/needed.js';
import { Refused } from '../ui/states.js';
import { useToday } from '../ui/use-today.js';
import { Lamp } from './lamp.js';
import { useLedgerSend } from './use-ledger-send.js';

type Detail = ReturnType<typeof LedgerTaskDetail.parse>;
type Occurrence = Detail['occurrences'][number];

/** 定期任务: each period that has begun, who owes it, and what was said of it. */
export function TaskOccurrences({ detail: { occurrences } }: { readonly detail: Detail }) {
  const { t } = useTranslation();
  const [said, say] = useState<Occurrence | null>(null);
  const close = () => {
    say(null);
  };
  if (occurrences.length === 0) return null;
  return (
    <section className="card" aria-labelledby="occurrences">
      <header className="card-head">
        <h2 id="occurrences">{t('occurrences.title')}</h2>
      </header>
      <ul className="plain pieces">
        {occurrences.map((one) => (
          <li key={one.id}>
            <div>
              <OneTime {...one} />
              {one.may && (
                <Button
                  size="small"
                  aria-label={t('occurrences.sayIt', { period: one.period, unit: one.unitName })}
                  onClick={() => {
                    say(one);
                  }}
                >
                  {t('occurrences.say')}
                </Button>
              )}
            </div>
          </li>
        ))}
      </ul>
      <Modal
        open={said !== null}
        footer={null}
        destroyOnHidden
        title={t('occurrences.say')}
        onCancel={close}
      >
        {said !== null && <DoneForm occurrence={said} onDone={close} />}
      </Modal>
    </section>
  );
}

function OneTime({
  lamp,
  lampWord,
  period,
  nth,
  of,
  unitName,
  quote,
  due,
  doneOn,
  note,
  by,
  inNameOf,
}: Occurrence) {
  const { t } = useTranslation();
  return (
    <>
      <p>
        <Lamp lamp={lamp} word={lampWord} />{' '}
        <strong>
          <Given>{period}</Given> {of > 1 && t('occurrences.nth', { nth, of })}
        </strong>{' '}
        <Given>{unitName}</Given>
      </p>
      <p className="aside">
        <Given>{quote}</Given> · {t('occurrences.due', { day: due })}
      </p>
      {doneOn !== null && (
        <p className="aside">
          {t('occurrences.done', { day: doneOn })} <Given>{note}</Given> · <Given>{by ?? ''}</Given>
          {inNameOf !== null && t('entries.inNameOf')}
        </p>
      )}
    </>
  );
}

function DoneForm({
  occurrence: { id, period, unitName, quote },
  onDone,
}: {
  readonly occurrence: Occurrence;
  readonly onDone: () => void;
}) {
  const { t } = useTranslation();
  const today = useToday();
  const { mutate, error, isPending } = useLedgerSend(LedgerTaskDetail);
  return (
    <>
      <p className="form-hint">
        <Given>
          {unitName} {period} {quote}
        </Given>
      </p>
      {error !== null && <Refused error={error} />}
      <Form<{ on: string; note: string }>
        name="occurrence"
        layout="vertical"
        requiredMark={false}
        initialValues={{ on: today }}
        onFinish={(body) => {
          const path = `/api/ledger/occurrences/${encodeURIComponent(id)}`;
          mutate({ path, method: 'PUT', body }, { onSuccess: onDone });
        }}
      >
        <Needed name="on" label={t('task.on')}>
          <Input type="date" max={today} />
        </Needed>
        <Needed name="note" label={t('occurrences.note')}>
          <Input.TextArea
            maxLength={400}
            autoSize={{ minRows: 2 }}
            placeholder={t('occurrences.noteHint')}
          />
        </Needed>
        <Button type="primary" htmlType="submit" loading={isPending}>
          {t('form.save')}
        </Button>
      </Form>
    </>
  );
}
