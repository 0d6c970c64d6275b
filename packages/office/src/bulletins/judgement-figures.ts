// SPDX-License-Identifier: Apache-2.0
import type { FrozenSnapshot, IssuedFigure, SnapshotAim, SnapshotTarget } from '@sanyi/bulletins';
import { type Aim, judgeTarget, type TargetJudgement, yearsBefore } from '@sanyi/indicators';
import type { Ratio } from '@sanyi/kernel';
import type { SnapshotReading, SnapshotReadings } from './snapshot-reading.js';
import { exactDecimal, exactText } from './exact-text.js';
import type { SnapshotLibrary } from './snapshot-library.js';
import { shownValue } from '../indicators/shown-value.js';
import { STATE_WORDS } from './state-words.js';

/** 目标和达标判断: two figures a target. Undefined where an aim is no number. */
export function judgementFigures(
  { targets }: FrozenSnapshot,
  readings: SnapshotReadings,
  { indicators }: SnapshotLibrary,
): readonly IssuedFigure[] | undefined {
  const figures: IssuedFigure[] = [];
  for (const target of targets) {
    const aim = aimOf(target.aim);
    if (aim === undefined) return undefined;
    const unit = indicators.get(target.indicator)?.indicator.unit ?? '';
    figures.push(targetFigure(target, aim, unit), judgementFigure(target, aim, readings));
  }
  return figures;
}

/** An aim with exact numbers; undefined where a text is none. */
export function aimOf(aim: SnapshotAim): Aim | undefined {
  if (aim.kind === 'all') return aim;
  if (aim.kind === 'between') return rangeOf(aim);
  if ('by' in aim) return changeOf(aim);
  const value = exactDecimal(aim.value);
  return value && { kind: aim.kind, value };
}

function rangeOf(aim: Extract<SnapshotAim, { readonly kind: 'between' }>): Aim | undefined {
  const [low, high] = [exactDecimal(aim.low), exactDecimal(aim.high)];
  return low && high && { kind: 'between', low, high };
}

function changeOf(aim: Extract<SnapshotAim, { readonly kind: 'rise' | 'fall' }>): Aim | undefined {
  const by = aim.by === null ? null : exactDecimal(aim.by);
  return by === undefined ? undefined : { ...aim, by };
}

const headOf = (
  kind: 'target' | 'judgement',
  { id, indicator, place, period }: SnapshotTarget,
): Pick<IssuedFigure, 'id' | 'kind' | 'subject' | 'place' | 'period'> => ({
  ...{ id: `${kind}:${id}`, kind, subject: indicator, place, period },
});

const targetFigure = (target: SnapshotTarget, aim: Aim, unit: string): IssuedFigure => ({
  ...headOf('target', target),
  state: 'value',
  exact: aimTexts(aim).join(' '),
  shown: aimInWords(aim, unit),
  rule: `aim-${aim.kind}@1`,
  from: [target.id],
});

const aimTexts = (aim: Aim): readonly string[] => {
  if (aim.kind === 'all') return ['1'];
  if (aim.kind === 'between') return [exactText(aim.low), exactText(aim.high)];
  if ('value' in aim) return [exactText(aim.value)];
  return [aim.kind, ...(aim.by === null ? [] : [exactText(aim.by)])];
};

const LEVEL_WORDS = { 'at-least': '不低于', 'at-most': '不高于', equal: '为' } as const;
const CHANGE_WORDS = { rise: '较上年提高', fall: '较上年下降' } as const;

/** 不低于 90 %, 较上年提高 2 个百分点. */
export function aimInWords(aim: Aim, unit: string): string {
  if (aim.kind === 'all') return `全部${aim.of}`;
  if (aim.kind === 'between') return `${shownValue(aim.low, unit)}至${shownValue(aim.high, unit)}`;
  if ('value' in aim) return `${LEVEL_WORDS[aim.kind]} ${shownValue(aim.value, unit)}`;
  return `${CHANGE_WORDS[aim.kind]}${aim.by === null ? '' : ` ${changeShown(aim.by, aim.relative, unit)}`}`;
}

const changeShown = (by: Ratio, relative: boolean, unit: string): string => {
  if (relative) return shownValue(by, 'share');
  return shownValue(by, unit === 'share' ? 'percentage-point' : unit);
};

function judgementFigure(
  target: SnapshotTarget,
  aim: Aim,
  readings: SnapshotReadings,
): IssuedFigure {
  const { indicator, place, period, id } = target;
  const [now, before] = [0, 1].map((back) =>
    readings.get(`${indicator}:${place}:${yearsBefore(period, back)}`),
  );
  const known = [now, before].flatMap((one) => one ?? []);
  const from = [id, ...known.map(figureIdOf)];
  const head = { ...headOf('judgement', target), rule: `aim-${aim.kind}@1`, from };
  return known.some(({ withheld }) => withheld)
    ? { ...head, state: 'withheld', exact: '', shown: STATE_WORDS.withheld }
    : { ...head, ...judged(now && judgeTarget(aim, now.reading, before?.reading ?? null)) };
}

const judged = (
  judgement: TargetJudgement | undefined,
): Pick<IssuedFigure, 'state' | 'exact' | 'shown'> =>
  judgement?.state === 'met' || judgement?.state === 'missed'
    ? {
        ...{ state: 'value', exact: judgement.state },
        shown: judgement.state === 'met' ? '达到' : '未达到',
      }
    : { state: 'not-judged', exact: '', shown: STATE_WORDS['not-judged'] };

const figureIdOf = ({ reading: { indicator, place, period } }: SnapshotReading): string =>
  `reading:${indicator}:${place}:${period}`;
