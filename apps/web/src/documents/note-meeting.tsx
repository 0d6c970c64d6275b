// SPDX-License-Identifier: Apache-2.0
import { LedgerReadingDetail, MinutesPreview, type NewMinutes } from '@sanyi/contract';
import { useMutation } from '@tanstack/react-query';
import { Alert, Button, Form } from 'antd';
import { useTranslation } from 'react-i18next';
import { send } from '../http/call.js';
import { DialogButton } from '../ui/dialog-button.js';
import { Given } from '../ui/given.js';
import { Refused } from '../ui/states.js';
import { useToday } from '../ui/use-today.js';
import { LEDGER } from './document-queries.js';
import { MeetingFields } from './meeting-fields.js';
import { type MeetingDraft, minutesIn } from './meeting-draft.js';
import { useReadIn } from './use-read-in.js';

const WIDTH = 900;

/** 记会商纪要: noted down, seen as it would stand on paper, then read in like any document. */
export function NoteMeeting() {
  const { t } = useTranslation();
  return (
    <DialogButton label={t('minutes.open')} title={t('minutes.open')} width={WIDTH}>
      <Meeting />
    </DialogButton>
  );
}

function Meeting() {
  const { t } = useTranslation();
  const today = useToday();
  const preview = useMutation({
    mutationFn: async (body: NewMinutes) => ({
      body,
      paper: await send(`${LEDGER}/minutes/preview`, { method: 'POST', body }, MinutesPreview),
    }),
  });
  const { data, error, isPending, mutate, reset } = preview;
  return (
    <>
      {data !== undefined && <Paper {...data} onBack={reset} />}
      <Form<MeetingDraft>
        hidden={data !== undefined}
        name="meeting"
        layout="vertical"
        requiredMark={false}
        initialValues={{ kind: 'consultation', on: today, decisions: [{}] }}
        onFinish={(draft) => {
          mutate(minutesIn(draft));
        }}
      >
        <p>{t('minutes.lead')}</p>
        <MeetingFields />
        {error !== null && <Refused error={error} />}
        <Button type="primary" htmlType="submit" loading={isPending}>
          {t('minutes.preview')}
        </Button>
      </Form>
    </>
  );
}

function Paper({
  body,
  paper,
  onBack,
}: {
  readonly body: NewMinutes;
  readonly paper: MinutesPreview;
  readonly onBack: () => void;
}) {
  const { t } = useTranslation();
  const { mutate, isPending, error } = useReadIn(readMinutesIn);
  return (
    <div className="stack">
      {paper.notes.map((note) => (
        <Alert
          key={note}
          type="info"
          showIcon
          title={t(`minutes.${note}`)}
          description={t('minutes.mayStand')}
        />
      ))}
      <PaperText paper={paper} />
      {error !== null && <Refused error={error} />}
      <p className="acts">
        <Button
          type="primary"
          loading={isPending}
          onClick={() => {
            mutate(body);
          }}
        >
          {t('minutes.readIn')}
        </Button>
        <Button onClick={onBack}>{t('minutes.back')}</Button>
      </p>
    </div>
  );
}

function PaperText({ paper }: { readonly paper: MinutesPreview }) {
  return (
    <article className="minutes-paper">
      <h3>
        <Given>{paper.title}</Given>
      </h3>
      {paper.number !== null && (
        <p className="minutes-number">
          <Given>{paper.number}</Given>
        </p>
      )}
      {[paper.opening, ...paper.items].map((words) => (
        <p key={words}>
          <Given>{words}</Given>
        </p>
      ))}
      <p className="minutes-signed">
        <Given>{paper.issuer}</Given>
        <br />
        <Given>{paper.issuedOn}</Given>
      </p>
    </article>
  );
}

const readMinutesIn = (body: NewMinutes) =>
  send(`${LEDGER}/minutes`, { method: 'POST', body }, LedgerReadingDetail);
