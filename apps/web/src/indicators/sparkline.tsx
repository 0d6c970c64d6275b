// SPDX-License-Identifier: Apache-2.0
import { linePieces, shareOf, spanOf } from './line-points.js';

const WIDTH = 120;
const HEIGHT = 34;

/** 走势: a small line with its last point; the words beside it say the figures. */
export function Sparkline({
  values,
  target,
  label,
}: {
  readonly values: readonly (number | null)[];
  readonly target: number | null;
  readonly label: string;
}) {
  const known = values.flatMap((value) => value ?? []);
  const span = spanOf(target === null ? known : [...known, target]);
  const x = (at: number): number => 4 + (at / Math.max(1, values.length - 1)) * (WIDTH - 10);
  const y = (value: number): number => HEIGHT - 3 - shareOf(value, span) * (HEIGHT - 6);
  const pieces = linePieces(values.map((value, at) => ({ at, value })));
  const last = pieces.at(-1)?.at(-1);
  return (
    <svg className="sparkline" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={label}>
      {target !== null && <line className="aim" x1={0} x2={WIDTH} y1={y(target)} y2={y(target)} />}
      {pieces.map((piece) => (
        <polyline
          key={piece[0]?.at}
          points={piece.map(({ at, value }) => `${x(at)},${y(value)}`).join(' ')}
        />
      ))}
      {last !== undefined && <circle cx={x(last.at)} cy={y(last.value)} r={3} />}
    </svg>
  );
}
