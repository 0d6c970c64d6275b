// SPDX-License-Identifier: Apache-2.0
import type { BehindRow, Cockpit } from '@sanyi/contract';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Given } from '../ui/given.js';
import { type Column, Grid } from '../ui/grid.js';
import { Nothing } from '../ui/states.js';
import { useWords } from './use-words.js';

/** 谁落后、为什么: which target was missed by how much, from which figures, and what the document says. */
export function BehindList({ cockpit }: { readonly cockpit: Cockpit }) {
  const { t } = useTranslation();
  const { behind, behindTotal, silent, period } = cockpit;
  const columns = useBehindColumns(period);
  return (
    <section className="card" aria-labelledby="behind-title">
      <h2 id="behind-title">{t('cockpit.behind')}</h2>
      {behind.length === 0 ? (
        <Nothing>{t('cockpit.nobodyBehind')}</Nothing>
      ) : (
        <>
          <p className="aside">{t('cockpit.behindHint', { n: behind.length, all: behindTotal })}</p>
          <Grid
            caption={t('cockpit.behind')}
            columns={columns}
            rows={behind}
            keyOf={({ place, indicator }) => `${place} ${indicator}`}
          />
        </>
      )}
      {silent.length > 0 && (
        <p>
          {t('cockpit.silent')}{' '}
          {silent.map(({ place, name }) => (
            <span key={place} className="silent">
              <Given>{name}</Given>{' '}
            </span>
          ))}
        </p>
      )}
    </section>
  );
}

function useBehindColumns(period: string): readonly Column<BehindRow>[] {
  const { t } = useTranslation();
  const said = useWords();
  return [
    {
      ...{ key: 'place', title: t('cockpit.place'), kind: 'name' },
      cell: ({ name }) => <Given>{name}</Given>,
    },
    {
      ...{ key: 'figure', title: t('cockpit.figure') },
      cell: ({ place, indicator, label }) => (
        <Link to="/app/indicators" search={{ id: indicator, region: place, period }}>
          {said(label)}
        </Link>
      ),
    },
    {
      ...{ key: 'shown', title: t('cockpit.reading'), kind: 'number' },
      cell: ({ shown, facts }) => (
        <span className="shown-figure" title={facts}>
          {shown === null ? '' : said(shown)}
        </span>
      ),
    },
    {
      ...{ key: 'margin', title: t('cockpit.margin'), kind: 'number' },
      cell: ({ margin }) => (
        <strong className="short">{margin === null ? '' : said(margin)}</strong>
      ),
    },
    {
      ...{ key: 'rule', title: t('cockpit.rule') },
      cell: ({ aim, words, facts }) => (
        <>
          {said(aim)} <span className="aside">{facts}</span>
          {words !== '' && (
            <span className="aside said">
              <Given>{words}</Given>
            </span>
          )}
        </>
      ),
    },
  ];
}
