// SPDX-License-Identifier: Apache-2.0
import type { StatedTargetRow } from '@sanyi/contract';
import { compareRatios, decimal, type Ratio, ratioOf } from '@sanyi/kernel';

type Lamp = NonNullable<StatedTargetRow['reported']>['lamp'];

/** 文件里要求的数 and by when. */
export interface Required {
  readonly comparator: string;
  readonly value: string | null;
  readonly valueTo: string | null;
  readonly due: string | null;
}

/**
 * 报送值的灯: of a target that no indicator stands for, by what was reported last. Reached is met; not reached is missed once the
 * day has passed and open until then; nothing reported is silent. A requirement without a number is judged by nobody: it stays open.
 */
export function reportedLamp(required: Required, value: string | null, today: string): Lamp {
  if (value === null) return 'silent';
  const reached = isReached(required, exact(value));
  if (reached === true) return 'met';
  const isPast = required.due !== null && required.due < today;
  return reached === false && isPast ? 'missed' : 'open';
}

/** Undefined where it cannot be said. */
function isReached(
  { comparator, value, valueTo }: Required,
  given: Ratio | undefined,
): boolean | undefined {
  const [low, high] = [exact(value), exact(valueTo)];
  if (given === undefined || low === undefined) return undefined;
  if (comparator !== 'range') return SIDES[comparator]?.(compareRatios(given, low));
  if (high === undefined) return undefined;
  return compareRatios(given, low) >= 0 && compareRatios(given, high) <= 0;
}

const SIDES: Readonly<Record<string, (side: number) => boolean>> = {
  '>=': (side) => side >= 0,
  '<=': (side) => side <= 0,
  '=': (side) => side === 0,
};

function exact(text: string | null): Ratio | undefined {
  const read = text === null ? undefined : decimal(text);
  return read?.ok === true ? ratioOf(read.value) : undefined;
}
