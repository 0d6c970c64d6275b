// SPDX-License-Identifier: Apache-2.0
import { Button, Form, Input, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { NOTHING } from '../http/call.js';
import { useKeptSend } from '../http/use-kept-send.js';
import { DialogButton } from '../ui/dialog-button.js';
import { Refused } from '../ui/states.js';
import { aimFrom, type AimDraft } from './aim-draft.js';
import { FIGURE_KEYS } from './figure-queries.js';
import { IndicatorInput } from './indicator-input.js';
import { PlaceAndPeriod } from './place-and-period.js';

interface Draft extends AimDraft {
  readonly indicator: string;
  readonly place: string;
  readonly period: string;
  readonly why?: string;
}

const KINDS = ['at-least', 'at-most', 'equal', 'rise', 'fall', 'end'] as const;

/** 设定目标: a new version over the one before. */
export function SetTarget() {
  const { t } = useTranslation();
  return (
    <DialogButton label={t('targets.set')} title={t('targets.set')} primary>
      <TargetForm />
    </DialogButton>
  );
}

function TargetForm() {
  const { t } = useTranslation();
  const { mutate, error, isPending, isSuccess } = useKeptSend(NOTHING, FIGURE_KEYS);
  return (
    <Form<Draft>
      name="set-target"
      layout="vertical"
      initialValues={{ kind: 'at-least', value: '', why: '' }}
      onFinish={({ kind, value = '', ...rest }) => {
        const body = { ...rest, aim: aimFrom({ kind, value }) };
        mutate({ path: '/api/targets', method: 'POST', body });
      }}
    >
      <Form.Item name="indicator" label={t('cockpit.figure')} rules={[{ required: true }]}>
        <IndicatorInput />
      </Form.Item>
      <PlaceAndPeriod />
      <Form.Item name="kind" label={t('targets.kind')}>
        <Select options={KINDS.map((one) => ({ value: one, label: t(`targets.kinds.${one}`) }))} />
      </Form.Item>
      <Form.Item name="value" label={t('targets.value')} extra={t('targets.valueHint')}>
        <Input inputMode="decimal" />
      </Form.Item>
      <Form.Item name="why" label={t('targets.why')}>
        <Input />
      </Form.Item>
      {error !== null && <Refused error={error} />}
      {isSuccess && <p role="status">{t('form.saved')}</p>}
      <Button type="primary" htmlType="submit" loading={isPending}>
        {t('targets.keep')}
      </Button>
    </Form>
  );
}
