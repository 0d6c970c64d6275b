// SPDX-License-Identifier: Apache-2.0
import type { FigureReading } from '@sanyi/contract';
import {
  type CountedShare,
  type Indicator,
  isSmall,
  type Place,
  type Reading,
  wilson,
} from '@sanyi/indicators';
import type { FigureGround } from './figures.js';
import { type Aimed, judgedView } from './judged-target.js';
import { drawnFigure, plainFigure, shownFigure } from './shown-figures.js';
import type { Sight } from './sight.js';

/** Of which place and period, as whom, against which target. */
export interface ViewAsked {
  readonly place: Place;
  readonly name: string;
  readonly period: string;
  readonly sight: Exclude<Sight, null>;
  readonly target: Aimed | undefined;
}

/** 读数 as a page or an export shows it. What is withheld is taken out here, and nowhere else is a reading written. */
export function readingView(
  ground: FigureGround,
  indicator: Indicator,
  { place, name, period, sight, target }: ViewAsked,
): FigureReading {
  const reading = ground.readingAt(indicator, place.id, period);
  const withheld = sight !== 'detail' && ground.isWithheld(indicator, place.id, period);
  const asked = { place: place.id, period, withheld };
  return {
    ...{ place: place.id, name, level: place.level, period, version: reading.version },
    ...reading.completeness,
    ...(withheld ? WITHHELD : figureOf(reading, indicator)),
    target: target === undefined ? null : targetView(ground, indicator, { ...asked, target }),
    rows: sight === 'detail',
  };
}

/** A target of the year is there to compare with: beside part of the year that tells nothing it is left out. */
function targetView(...asked: Parameters<typeof judgedView>): FigureReading['target'] {
  const view = judgedView(...asked);
  return asked[2].target.ofYear === true && view.margin === null ? null : view;
}

const NONE = {
  ...{ shown: null, value: null, numerator: null, denominator: null, interval: null },
  ...{ small: false, why: null },
} as const;
const WITHHELD = { ...NONE, state: 'withheld' } as const;

type Figure = Pick<FigureReading, keyof typeof NONE | 'state'>;

function figureOf(reading: Reading, indicator: Indicator): Figure {
  const { outcome, numerator, denominator } = reading;
  if (outcome.state === 'missing') return { ...NONE, state: 'missing', why: outcome.why };
  if (outcome.state !== 'value') return { ...NONE, state: outcome.state };
  const counted = countedShare(reading, indicator);
  return {
    ...{ state: 'value', why: null },
    shown: shownFigure(outcome.value, indicator.unit),
    value: drawnFigure(outcome.value, indicator.unit),
    numerator: numerator === null ? null : plainFigure(numerator),
    denominator: denominator === null ? null : plainFigure(denominator),
    interval: counted === null ? null : intervalOf(counted),
    small: counted !== null && isSmall(counted),
  };
}

/** Numerator and denominator of a share of counted things; null where it is none. */
export function countedShare(
  { numerator, denominator }: Pick<Reading, 'numerator' | 'denominator'>,
  { unit, kind }: Indicator,
): CountedShare | null {
  if (unit !== 'share' || kind !== 'ratio' || numerator === null || denominator === null)
    return null;
  const plain = ({ above, below }: typeof numerator): number => Number(above) / Number(below);
  const [count, all] = [plain(numerator), plain(denominator)];
  return Number.isInteger(count) && Number.isInteger(all) ? { count, all } : null;
}

const PER_CENT = 100;

function intervalOf({ count, all }: CountedShare): FigureReading['interval'] {
  const interval = wilson(count, all);
  if (interval === undefined) return null;
  const [low, high] = [interval.low * PER_CENT, interval.high * PER_CENT];
  const words = `${low.toFixed(2)}–${high.toFixed(2)} %`;
  return { low, high, shown: { zh: words, en: words } };
}
