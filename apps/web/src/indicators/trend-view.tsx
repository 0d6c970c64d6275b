// SPDX-License-Identifier: Apache-2.0
import type { Trend } from '@sanyi/contract';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Loading, Nothing, Refused } from '../ui/states.js';
import { trendQuery } from './figure-queries.js';
import { linePieces, shareOf, spanOf } from './line-points.js';
import { usePeriodWords } from './use-period-words.js';
import { useWords } from './use-words.js';

type Piece = Trend['pieces'][number];

/** 趋势: a chart for each kind of period and version; nothing is drawn between two definitions. */
export function TrendView({ id, place }: { readonly id: string; readonly place: string }) {
  const { t } = useTranslation();
  const { data, error, refetch } = useQuery(trendQuery(id, place));
  return (
    <section className="card" aria-labelledby="trend-title">
      <h3 id="trend-title">{t('indicators.trend')}</h3>
      <p className="aside">{t('indicators.trendHint')}</p>
      {error !== null && <Refused error={error} onRetry={() => void refetch()} />}
      {error === null && data === undefined && <Loading />}
      {data?.pieces.length === 0 && <Nothing>{t('indicators.noTrend')}</Nothing>}
      <div className="trends">
        {data?.pieces.map((piece) => (
          <TrendChart key={`${piece.kind} ${piece.version}`} piece={piece} />
        ))}
      </div>
    </section>
  );
}

const WIDTH = 560;
const HEIGHT = 190;
const FOOT = 26;
const TOP = 26;
const SIDE = 46;

function TrendChart({ piece: { version, kind, points } }: { readonly piece: Piece }) {
  const { t } = useTranslation();
  const said = useWords();
  const words = usePeriodWords();
  const known = points.flatMap(({ value }) => value ?? []);
  const aims = points.flatMap(({ target }) => target?.at ?? []);
  const span = spanOf([...known, ...aims]);
  const x = (at: number): number =>
    SIDE + (at / Math.max(1, points.length - 1)) * (WIDTH - 2 * SIDE);
  const y = (value: number): number => HEIGHT - FOOT - shareOf(value, span) * (HEIGHT - FOOT - TOP);
  const pieces = linePieces(points.map(({ value }, at) => ({ at, value })));
  const title = t('indicators.piece', { kind: t(`figures.kinds.${kind}`, kind), version });
  return (
    <figure className="trend">
      <figcaption className="aside">{title}</figcaption>
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={title}>
        <line className="axis" x1={0} x2={WIDTH} y1={HEIGHT - FOOT} y2={HEIGHT - FOOT} />
        {pieces.map((each) => (
          <polyline
            key={each[0]?.at}
            points={each.map(({ at, value }) => `${x(at)},${y(value)}`).join(' ')}
          />
        ))}
        {points.map(({ period, value, shown, target }, at) => (
          <g key={period}>
            {target?.at != null && (
              <line
                className="aim"
                x1={x(at) - 12}
                x2={x(at) + 12}
                y1={y(target.at)}
                y2={y(target.at)}
              />
            )}
            {value !== null && <circle cx={x(at)} cy={y(value)} r={4} />}
            {value !== null && shown !== null && (
              <text x={x(at)} y={y(value) - 9} className="value">
                {said(shown)}
              </text>
            )}
            <text x={x(at)} y={HEIGHT - 8}>
              {words(period)}
            </text>
          </g>
        ))}
      </svg>
    </figure>
  );
}
