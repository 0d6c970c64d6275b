// SPDX-License-Identifier: Apache-2.0
import type { GroupingCase } from '@sanyi/contract';
import { Segmented } from 'antd';
import { useTranslation } from 'react-i18next';
import { Field } from '../ui/field.js';
import { CodeInput } from './code-input.js';
import { CodeList } from './code-list.js';
import { type CodeKind, codesOf, withCodes } from './code-order.js';

interface FormParts {
  readonly scheme: string;
  readonly now: GroupingCase;
  readonly onChange: (next: GroupingCase) => void;
}

const KINDS = ['diagnosis', 'procedure'] as const;

/** What a grouper asks of a case. */
export function CaseForm(parts: FormParts) {
  const { t } = useTranslation();
  return (
    <section className="card stack" aria-labelledby="the-case">
      <header className="card-head">
        <h2 id="the-case">{t('grouping.theCase')}</h2>
        <span className="aside">{t('grouping.nobody')}</span>
      </header>
      {KINDS.map((kind) => (
        <Codes key={kind} kind={kind} {...parts} />
      ))}
      <Person {...parts} />
    </section>
  );
}

function Codes({ kind, scheme, now, onChange }: FormParts & { readonly kind: CodeKind }) {
  const { t } = useTranslation();
  const codes = codesOf(now, kind);
  const change = (next: readonly string[]) => {
    onChange(withCodes(now, kind, next));
  };
  return (
    <fieldset className="codes">
      <legend>{t(`groupingCodes.${kind}`)}</legend>
      <CodeList kind={kind} scheme={scheme} codes={codes} onChange={change} />
      <CodeInput
        kind={kind}
        scheme={scheme}
        onPick={(code) => {
          if (!codes.includes(code)) change([...codes, code]);
        }}
      />
    </fieldset>
  );
}

const MEASURES = ['ageYears', 'ageDays', 'weight', 'los', 'icuHours'] as const;
const SEXES = ['male', 'female'] as const;

/** 离院方式 of the front page, by code. */
const LEAVING = [
  ['1', 'home'],
  ['2', 'hospital'],
  ['3', 'primary'],
  ['4', 'against'],
  ['5', 'died'],
  ['9', 'other'],
] as const;

function Person({ now, onChange }: FormParts) {
  const { t } = useTranslation();
  return (
    <fieldset className="codes measures">
      <legend>{t('grouping.person')}</legend>
      <span className="filter">
        <span aria-hidden>{t('grouping.sex')}</span>
        <Segmented<string>
          aria-label={t('grouping.sex')}
          options={SEXES.map((value) => ({ value, label: t(`groupingSex.${value}`) }))}
          value={now.sex}
          onChange={(next) => {
            onChange({ ...now, sex: SEXES.find((sex) => sex === next) ?? 'missing' });
          }}
        />
      </span>
      {MEASURES.map((name) => (
        <Field key={name} label={t(`groupingMeasures.${name}`)}>
          {(id) => (
            <input
              id={id}
              type="number"
              min={0}
              value={now[name] ?? ''}
              onChange={({ target: { valueAsNumber } }) => {
                const value = Number.isNaN(valueAsNumber) ? null : Math.max(0, valueAsNumber);
                onChange({ ...now, [name]: value });
              }}
            />
          )}
        </Field>
      ))}
      <Leaving now={now} onChange={onChange} />
    </fieldset>
  );
}

function Leaving({ now, onChange }: Omit<FormParts, 'scheme'>) {
  const { t } = useTranslation();
  return (
    <Field label={t('grouping.leaving')}>
      {(id) => (
        <select
          id={id}
          value={now.leaving}
          onChange={({ target }) => {
            onChange({ ...now, leaving: target.value });
          }}
        >
          <option value="">—</option>
          {LEAVING.map(([code, name]) => (
            <option key={code} value={code}>
              {code} {t(`groupingLeaving.${name}`)}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}
