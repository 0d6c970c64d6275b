// SPDX-License-Identifier: Apache-2.0
import type { WrittenAim } from '@sanyi/contract';
import {
  decimal,
  formatRatio,
  multiplyRatios,
  type Ratio,
  ratioOf,
  wholeRatio,
} from '@sanyi/kernel';
import { type Aim, indicatorUnit } from '@sanyi/indicators';
import { aimInWords } from '@sanyi/office';
import type { Words } from '../http/words.js';

/** A value as its unit shows it, in both languages. */
export function shownFigure(value: Ratio, unit: string): Words {
  const { factor = 1, decimals = 2, zh = '', en = '' } = indicatorUnit(unit) ?? {};
  const number = formatRatio(multiplyRatios(value, wholeRatio(factor)), decimals);
  return { zh: `${number} ${zh}`.trim(), en: `${number} ${en}`.trim() };
}

/** What a unit is called. */
export const unitWords = (unit: string): Words => {
  const { zh = unit, en = unit } = indicatorUnit(unit) ?? {};
  return { zh, en };
};

/** A figure without its unit, at most four decimals: 928, 0.3333. */
export const plainFigure = (value: Ratio): string =>
  value.above % value.below === 0n ? String(value.above / value.below) : formatRatio(value, 4);

/** A number to be drawn, on the scale of the unit: 92.8 of a share. */
export const drawnFigure = (value: Ratio, unit: string): number =>
  (Number(value.above) / Number(value.below)) * (indicatorUnit(unit)?.factor ?? 1);

/** A difference of two values: 个百分点 of shares, else the unit itself. */
export const shownDifference = (value: Ratio, unit: string): Words =>
  shownFigure(value, unit === 'share' ? 'percentage-point' : unit);

const LEVEL = { 'at-least': 'at least', 'at-most': 'at most', equal: 'exactly' } as const;

/** 目标要求 in both languages. */
export const aimWords = (aim: Aim, unit: string): Words => ({
  zh: aimInWords(aim, unit),
  en: englishAim(aim, unit),
});

function englishAim(aim: Aim, unit: string): string {
  if (aim.kind === 'all') return `all (${aim.of})`;
  if (aim.kind === 'between') {
    return `${shownFigure(aim.low, unit).en} to ${shownFigure(aim.high, unit).en}`;
  }
  if ('value' in aim) return `${LEVEL[aim.kind]} ${shownFigure(aim.value, unit).en}`;
  const way = aim.kind === 'rise' ? 'up on last year' : 'down on last year';
  if (aim.by === null) return way;
  const by = aim.relative ? shownFigure(aim.by, 'share') : shownDifference(aim.by, unit);
  return `${way} by ${by.en}`;
}

/** An aim as the engine knows it. @throws where a text is no number, which the contract does not let pass */
export function aimFrom(written: WrittenAim): Aim {
  if (written.kind === 'all') return written;
  if (written.kind === 'between') {
    return { kind: 'between', low: exact(written.low), high: exact(written.high) };
  }
  if ('value' in written) return { kind: written.kind, value: exact(written.value) };
  return { ...written, by: written.by === null ? null : exact(written.by) };
}

function exact(text: string): Ratio {
  const read = decimal(text);
  if (!read.ok) throw new Error(`an aim is no number: ${text}`);
  return ratioOf(read.value);
}

/** An aim as it is kept; nine decimals are more than any document states. */
export function writtenAim(aim: Aim): WrittenAim {
  if (aim.kind === 'all') return aim;
  if (aim.kind === 'between') return { kind: 'between', low: text(aim.low), high: text(aim.high) };
  if ('value' in aim) return { kind: aim.kind, value: text(aim.value) };
  return { ...aim, by: aim.by === null ? null : text(aim.by) };
}

const text = (value: Ratio): string => {
  const written = formatRatio(value, 9);
  return written.includes('.') ? written.replace(/\.?0+$/, '') : written;
};
