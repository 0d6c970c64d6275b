// SPDX-License-Identifier: Apache-2.0
import type { Cockpit, KeyFigure } from '@sanyi/contract';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { JudgedMark, Shown } from './judged-mark.js';
import { Sparkline } from './sparkline.js';
import { useWords } from './use-words.js';

/** 关键指标: each with its target, its way until now, and how those below stand. */
export function KeyFigures({
  cockpit,
  chosen,
  onChoose,
}: {
  readonly cockpit: Cockpit;
  readonly chosen: string | null;
  readonly onChoose: (indicator: string) => void;
}) {
  const { t } = useTranslation();
  return (
    <ul className="key-figures plain" aria-label={t('cockpit.figures')}>
      {cockpit.figures.map((one) => (
        <li key={one.indicator} className="card key-figure" data-chosen={one.indicator === chosen}>
          <KeyFigureCard figure={one} cockpit={cockpit} />
          <button
            type="button"
            className="on-map"
            aria-pressed={one.indicator === chosen}
            onClick={() => {
              onChoose(one.indicator);
            }}
          >
            {t(one.indicator === chosen ? 'cockpit.isOnMap' : 'cockpit.showOnMap')}
          </button>
        </li>
      ))}
    </ul>
  );
}

function KeyFigureCard({
  figure,
  cockpit,
}: {
  readonly figure: KeyFigure;
  readonly cockpit: Cockpit;
}) {
  const { t } = useTranslation();
  const said = useWords();
  const { indicator, label, reading, trend, change, met, missed, open } = figure;
  const { target } = reading;
  const below = { met, missed, open };
  return (
    <>
      <h3>
        <Link
          to="/app/indicators"
          search={{ id: indicator, region: cockpit.region, period: cockpit.period }}
        >
          {said(label)}
        </Link>
      </h3>
      <p className="key-value">
        <Shown reading={reading} />
        {target !== null && <JudgedMark state={target.state} />}
      </p>
      <Sparkline
        values={trend.map(({ value }) => value)}
        target={target?.at ?? null}
        label={t('cockpit.trendOf', { name: said(label), n: trend.length })}
      />
      <p className="aside">
        {target !== null && t('cockpit.target', { aim: said(target.aim) })}
        {change !== null && <> {t('cockpit.change', { change: said(change) })}</>}
      </p>
      {met + missed + open > 0 && <p className="aside">{t('cockpit.below', below)}</p>}
    </>
  );
}
