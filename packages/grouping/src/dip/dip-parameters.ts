// SPDX-License-Identifier: Apache-2.0
import { err, ok, type Result } from '@sanyi/kernel';
import {
  list,
  misshape,
  type Misshape,
  number,
  oneOf,
  row,
  type Shape,
  text,
} from '../scheme/shape.js';

/** How far a parameter is known: read in the issuer's own text, reported by others, or assumed. */
export type SourceStatus = 'read' | 'reported' | 'assumed';

/** A value with its status and where it comes from. */
export interface Sourced<T> {
  readonly value: T;
  readonly status: SourceStatus;
  readonly source: string;
}

/** DIP 参数: every threshold of the method. None is part of the code; a region brings its own file. */
export interface DipParameters {
  /** A combination with at least so many cases in all years is a core group (核心病种). */
  readonly threshold: Sourced<number>;
  /** Weights of the years, oldest first; the last is the latest year. */
  readonly yearWeights: Sourced<readonly number[]>;
  /** Characters of the principal diagnosis in a core group's key, the point not counted. */
  readonly diagnosisCharacters: Sourced<number>;
  /** The same for comprehensive groups (综合病种). */
  readonly comprehensiveCharacters: Sourced<number>;
  /** Whether a key holds the main procedure only, or all procedures in order of their codes. */
  readonly keyProcedures: Sourced<'main' | 'all'>;
  /** Shares cut off at either end of a group's costs in a year, from so many cases, at most this share in all. */
  readonly trimming: Sourced<{
    readonly low: number;
    readonly high: number;
    readonly minCases: number;
    readonly maxShare: number;
  }>;
  readonly score: Sourced<ScoreMethod>;
  /** 辅助目录 opening gate: sizes above which a subtype is looked at, and what it must explain. */
  readonly auxiliaryGate: Sourced<{
    readonly groupCases: number;
    readonly subtypeCases: number;
    readonly variation: number;
    readonly reduction: number;
  }>;
  readonly dimensions: Sourced<readonly Dimension[]>;
  /** 基层病种: share of cases in primary care, and the variation up to which a group is one. */
  readonly primaryCare: Sourced<{ readonly share: number; readonly variation: number }>;
  /** 费用偏差: below and above these multiples of the group's mean cost. */
  readonly deviation: Sourced<{ readonly low: number; readonly high: number }>;
  /** Classes of procedures by the first characters of their codes; the first that fits counts. */
  readonly procedureClasses: Sourced<readonly ProcedureClassRange[]>;
}

/** 平均费用法, 基准病种费用法, 标准定额法. `base` is the score of the mean or the benchmark. */
export type ScoreMethod =
  | { readonly method: 'mean'; readonly base: number }
  | { readonly method: 'benchmark'; readonly base: number; readonly group: string }
  | { readonly method: 'quota'; readonly yuan: number };

/** A dimension of the auxiliary catalogue: levels tried in order, the first that fits is the case's. */
export interface Dimension {
  readonly id: string;
  readonly title: string;
  readonly levels: readonly DimensionLevel[];
}

/** All that is given must hold. Codes are compared by their first characters, secondary diagnoses only. */
export interface DimensionLevel {
  readonly id: string;
  readonly died?: 1;
  readonly ageFrom?: number;
  readonly ageTo?: number;
  readonly losFrom?: number;
  readonly secondary?: readonly string[];
  /** 查尔森合并症指数: points of the groups met, each once. */
  readonly pointsFrom?: number;
  readonly points?: readonly { readonly codes: readonly string[]; readonly points: number }[];
}

export type ProcedureClass = 'operation' | 'therapeutic' | 'diagnostic';

export interface ProcedureClassRange {
  readonly from: string;
  readonly to: string;
  readonly class: ProcedureClass;
}

const sourced = (value: Shape): Shape =>
  row({ value, status: oneOf('read', 'reported', 'assumed'), source: text });

const numbers = (...names: readonly string[]): Shape =>
  row(Object.fromEntries(names.map((name) => [name, number])));

const LEVEL = row(
  { id: text },
  {
    died: oneOf(1),
    ageFrom: number,
    ageTo: number,
    losFrom: number,
    secondary: list(text),
    pointsFrom: number,
    points: list(row({ codes: list(text), points: number })),
  },
);

const PARAMETERS = row({
  threshold: sourced(number),
  yearWeights: sourced(list(number)),
  diagnosisCharacters: sourced(number),
  comprehensiveCharacters: sourced(number),
  keyProcedures: sourced(oneOf('main', 'all')),
  trimming: sourced(numbers('low', 'high', 'minCases', 'maxShare')),
  score: sourced(
    row(
      { method: oneOf('mean', 'benchmark', 'quota') },
      { base: number, group: text, yuan: number },
    ),
  ),
  auxiliaryGate: sourced(numbers('groupCases', 'subtypeCases', 'variation', 'reduction')),
  dimensions: sourced(list(row({ id: text, title: text, levels: list(LEVEL) }))),
  primaryCare: sourced(numbers('share', 'variation')),
  deviation: sourced(numbers('low', 'high')),
  procedureClasses: sourced(
    list(row({ from: text, to: text, class: oneOf('operation', 'therapeutic', 'diagnostic') })),
  ),
});

/** DIP parameters from their parsed JSON, or the first place where it departs from the format. */
export function readDipParameters(parsed: unknown): Result<DipParameters, Misshape> {
  const problem = misshape(parsed, PARAMETERS) ?? incompleteScore(parsed);
  return isParameters(parsed, problem)
    ? ok(parsed)
    : err(problem ?? { at: '$', expected: 'object' });
}

const NEEDED = { mean: ['base'], benchmark: ['base', 'group'], quota: ['yuan'] } as const;

function incompleteScore(parsed: unknown): Misshape | undefined {
  const { score } = parsed as { readonly score: Sourced<ScoreMethod> };
  const lacks = NEEDED[score.value.method].find((field) => !(field in score.value));
  return lacks === undefined ? undefined : { at: `$.score.value.${lacks}`, expected: 'present' };
}

const isParameters = (parsed: unknown, problem: Misshape | undefined): parsed is DipParameters =>
  problem === undefined && parsed !== null;
