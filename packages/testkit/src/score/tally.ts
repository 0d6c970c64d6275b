// SPDX-License-Identifier: Apache-2.0

/** A share with its parts, so that the shares of several documents can be added. */
export interface Count {
  readonly right: number;
  readonly of: number;
}

/** What is measured. found: of what the answer has (recall); true: of what the reading has (precision). */
export type Measure =
  | 'tasksFound'
  | 'tasksTrue'
  | 'titles'
  | 'units'
  | 'modes'
  | 'leads'
  /** Targets that a digit carries. */
  | 'targetsFound'
  | 'targetsTrue'
  /** Value, unit and comparator of the targets found. */
  | 'targetValues'
  | 'targetDue'
  /** Targets without a digit: 全覆盖, 一半, 较上年提高. */
  | 'wordTargetsFound'
  | 'datesFound'
  | 'datesTrue'
  /** What the document says of itself: title, number, issuer, day, period, level, region, rule of the lead. */
  | 'headings'
  | 'figuresFound'
  | 'figuresTrue'
  /** Unit, place and year of the figures found. */
  | 'figureFacts'
  | 'practicesFound'
  | 'practicesTrue';

/** How often a reading has what was asked for; without the measures of which nothing was asked. */
export type Score = Readonly<Partial<Record<Measure, Count>>>;

/** One question put to a reading: whether it is right, and for people what was expected and what came. */
export interface Verdict {
  readonly measure: Measure;
  readonly right: boolean;
  readonly where: string;
  readonly expected: string;
  readonly got: string;
}

const NONE: Count = { right: 0, of: 0 };

/** Counts verdicts, of one document or of many. */
export function tally(verdicts: readonly Verdict[]): Score {
  const score: Partial<Record<Measure, Count>> = {};
  for (const { measure, right } of verdicts) {
    const before = score[measure] ?? NONE;
    score[measure] = { right: before.right + Number(right), of: before.of + 1 };
  }
  return score;
}

/** The share as a percentage; undefined where nothing was asked. */
export const percent = (count: Count | undefined): number | undefined =>
  count === undefined ? undefined : (count.right / count.of) * 100;

/** A verdict with what was expected and what came, in words. */
export const verdict = (
  measure: Measure,
  right: boolean,
  where: string,
  [expected, got]: readonly [expected: unknown, got: unknown],
): Verdict => ({ measure, right, where, expected: inWords(expected), got: inWords(got) });

const inWords = (value: unknown): string =>
  typeof value === 'string' ? value : JSON.stringify(value ?? null);
