// SPDX-License-Identifier: Apache-2.0
import { Button, Form, Input, Radio, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { Needed } from '../ui/needed.js';
import type { Proposed } from './proposed.js';
import { isPercent, TIME_UNITS } from './proposal-draft.js';
import { useSaid } from './use-said.js';

/** The figure itself, typed by its kind: yuan, percent, a number, a length of time, bands, or one of the written rules. */
export function ValueFields({ parameter }: { readonly parameter: Proposed }) {
  const { kind } = parameter;
  if (kind === 'bands') return <BandFields parameter={parameter} />;
  return kind === 'rule' ? (
    <RuleField parameter={parameter} />
  ) : (
    <FigureFields parameter={parameter} />
  );
}

function useUnit(parameter: Proposed): string {
  const said = useSaid();
  const { t } = useTranslation();
  if (isPercent(parameter)) return '%';
  return parameter.kind === 'duration' ? t('proposals.time') : said(parameter.unit);
}

function FigureFields({ parameter }: { readonly parameter: Proposed }) {
  const { t } = useTranslation();
  const shape: unknown = Form.useWatch('shape');
  const unit = useUnit(parameter);
  return (
    <>
      <Form.Item name="shape" label={t('proposals.shape')}>
        <Radio.Group
          options={(['exact', 'range'] as const).map((value) => ({
            value,
            label: t(`proposals.${value}`),
          }))}
        />
      </Form.Item>
      <div className="two">
        {shape === 'range' ? (
          <>
            <Form.Item name="min" label={t('proposals.min', { unit })}>
              <Input inputMode="decimal" maxLength={30} />
            </Form.Item>
            <Form.Item
              name="max"
              label={t('proposals.max', { unit })}
              extra={t('proposals.rangeHint')}
            >
              <Input inputMode="decimal" maxLength={30} />
            </Form.Item>
          </>
        ) : (
          <Needed name="exact" label={t('proposals.value', { unit })}>
            <Input inputMode="decimal" maxLength={30} />
          </Needed>
        )}
        {parameter.kind === 'duration' && (
          <Form.Item name="timeUnit" label={t('proposals.timeUnit')}>
            <Select
              options={TIME_UNITS.map((value) => ({ value, label: t(`timeUnits.${value}`) }))}
            />
          </Form.Item>
        )}
      </div>
    </>
  );
}

function RuleField({ parameter }: { readonly parameter: Proposed }) {
  const { t } = useTranslation();
  const said = useSaid();
  const options = parameter.rules.map((rule) => ({ value: rule.name, label: said(rule) }));
  return (
    <Needed name="rule" label={t('proposals.rule')}>
      <Select options={options} />
    </Needed>
  );
}

function BandFields({ parameter }: { readonly parameter: Proposed }) {
  const { t } = useTranslation();
  const unit = useUnit(parameter);
  return (
    <Form.List name="bands">
      {(fields, { add, remove }) => (
        <fieldset className="grant">
          <legend>{t('proposals.bands')}</legend>
          <p className="aside">{t('proposals.bandsHint')}</p>
          {fields.map(({ key, name }) => (
            <div key={key} className="band">
              <Needed name={[name, 'from']} label={t('proposals.bandFrom')}>
                <Input inputMode="decimal" maxLength={30} />
              </Needed>
              <Form.Item name={[name, 'to']} label={t('proposals.bandTo')}>
                <Input inputMode="decimal" maxLength={30} />
              </Form.Item>
              <Needed name={[name, 'value']} label={t('proposals.value', { unit })}>
                <Input inputMode="decimal" maxLength={30} />
              </Needed>
              <Button
                danger
                aria-label={t('proposals.dropBand', { n: name + 1 })}
                onClick={() => {
                  remove(name);
                }}
              >
                {t('proposals.drop')}
              </Button>
            </div>
          ))}
          <Button
            type="dashed"
            block
            onClick={() => {
              add({ from: '', to: '', value: '' });
            }}
          >
            {t('proposals.addBand')}
          </Button>
        </fieldset>
      )}
    </Form.List>
  );
}
