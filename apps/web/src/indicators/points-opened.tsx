// SPDX-License-Identifier: Apache-2.0
import type { ScorecardItem, ScorecardRow, Scorecards } from '@sanyi/contract';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Given } from '../ui/given.js';
import { ruleFigures } from './rule-figures.js';
import { useWords } from './use-words.js';

/** 每一分怎么来的: reading, rule with its figures, points; and what follows from the grade. */
export function PointsOpened({
  cards,
  row,
}: {
  readonly cards: Scorecards;
  readonly row: ScorecardRow;
}) {
  const { t } = useTranslation();
  const said = useWords();
  const { consequences, likeOthers, failed, place } = row;
  return (
    <div className="stack">
      {cards.columns.map(({ indicator, label, weight, must, rule }, at) => (
        <section key={indicator} className="point">
          <h3>
            <Link
              to="/app/indicators"
              search={{ id: indicator, region: place, period: cards.period }}
            >
              {said(label)}
            </Link>{' '}
            {must && <small className="aside">{t('scorecards.must')}</small>}
          </h3>
          <PointWords item={row.items[at]} weight={weight} />
          <p className="aside">
            {t('scorecards.rule', { method: t(`schemes.methods.${rule.method}`) })}{' '}
            {ruleFigures(rule)
              .map(([name, figure]) => `${t(`schemes.figures.${name}`)} ${figure}`)
              .join(' · ')}
          </p>
        </section>
      ))}
      {failed.length > 0 && <p>{t('scorecards.failed')}</p>}
      {likeOthers.length > 0 && (
        <p className="aside">
          {t('scorecards.alikeNames')} <Given>{likeOthers.join('、')}</Given>
        </p>
      )}
      {consequences.length > 0 && (
        <p>
          {t('scorecards.consequences')} {consequences.map((one) => said(one)).join(' · ')}
        </p>
      )}
    </div>
  );
}

function PointWords({
  item,
  weight,
}: {
  readonly item: ScorecardItem | undefined;
  readonly weight: string;
}) {
  const { t } = useTranslation();
  const said = useWords();
  if (item === undefined) return null;
  if (item.state !== 'scored') return <p>{t(`scorecards.states.${item.state}`)}</p>;
  const reading = item.reading.shown === null ? '' : said(item.reading.shown);
  return (
    <>
      <p>{t('scorecards.point', { reading, points: item.points ?? '', weight })}</p>
      <p className="aside">
        {item.because
          .map(({ name, figure }) => `${t(`scorecards.because.${name}`, name)} ${figure}`)
          .join(' · ')}
      </p>
    </>
  );
}
