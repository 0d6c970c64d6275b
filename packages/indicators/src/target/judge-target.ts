// SPDX-License-Identifier: Apache-2.0
import {
  addRatios,
  compareRatios,
  multiplyRatios,
  negated,
  type Ratio,
  wholeRatio,
} from '@sanyi/kernel';
import type { Reading } from '../reading/reading.js';
import type { Aim, TargetJudgement } from './target.js';

/**
 * 判断是否达标: a reading against an aim. `before` is the reading of the same period a year earlier, for 较上年度提高; one that was made by
 * another version of the definition is no baseline.
 */
export function judgeTarget(aim: Aim, reading: Reading, before: Reading | null): TargetJudgement {
  const { outcome } = reading;
  if (outcome.state !== 'value') return { state: 'no-reading' };
  const { value } = outcome;
  return isChange(aim) ? judgeChange(aim, value, { reading, before }) : judgeLevel(aim, value);
}

function judgeLevel(aim: Level, value: Ratio): TargetJudgement {
  switch (aim.kind) {
    case 'at-least':
      return judged(value, aim.value, 1, null);
    case 'at-most':
      return judged(value, aim.value, -1, null);
    case 'all':
      return judged(value, wholeRatio(1), 1, null);
    case 'equal':
      return judgeRange(value, aim.value, aim.value);
    case 'between':
      return judgeRange(value, aim.low, aim.high);
  }
}

function judgeRange(value: Ratio, low: Ratio, high: Ratio): TargetJudgement {
  const above = judged(value, low, 1, null);
  return above.state === 'missed' ? above : judged(value, high, -1, null);
}

/** Up (1): at least the bound; down (-1): at most. */
function judged(value: Ratio, bound: Ratio, sign: 1 | -1, baseline: Ratio | null): TargetJudgement {
  const difference = addRatios(value, negated(bound));
  const margin = sign === 1 ? difference : negated(difference);
  return { state: margin.above >= 0n ? 'met' : 'missed', value, bound, margin, baseline };
}

type Level = Exclude<Aim, Change>;
const isChange = (aim: Aim): aim is Change => aim.kind === 'rise' || aim.kind === 'fall';
type Change = Extract<Aim, { readonly by: Ratio | null }>;

function judgeChange(
  aim: Change,
  value: Ratio,
  { reading, before }: { readonly reading: Reading; readonly before: Reading | null },
): TargetJudgement {
  if (before?.outcome.state !== 'value') return { state: 'no-baseline' };
  if (before.version !== reading.version) return { state: 'other-definition' };
  const baseline = before.outcome.value;
  const sign = aim.kind === 'rise' ? 1 : -1;
  const result = judged(value, boundOf(aim, baseline), sign, baseline);
  // 提高 without a figure means more than last year; the same is not more.
  const stood = aim.by === null && compareRatios(value, baseline) === 0;
  return stood && result.state === 'met' ? { ...result, state: 'missed' } : result;
}

function boundOf({ kind, by, relative }: Change, baseline: Ratio): Ratio {
  if (by === null) return baseline;
  const change = relative ? multiplyRatios(baseline, by) : by;
  return addRatios(baseline, kind === 'rise' ? change : negated(change));
}
