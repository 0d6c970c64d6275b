// SPDX-License-Identifier: Apache-2.0
import { type ParameterChoices, ParameterKind, type Words } from '@sanyi/contract';
import { useQuery } from '@tanstack/react-query';
import { Button, Form, Input, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { Needed } from '../ui/needed.js';
import { Loading, Refused } from '../ui/states.js';
import { choicesQuery } from './parameter-queries.js';
import { RuleFields } from './rule-fields.js';
import { useSaid } from './use-said.js';

type Unit = ReturnType<typeof Words.parse> & { readonly id: string };

/** What a parameter is, as it stands in the form. */
export interface HeadDraft {
  readonly topic: string;
  readonly name: string;
  readonly zh: string;
  readonly en: string;
  readonly description?: string;
  readonly kind: ParameterKind;
  readonly unit: Unit;
  readonly rules?: readonly (Unit & { readonly name: string })[];
}

type Typed = Omit<HeadDraft, 'unit'> & { readonly unit: string };

/** 参数本身: topic, id, names, kind of value and unit; whether all of it may stand is the server's to say. */
export function HeadForm({
  initial,
  onNext,
}: {
  readonly initial: HeadDraft | null;
  readonly onNext: (draft: HeadDraft) => void;
}) {
  const { t } = useTranslation();
  const { data, error } = useQuery(choicesQuery);
  if (data === undefined) return error === null ? <Loading /> : <Refused error={error} />;
  const { units } = data.known;
  return (
    <Form<Typed>
      name="head"
      layout="vertical"
      requiredMark={false}
      initialValues={initial === null ? { kind: 'amount' } : { ...initial, unit: initial.unit.id }}
      onFinish={(typed) => {
        const unit = units.find(({ id }) => id === typed.unit);
        if (unit !== undefined) onNext({ ...typed, unit });
      }}
    >
      <NameFields known={data.known} />
      <MeasureFields known={data.known} />
      <Button type="primary" htmlType="submit">
        {t('newParameter.next')}
      </Button>
    </Form>
  );
}

type Known = Pick<ParameterChoices, 'known'>;

function NameFields({ known }: Known) {
  const { t } = useTranslation();
  const said = useSaid();
  const topic: unknown = Form.useWatch('topic');
  const name: unknown = Form.useWatch('name');
  const id = `${textOf(topic, '…')}.${textOf(name, '…')}`;
  return (
    <div className="two">
      <Needed name="topic" label={t('newParameter.topicOf')}>
        <Select
          showSearch={{ optionFilterProp: 'label' }}
          options={known.topics.map((one) => ({ value: one.topic, label: said(one) }))}
        />
      </Needed>
      <Needed name="name" label={t('newParameter.name')} extra={t('newParameter.nameHint', { id })}>
        <Input maxLength={60} autoCapitalize="none" spellCheck={false} autoComplete="off" />
      </Needed>
      <Needed name="zh" label={t('newParameter.labelZh')}>
        <Input maxLength={100} />
      </Needed>
      <Needed name="en" label={t('newParameter.labelEn')}>
        <Input maxLength={100} />
      </Needed>
    </div>
  );
}

const textOf = (value: unknown, otherwise: string): string =>
  typeof value === 'string' && value !== '' ? value : otherwise;

function MeasureFields({ known }: Known) {
  const { t } = useTranslation();
  const said = useSaid();
  const form = Form.useFormInstance();
  const kind: unknown = Form.useWatch('kind');
  const fitting = known.units.filter(({ kinds }) => kinds.some((one) => one === kind));
  return (
    <>
      <div className="two">
        <Needed name="kind" label={t('newParameter.kindOf')}>
          <Select
            options={ParameterKind.options.map((value) => ({
              value,
              label: t(`parameterKinds.${value}`),
            }))}
            onChange={() => {
              form.setFieldValue('unit', undefined);
            }}
          />
        </Needed>
        <Needed name="unit" label={t('newParameter.unitOf')}>
          <Select options={fitting.map((one) => ({ value: one.id, label: said(one) }))} />
        </Needed>
      </div>
      {kind === 'rule' && <RuleFields />}
      <Form.Item name="description" label={t('newParameter.description')}>
        <Input maxLength={500} />
      </Form.Item>
    </>
  );
}
