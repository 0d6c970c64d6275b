// SPDX-License-Identifier: Apache-2.0
import type { SchemeDetail, WrittenScheme } from '@sanyi/contract';
import { useTranslation } from 'react-i18next';
import { type Column, Grid } from '../ui/grid.js';
import { ruleFigures } from './rule-figures.js';
import { useWords } from './use-words.js';

type Item = WrittenScheme['items'][number];

/** Indicators with their weights and methods, and what the weights come to. */
export function SchemeItems({ detail }: { readonly detail: SchemeDetail }) {
  const { t } = useTranslation();
  const said = useWords();
  const { scheme, labels, weights } = detail;
  const columns: readonly Column<Item>[] = [
    {
      ...{ key: 'indicator', title: t('cockpit.figure'), kind: 'name' },
      cell: ({ indicator, must }) => {
        const label = labels[indicator];
        return (
          <>
            {label === undefined ? indicator : said(label)}{' '}
            {must === true && <small className="aside">{t('scorecards.must')}</small>}
          </>
        );
      },
    },
    { key: 'weight', title: t('schemes.weight'), kind: 'number', cell: ({ weight }) => weight },
    {
      ...{ key: 'method', title: t('schemes.method') },
      cell: ({ rule }) => t(`schemes.methods.${rule.method}`),
    },
    {
      ...{ key: 'figures', title: t('schemes.ruleFigures') },
      cell: ({ rule }) =>
        ruleFigures(rule)
          .map(([name, figure]) => `${t(`schemes.figures.${name}`)} ${figure}`)
          .join(' · '),
    },
  ];
  return (
    <section className="card" aria-label={t('schemes.itemsTitle')}>
      <h3>{t('schemes.itemsTitle')}</h3>
      <Grid
        caption={t('schemes.itemsTitle')}
        columns={columns}
        rows={scheme.items}
        keyOf={({ indicator }) => indicator}
      />
      <p>{t('schemes.weights', { weights, full: scheme.full })}</p>
    </section>
  );
}
