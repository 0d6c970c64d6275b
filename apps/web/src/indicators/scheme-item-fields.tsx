// SPDX-License-Identifier: Apache-2.0
import type { Words, WrittenRule, WrittenScheme } from '@sanyi/contract';
import { Button, Checkbox, Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Field } from '../ui/field.js';
import { bandsIn, METHOD_FIGURES, ruleFigures } from './rule-figures.js';
import { withMethod } from './scheme-draft.js';
import { useWords } from './use-words.js';

type Item = WrittenScheme['items'][number];

const METHODS = Object.keys(METHOD_FIGURES) as WrittenRule['method'][];

interface Props {
  readonly item: Item;
  readonly onChange: (item: Item) => void;
}

/** One indicator of a scheme that is being made: weight, 必达, method and the method's figures. */
export function SchemeItemFields({
  item,
  label,
  onChange,
  onRemove,
}: Props & { readonly label: Words | undefined; readonly onRemove: () => void }) {
  const { t } = useTranslation();
  const said = useWords();
  const name = label === undefined ? item.indicator : said(label);
  return (
    <fieldset className="scheme-item">
      <legend>{name}</legend>
      <Field label={t('schemes.weight')}>
        {(id) => (
          <Input
            id={id}
            className="figure-input"
            inputMode="decimal"
            value={item.weight}
            onChange={({ target }) => {
              onChange({ ...item, weight: target.value });
            }}
          />
        )}
      </Field>
      <MethodField item={item} onChange={onChange} />
      <RuleFields item={item} onChange={onChange} />
      <Checkbox
        checked={item.must === true}
        onChange={({ target }) => {
          onChange({ ...item, must: target.checked });
        }}
      >
        {t('scorecards.must')}
      </Checkbox>
      <Button size="small" onClick={onRemove}>
        {t('schemes.remove')}
      </Button>
    </fieldset>
  );
}

function RuleFields({ item, onChange }: Props) {
  const { t } = useTranslation();
  const { rule } = item;
  if (rule.method === 'bands') return <Bands item={item} onChange={onChange} />;
  return (
    <>
      {METHOD_FIGURES[rule.method].map((name) => (
        <Field key={name} label={t(`schemes.figures.${name}`)}>
          {(id) => (
            <Input
              id={id}
              className="figure-input"
              inputMode="decimal"
              value={rule[name] ?? ''}
              onChange={({ target }) => {
                onChange({ ...item, rule: { ...rule, [name]: target.value } });
              }}
            />
          )}
        </Field>
      ))}
    </>
  );
}

function Bands({ item, onChange }: Props) {
  const { t } = useTranslation();
  const [, written = ''] = ruleFigures(item.rule)[0] ?? [];
  const [text, setText] = useState<string>(written);
  const isWrong = bandsIn(text) === undefined;
  return (
    <Field label={t('schemes.figures.bands')}>
      {(id) => (
        <Input
          id={id}
          value={text}
          {...(isWrong ? { status: 'error' as const } : {})}
          onChange={({ target }) => {
            setText(target.value);
            const bands = bandsIn(target.value);
            if (bands !== undefined) onChange({ ...item, rule: { method: 'bands', bands } });
          }}
        />
      )}
    </Field>
  );
}

function MethodField({ item, onChange }: Props) {
  const { t } = useTranslation();
  return (
    <Field label={t('schemes.method')}>
      {(id) => (
        <select
          id={id}
          value={item.rule.method}
          onChange={({ target }) => {
            const method = METHODS.find((one) => one === target.value) ?? 'percentile';
            onChange({ ...item, rule: withMethod(item.rule, method) });
          }}
        >
          {METHODS.map((one) => (
            <option key={one} value={one}>
              {t(`schemes.methods.${one}`)}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}
