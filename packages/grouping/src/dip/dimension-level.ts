// SPDX-License-Identifier: Apache-2.0
import type { DipCase } from './dip-case.js';
import type { Dimension, DimensionLevel } from './dip-parameters.js';

/** What a dimension looks at in a case. */
export type DimensionSubject = Pick<DipCase, 'diagnoses' | 'ageYears' | 'los' | 'died'>;

/** The level of a dimension a case is on: the first that fits; undefined where none does. */
export const levelOf = ({ levels }: Dimension, subject: DimensionSubject): string | undefined =>
  levels.find((level) => fits(level, subject))?.id;

const fits = (level: DimensionLevel, subject: DimensionSubject): boolean =>
  (level.died === undefined || subject.died) &&
  isWithin(subject.ageYears, level.ageFrom, level.ageTo) &&
  isWithin(subject.los, level.losFrom, undefined) &&
  (level.secondary === undefined || hasSecondary(subject, level.secondary)) &&
  (level.pointsFrom === undefined || pointsOf(level, subject) >= level.pointsFrom);

/** Without bounds anything fits; with bounds, what is not written does not. */
function isWithin(
  value: number | undefined,
  from: number | undefined,
  to: number | undefined,
): boolean {
  if (from === undefined && to === undefined) return true;
  return value !== undefined && value >= (from ?? -Infinity) && value <= (to ?? Infinity);
}

const hasSecondary = ({ diagnoses }: DimensionSubject, prefixes: readonly string[]): boolean =>
  diagnoses.slice(1).some((code) => prefixes.some((prefix) => code.startsWith(prefix)));

/** Each group of the index counts once, however many of its codes the case has. */
const pointsOf = ({ points = [] }: DimensionLevel, subject: DimensionSubject): number =>
  points
    .filter(({ codes }) => hasSecondary(subject, codes))
    .reduce((sum, one) => sum + one.points, 0);
