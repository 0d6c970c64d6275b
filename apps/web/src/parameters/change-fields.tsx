// SPDX-License-Identifier: Apache-2.0
import { useQuery } from '@tanstack/react-query';
import { Checkbox, Form, Input, Radio, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { Needed } from '../ui/needed.js';
import { choicesQuery } from './parameter-queries.js';
import type { Proposed } from './proposed.js';
import { ValueFields } from './value-fields.js';

/** What changes: a value from a day on with its source, or the last day of the one that holds. */
export function ChangeFields({ parameter }: { readonly parameter: Proposed }) {
  const { t } = useTranslation();
  const what: unknown = Form.useWatch('what');
  return (
    <>
      {parameter.head === undefined && (
        <Form.Item name="what" label={t('proposals.what')}>
          <Radio.Group
            options={[
              { value: 'value', label: t('proposals.newValue') },
              { value: 'end', label: t('proposals.end') },
            ]}
          />
        </Form.Item>
      )}
      {what === 'end' ? (
        <Needed name="last" label={t('proposals.last')} extra={t('proposals.lastHint')}>
          <Input type="date" />
        </Needed>
      ) : (
        <>
          <ValueFields parameter={parameter} />
          <DayFields />
          <SourceFields />
        </>
      )}
    </>
  );
}

function DayFields() {
  const { t } = useTranslation();
  return (
    <div className="two">
      <Needed name="from" label={t('proposals.from')} extra={t('proposals.fromHint')}>
        <Input type="date" />
      </Needed>
      <Form.Item name="to" label={t('proposals.to')} extra={t('proposals.toHint')}>
        <Input type="date" />
      </Form.Item>
      <Form.Item name="dated" label={t('proposals.dated')}>
        <Radio.Group
          options={(['stated', 'inferred'] as const).map((value) => ({
            value,
            label: t(`proposals.${value}`),
          }))}
        />
      </Form.Item>
    </div>
  );
}

function SourceFields() {
  const { t } = useTranslation();
  const document: unknown = Form.useWatch('document');
  const { data } = useQuery(choicesQuery);
  const known = (data?.documents ?? []).map(({ key, title, number }) => ({
    value: key,
    label: number === '' ? title : `${title} ${number}`,
  }));
  const first = [
    { value: 'new', label: t('proposals.newDocument') },
    { value: 'none', label: t('proposals.noDocument') },
  ];
  return (
    <>
      <Form.Item name="document" label={t('proposals.document')}>
        <Select showSearch={{ optionFilterProp: 'label' }} options={[...first, ...known]} />
      </Form.Item>
      {document === 'new' && <NewDocumentFields />}
      {document !== 'none' && (
        <div className="two">
          <Needed name="at" label={t('proposals.at')} extra={t('proposals.atHint')}>
            <Input maxLength={200} />
          </Needed>
          <Form.Item name="status" label={t('parameters.known')} extra={t('proposals.statusHint')}>
            <Select
              options={(['read', 'reported', 'assumed'] as const).map((value) => ({
                value,
                label: t(`parameterStatus.${value}`),
              }))}
            />
          </Form.Item>
        </div>
      )}
      <Form.Item name="note" label={t('proposals.note')} extra={t('proposals.noteHint')}>
        <Input maxLength={500} />
      </Form.Item>
    </>
  );
}

function NewDocumentFields() {
  const { t } = useTranslation();
  return (
    <div className="two">
      <Needed name="title" label={t('proposals.title')}>
        <Input maxLength={200} />
      </Needed>
      <Form.Item name="number" label={t('proposals.number')}>
        <Input maxLength={100} />
      </Form.Item>
      <Needed name="issuer" label={t('proposals.issuer')}>
        <Input maxLength={100} />
      </Needed>
      <Form.Item name="published" label={t('proposals.published')}>
        <Input type="date" />
      </Form.Item>
      <Form.Item name="url" label={t('proposals.url')} extra={t('proposals.urlHint')}>
        <Input maxLength={500} />
      </Form.Item>
      <Form.Item name="draft" valuePropName="checked" label={t('parameters.draft')}>
        <Checkbox>{t('proposals.isDraft')}</Checkbox>
      </Form.Item>
    </div>
  );
}
