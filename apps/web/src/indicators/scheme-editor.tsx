// SPDX-License-Identifier: Apache-2.0
import { SchemeDetail, type WrittenScheme } from '@sanyi/contract';
import { Button, Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useKeptSend } from '../http/use-kept-send.js';
import { DayFilter } from '../ui/day-filter.js';
import { Field } from '../ui/field.js';
import { Refused } from '../ui/states.js';
import { FIGURE_KEYS } from './figure-queries.js';
import { IndicatorInput } from './indicator-input.js';
import { SchemeItemFields } from './scheme-item-fields.js';
import { weightsOf } from './scheme-draft.js';

/** 制定方案: indicators, weights, methods; the sum of the weights is shown while they are changed. */
export function SchemeEditor({
  region,
  labels,
  start,
  onDone,
}: {
  readonly region: string;
  readonly labels: SchemeDetail['labels'];
  readonly start: WrittenScheme;
  /** Closed: kept, or left as it was. */
  readonly onDone: (kept: boolean) => void;
}) {
  const { t } = useTranslation();
  const [scheme, setScheme] = useState(start);
  const [why, setWhy] = useState('');
  const { mutateAsync, error, isPending } = useKeptSend(SchemeDetail, FIGURE_KEYS);
  const keep = async () => {
    const body = { region, scheme, why };
    await mutateAsync({ path: '/api/evaluation/schemes', method: 'POST', body }).then(
      () => {
        onDone(true);
      },
      () => undefined,
    );
  };
  return (
    <section className="card stack" aria-label={t('schemes.editor')}>
      <h2>{t('schemes.editing', { version: scheme.version })}</h2>
      <Head scheme={scheme} onChange={setScheme} />
      <Items scheme={scheme} labels={labels} onChange={setScheme} />
      <Why why={why} onChange={setWhy} />
      {error !== null && <Refused error={error} />}
      <p className="acts">
        <Button type="primary" loading={isPending} onClick={() => void keep()}>
          {t('schemes.keep')}
        </Button>
        <Button
          onClick={() => {
            onDone(false);
          }}
        >
          {t('schemes.leave')}
        </Button>
      </p>
    </section>
  );
}

function Why({
  why,
  onChange,
}: {
  readonly why: string;
  readonly onChange: (why: string) => void;
}) {
  const { t } = useTranslation();
  return (
    <Field label={t('targets.why')}>
      {(id) => (
        <Input
          id={id}
          value={why}
          onChange={({ target }) => {
            onChange(target.value);
          }}
        />
      )}
    </Field>
  );
}

interface Part {
  readonly scheme: WrittenScheme;
  readonly onChange: (scheme: WrittenScheme) => void;
}

function Head({ scheme, onChange }: Part) {
  const { t } = useTranslation();
  return (
    <div className="filters">
      <Field label={t('schemes.nameZh')}>
        {(id) => (
          <Input
            id={id}
            value={scheme.label.zh}
            onChange={({ target }) => {
              onChange({ ...scheme, label: { ...scheme.label, zh: target.value } });
            }}
          />
        )}
      </Field>
      <DayFilter
        label={t('schemes.from')}
        value={scheme.from === '' ? undefined : scheme.from}
        onChange={(from) => {
          onChange({ ...scheme, from });
        }}
      />
      <Field label={t('schemes.full')}>
        {(id) => (
          <Input
            id={id}
            className="figure-input"
            inputMode="decimal"
            value={scheme.full}
            onChange={({ target }) => {
              onChange({ ...scheme, full: target.value });
            }}
          />
        )}
      </Field>
    </div>
  );
}

function Items({ scheme, labels, onChange }: Part & { readonly labels: SchemeDetail['labels'] }) {
  const { t } = useTranslation();
  const weights = weightsOf(scheme.items);
  const change = (items: WrittenScheme['items']) => {
    onChange({ ...scheme, items });
  };
  return (
    <>
      <ol className="scheme-items plain">
        {scheme.items.map((item, at) => (
          <li key={item.indicator}>
            <SchemeItemFields
              item={item}
              label={labels[item.indicator]}
              onChange={(next) => {
                change(scheme.items.map((one, place) => (place === at ? next : one)));
              }}
              onRemove={() => {
                change(scheme.items.filter((_, place) => place !== at));
              }}
            />
          </li>
        ))}
      </ol>
      <p role="status">
        {weights === null
          ? t('schemes.noSum')
          : t('schemes.weights', { weights, full: scheme.full })}
      </p>
      <Field label={t('schemes.add')}>
        {(id) => (
          <IndicatorInput
            id={id}
            onChange={(indicator) => {
              const known = scheme.items.some((one) => one.indicator === indicator);
              const item = { indicator, weight: '10', rule: { method: 'percentile' as const } };
              if (indicator !== '' && !known) change([...scheme.items, item]);
            }}
          />
        )}
      </Field>
    </>
  );
}
