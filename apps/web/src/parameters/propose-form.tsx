// SPDX-License-Identifier: Apache-2.0
import { ProposalDetail, ProposalPreview } from '@sanyi/contract';
import { useMutation } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { Alert, Button, Form, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { send } from '../http/call.js';
import { Needed } from '../ui/needed.js';
import { Refused } from '../ui/states.js';
import { EffectTable } from './effect-table.js';
import { proposalPath } from './parameter-queries.js';
import type { Proposed } from './proposed.js';
import { askedOf, type ProposalDraft } from './proposal-draft.js';
import { ChangeFields } from './change-fields.js';
import { useParameterSend } from './use-parameter-send.js';

/** A proposal that is revised: which, and at which version it was read. */
export interface Revised {
  readonly id: string;
  readonly version: number;
}

/** A new value or an end: filled in, looked at by its difference in effect, then proposed for somebody else to decide on. */
export function ProposeForm({
  parameter,
  initial,
  revised,
  onClose,
}: {
  readonly parameter: Proposed;
  readonly initial: ProposalDraft;
  readonly revised?: Revised;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation();
  const [form] = Form.useForm<ProposalDraft>();
  const preview = useMutation({
    mutationFn: (draft: ProposalDraft) =>
      send(PREVIEW, { method: 'POST', body: askedOf(draft, parameter) }, ProposalPreview),
  });
  // antd gives what is not shown as undefined: what the form began with stands there then.
  const whole = (): ProposalDraft => ({
    ...initial,
    ...(form.getFieldsValue(true) as Partial<ProposalDraft>),
  });
  return (
    <section className="card stack" aria-labelledby="propose">
      <Head onClose={onClose} />
      <Form<ProposalDraft>
        form={form}
        name="proposal"
        layout="vertical"
        requiredMark={false}
        initialValues={initial}
        onValuesChange={() => {
          preview.reset();
        }}
        onFinish={() => {
          preview.mutate(whole());
        }}
      >
        <ChangeFields parameter={parameter} />
        <Why />
        <Button type="primary" ghost htmlType="submit" loading={preview.isPending}>
          {t('proposals.preview')}
        </Button>
      </Form>
      {preview.error !== null && <Refused error={preview.error} />}
      {preview.data !== undefined && (
        <Submit {...preview.data} asked={() => askedOf(whole(), parameter)} revised={revised} />
      )}
    </section>
  );
}

function Head({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation();
  return (
    <header className="card-head">
      <h3 id="propose">{t('proposals.open')}</h3>
      <Button onClick={onClose}>{t('proposals.close')}</Button>
    </header>
  );
}

function Why() {
  const { t } = useTranslation();
  return (
    <Needed name="why" label={t('proposals.why')} extra={t('proposals.whyHint')}>
      <Input maxLength={500} />
    </Needed>
  );
}

type Preview = ReturnType<typeof ProposalPreview.parse>;

const PREVIEW = '/api/parameter-proposals/preview';

/** What it would change, and the button that proposes it. */
function Submit({
  differences,
  asked,
  revised,
}: Pick<Preview, 'differences'> & {
  readonly asked: () => unknown;
  readonly revised: Revised | undefined;
}) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { mutate, error, isPending } = useParameterSend(ProposalDetail);
  const submit = () => {
    const body = asked();
    mutate(
      revised === undefined
        ? { path: '/api/parameter-proposals', method: 'POST', body }
        : { path: proposalPath(revised.id), method: 'PUT', body, version: revised.version },
      {
        onSuccess: ({ id }) => {
          void navigate({ to: '.', search: { show: 'proposals', proposal: id } });
        },
      },
    );
  };
  return (
    <>
      <Alert type="info" showIcon title={t('proposals.previewed')} />
      <EffectTable differences={differences} />
      {error !== null && <Refused error={error} />}
      <Button type="primary" loading={isPending} onClick={submit}>
        {t(revised === undefined ? 'proposals.submit' : 'proposals.resubmit')}
      </Button>
    </>
  );
}
