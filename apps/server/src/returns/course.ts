// SPDX-License-Identifier: Apache-2.0
import type { Level } from '@sanyi/registry';
import type { DecisionKind, ReviewStep, Stage } from '@sanyi/returns';
import { levelAt, OFFICE } from './acting.js';

/** A review step with the unit that takes it for one owner. */
export interface StepPlace {
  readonly step: ReviewStep;
  readonly region: string;
  readonly unit: string;
}

const HEIGHT: Readonly<Record<Level, number>> = {
  township: 0,
  county: 1,
  prefecture: 2,
  province: 3,
  national: 4,
};

/** The steps that a return goes through: from its owner's own level up; nobody reviews what is his own. */
export const stepsOf = (
  steps: readonly ReviewStep[],
  owner: { readonly region: string; readonly unit: string },
): readonly StepPlace[] =>
  steps
    .filter(({ level }) => HEIGHT[level] >= HEIGHT[levelAt(owner.region)])
    .map((step) => {
      const region = regionAt(owner.region, step.level);
      return { step, region, unit: `${region}.${step.department ?? OFFICE}` };
    })
    .filter(({ unit }) => unit !== owner.unit);

const DIGITS: Readonly<Record<Level, number>> = {
  township: 9,
  county: 6,
  prefecture: 4,
  province: 2,
  national: 0,
};

/** The region of a level that a region lies in. */
const regionAt = (region: string, level: Level): string =>
  region.slice(0, DIGITS[level]).padEnd(level === 'township' ? 9 : 6, '0');

/** Whose move a decision is. */
export type Side = 'owner' | 'reviewer' | 'sender';

/** Who takes a decision where a return stands; once every level has approved, only who sent it may still return it. */
export function sideOf(kind: DecisionKind, stage: Stage): Side {
  if (kind === 'lock') return 'sender';
  if (kind === 'return') return stage === 'approved' ? 'sender' : 'reviewer';
  return kind === 'approve' ? 'reviewer' : 'owner';
}
