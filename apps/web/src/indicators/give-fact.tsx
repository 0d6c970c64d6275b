// SPDX-License-Identifier: Apache-2.0
import { useQuery } from '@tanstack/react-query';
import { Button, Form, Input, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { NOTHING } from '../http/call.js';
import { useKeptSend } from '../http/use-kept-send.js';
import { DialogButton } from '../ui/dialog-button.js';
import { Refused } from '../ui/states.js';
import { choicesQuery, FIGURE_KEYS } from './figure-queries.js';
import { PlaceAndPeriod } from './place-and-period.js';
import { useWords } from './use-words.js';

interface Given {
  readonly fact: string;
  readonly place: string;
  readonly period: string;
  readonly parts?: string;
  readonly state: string;
  readonly value?: string;
  readonly source?: string;
}

const STATES = ['value', 'missing', 'not-applicable'] as const;

/** 单项报送: one fact by hand; the older value stays as history. */
export function GiveFact() {
  const { t } = useTranslation();
  return (
    <DialogButton label={t('facts.give')} title={t('facts.give')} primary>
      <GiveForm />
    </DialogButton>
  );
}

function GiveForm() {
  const { t } = useTranslation();
  const said = useWords();
  const { data } = useQuery(choicesQuery);
  const { mutate, error, isPending, isSuccess } = useKeptSend(NOTHING, FIGURE_KEYS);
  return (
    <Form<Given>
      name="give-fact"
      layout="vertical"
      initialValues={{ state: 'value', parts: '', value: '', source: '' }}
      onFinish={(given) => {
        mutate({ path: '/api/facts', method: 'POST', body: given });
      }}
    >
      <Form.Item name="fact" label={t('facts.fact')} rules={[{ required: true }]}>
        <Select
          showSearch={{ optionFilterProp: 'label' }}
          options={(data?.facts ?? []).map(({ id, label }) => ({
            value: id,
            label: `${said(label)} ${id}`,
          }))}
        />
      </Form.Item>
      <PlaceAndPeriod />
      <Form.Item name="parts" label={t('facts.parts')} extra={t('facts.partsHint')}>
        <Input />
      </Form.Item>
      <ValueFields />
      <Form.Item name="source" label={t('facts.source')}>
        <Input />
      </Form.Item>
      {error !== null && <Refused error={error} />}
      {isSuccess && <p role="status">{t('facts.given')}</p>}
      <Button type="primary" htmlType="submit" loading={isPending}>
        {t('facts.send')}
      </Button>
    </Form>
  );
}

function ValueFields() {
  const { t } = useTranslation();
  return (
    <>
      <Form.Item name="state" label={t('facts.state')}>
        <Select
          options={STATES.map((one) => ({ value: one, label: t(`figures.states.${one}`) }))}
        />
      </Form.Item>
      <Form.Item name="value" label={t('facts.value')}>
        <Input inputMode="decimal" />
      </Form.Item>
    </>
  );
}
