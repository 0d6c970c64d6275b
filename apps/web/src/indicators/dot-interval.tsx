// SPDX-License-Identifier: Apache-2.0
import type { FigureReading } from '@sanyi/contract';
import { useTranslation } from 'react-i18next';
import { shareOf } from './line-points.js';
import { useWords } from './use-words.js';

const WIDTH = 180;

/** A dot where the value stands, a bar over its 95 % interval, a tick at the target; the words say the same. */
export function DotInterval({
  reading,
  span,
}: {
  readonly reading: FigureReading;
  readonly span: readonly [number, number];
}) {
  const { value, interval, target } = reading;
  if (value === null) return null;
  const x = (one: number): number => 4 + shareOf(one, span) * (WIDTH - 8);
  return (
    <span className="dot-interval">
      <svg viewBox={`0 0 ${WIDTH} 18`} aria-hidden>
        <line className="axis" x1={0} x2={WIDTH} y1={9} y2={9} />
        {interval !== null && (
          <line className="reach" x1={x(interval.low)} x2={x(interval.high)} y1={9} y2={9} />
        )}
        {target?.at != null && (
          <line className="aim" x1={x(target.at)} x2={x(target.at)} y1={1} y2={17} />
        )}
        <circle cx={x(value)} cy={9} r={4} data-state={target?.state ?? 'none'} />
      </svg>
      <small className="aside">
        <Reach reading={reading} />
      </small>
    </span>
  );
}

function Reach({ reading: { interval, small } }: { readonly reading: FigureReading }) {
  const { t } = useTranslation();
  const said = useWords();
  return (
    <>
      {interval === null ? '' : said(interval.shown)}
      {small && ` ${t('indicators.small')}`}
    </>
  );
}
