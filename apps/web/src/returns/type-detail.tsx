// SPDX-License-Identifier: Apache-2.0
import type { ReturnField, ReturnTypeDetail } from '@sanyi/contract';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { type Column, Grid } from '../ui/grid.js';
import { Mark } from '../ui/mark.js';
import { Loading, Refused } from '../ui/states.js';
import { typeQuery } from './return-queries.js';
import { useLabel } from './words.js';

/** A type with its fields, checks, flow and facts. */
export function TypeDetail({ id }: { readonly id: string }) {
  const { data, error, refetch } = useQuery(typeQuery(id));
  if (data !== undefined) return <Type type={data} />;
  return error === null ? <Loading /> : <Refused error={error} onRetry={() => void refetch()} />;
}

function Type({ type }: { readonly type: ReturnTypeDetail }) {
  const { t } = useTranslation();
  const label = useLabel();
  const heading = useRef<HTMLHeadingElement>(null);
  // The details open below a long list: whoever chose a type is taken to them.
  useEffect(() => {
    heading.current?.focus({ preventScroll: true });
    heading.current?.scrollIntoView({ block: 'start' });
  }, [type.id]);
  return (
    <section className="stack" aria-labelledby="type">
      <h2 id="type" ref={heading} tabIndex={-1}>
        {label(type.label)}
      </h2>
      <p>{label(type.help)}</p>
      <FieldGrid fields={type.fields} />
      <div className="halves">
        <section className="card" aria-labelledby="rules">
          <h3 id="rules">{t('returnTypes.rules')}</h3>
          <ul className="plain">
            {type.rules.map((rule) => (
              <li key={rule.id}>
                <Mark tone={rule.severity === 'hard' ? 'bad' : 'warn'}>
                  {t(`returnTypes.${rule.severity}`)}
                </Mark>{' '}
                {label(rule.label)}
              </li>
            ))}
          </ul>
        </section>
        <section className="card" aria-labelledby="flow">
          <h3 id="flow">{t('returnTypes.steps')}</h3>
          <p>{type.steps.map((step) => label(step.label)).join(' → ')}</p>
          <h3>{t('returnTypes.facts')}</h3>
          <ul className="plain">
            {type.facts.map((fact) => (
              <li key={fact.id}>
                {label(fact.label)} <code>{fact.id}</code>
              </li>
            ))}
          </ul>
          <p>
            <a href={`/api/returns/types/${type.id}/schema`}>{t('returnTypes.schema')}</a>
          </p>
        </section>
      </div>
    </section>
  );
}

function FieldGrid({ fields }: { readonly fields: readonly ReturnField[] }) {
  const { t } = useTranslation();
  const label = useLabel();
  const columns: readonly Column<ReturnField>[] = [
    {
      key: 'field',
      title: t('returnTypes.field'),
      kind: 'name',
      cell: (field) => (
        <>
          {label(field.label)}{' '}
          {field.required && <Mark tone="plain">{t('returnForm.required')}</Mark>}
        </>
      ),
    },
    { key: 'kind', title: t('returnTypes.kind'), cell: ({ kind }) => t(`fieldKinds.${kind}`) },
    {
      key: 'unit',
      title: t('returnTypes.unitOf'),
      cell: ({ unit }) => (unit === null ? '—' : label(unit)),
    },
    { key: 'help', title: t('returnTypes.help'), cell: ({ help }) => label(help) },
    { key: 'id', title: t('returnTypes.id'), cell: ({ id }) => <code>{id}</code> },
  ];
  return (
    <Grid
      caption={t('returnTypes.fields')}
      columns={columns}
      rows={fields}
      keyOf={({ id }) => id}
    />
  );
}
