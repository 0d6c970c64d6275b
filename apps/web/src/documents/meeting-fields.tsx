// SPDX-License-Identifier: Apache-2.0
import { useQuery } from '@tanstack/react-query';
import { AutoComplete, Button, Form, Input, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { unitsOfQuery } from '../ledger/ledger-queries.js';
import { usePresence } from '../session/session-context.js';
import { Needed } from '../ui/needed.js';

const KINDS = ['consultation', 'leading-group', 'negotiation'] as const;

/** What is noted down of a meeting. */
export function MeetingFields() {
  const { t } = useTranslation();
  return (
    <>
      <div className="two">
        <Needed name="kind" label={t('minutes.kind')}>
          <Select options={KINDS.map((value) => ({ value, label: t(`minutes.${value}`) }))} />
        </Needed>
        <Needed name="on" label={t('minutes.on')}>
          <Input type="date" />
        </Needed>
        <Needed name="convener" label={t('minutes.convener')} extra={t('minutes.unitHint')}>
          <UnitName />
        </Needed>
        <Form.Item name="number" label={t('minutes.number')}>
          <Input maxLength={60} autoComplete="off" />
        </Form.Item>
        <Form.Item name="deputies" label={t('minutes.deputies')}>
          <UnitNames />
        </Form.Item>
        <Form.Item name="attendees" label={t('minutes.attendees')}>
          <UnitNames />
        </Form.Item>
      </div>
      <Form.Item name="topics" label={t('minutes.topics')} extra={t('minutes.topicsHint')}>
        <Select mode="tags" open={false} suffixIcon={null} />
      </Form.Item>
      <Decisions />
    </>
  );
}

function Decisions() {
  const { t } = useTranslation();
  return (
    <Form.List name="decisions">
      {(fields, { add, remove }) => (
        <>
          {fields.map(({ key, name }) => (
            <DecisionFields
              key={key}
              index={name}
              {...(fields.length > 1 && {
                onRemove: () => {
                  remove(name);
                },
              })}
            />
          ))}
          <Form.Item>
            <Button
              type="dashed"
              block
              onClick={() => {
                add({});
              }}
            >
              {t('minutes.add')}
            </Button>
          </Form.Item>
        </>
      )}
    </Form.List>
  );
}

function DecisionFields({
  index,
  onRemove,
}: {
  readonly index: number;
  readonly onRemove?: () => void;
}) {
  const { t } = useTranslation();
  return (
    <fieldset className="grant two">
      <legend>{t('minutes.decisionN', { n: index + 1 })}</legend>
      <Needed name={[index, 'title']} label={t('minutes.title')}>
        <Input maxLength={60} autoComplete="off" />
      </Needed>
      <Form.Item name={[index, 'due']} label={t('minutes.due')}>
        <Input type="date" />
      </Form.Item>
      <Form.Item name={[index, 'text']} label={t('minutes.text')} className="whole-row">
        <Input maxLength={500} autoComplete="off" />
      </Form.Item>
      <Needed name={[index, 'lead']} label={t('minutes.leadUnit')}>
        <UnitName />
      </Needed>
      <Form.Item name={[index, 'support']} label={t('minutes.support')}>
        <UnitNames />
      </Form.Item>
      {onRemove !== undefined && (
        <Button size="small" danger onClick={onRemove}>
          {t('minutes.remove')}
        </Button>
      )}
    </fieldset>
  );
}

/** Names of the units of one's own region, to choose from. */
function useNames() {
  const { scope } = usePresence();
  const { data } = useQuery(unitsOfQuery(scope?.region ?? ''));
  return data?.items.map(({ name }) => ({ value: name })) ?? [];
}

interface FieldProps {
  readonly id?: string;
}

/** One name, chosen or typed. */
function UnitName(props: FieldProps & { readonly value?: string }) {
  return <AutoComplete {...props} options={useNames()} showSearch={{ filterOption: true }} />;
}

/** Several names, chosen or typed. */
function UnitNames(props: FieldProps & { readonly value?: string[] }) {
  return (
    <Select
      {...props}
      mode="tags"
      options={useNames()}
      tokenSeparators={['、', '，', ',']}
      // Leaving the field must not take the first unit of the list along.
      defaultActiveFirstOption={false}
    />
  );
}
