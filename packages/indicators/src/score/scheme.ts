// SPDX-License-Identifier: Apache-2.0
import type { PlainDate, Ratio } from '@sanyi/kernel';
import type { Label } from '@sanyi/parameters';
import type { PlaceLevel, ReportedPeriod } from '../definition/indicator.js';
import type { OutlierGuard } from './peers.js';
import type { ScoringRule } from './rule.js';

/** 评价方案: indicators × weights × scoring × peer groups × period. Frozen on the day it starts; a change is a new version. */
export interface EvaluationScheme {
  readonly id: string;
  readonly version: number;
  readonly label: Label;
  readonly from: PlainDate;
  /** Whose parameters it goes by: a GB/T 2260 code; null for those of whoever uses it. */
  readonly region: string | null;
  readonly period: ReportedPeriod;
  /** 满分. */
  readonly full: Ratio;
  readonly items: readonly SchemeItem[];
  readonly groups: readonly PeerGroup[];
  readonly ranking: RankingKind;
  /** Groups smaller than this are shown and not ranked. */
  readonly smallestGroup: number;
  /** 漏报: a figure that should have been reported earns nothing, or is left out of the weights. */
  readonly notReported: 'zero' | 'left-out';
  readonly guard: OutlierGuard;
  readonly gradeBy: 'score' | 'percentile';
  /** Best first; the last from 0. */
  readonly grades: readonly GradeBand[];
  readonly consequences: readonly GradeConsequence[];
}

/** 并列名次: 1, 2, 2, 4 or 1, 2, 2, 3. */
export type RankingKind = 'competition' | 'dense';

/** 方案条目. */
export interface SchemeItem {
  readonly indicator: string;
  readonly weight: Ratio;
  readonly rule: ScoringRule;
  /** 必达项: whoever earns less than all of it cannot have the best grade. */
  readonly must: boolean;
}

/** 同侪组: places of one level, below one region, of one kind. */
export interface PeerGroup {
  readonly id: string;
  readonly label: Label;
  readonly level: PlaceLevel;
  readonly within: string | null;
  readonly properties: Readonly<Record<string, string>>;
}

/** 等级: from this share of the full score, or this percentile of the group, on. */
export interface GradeBand {
  readonly grade: string;
  readonly from: Ratio;
  /** The id of a parameter whose value in force takes the place of `from`; null for none. */
  readonly parameter: string | null;
}

/** 等级后果: what follows from a grade; how much is a parameter of the region (薪酬总量、补助). */
export interface GradeConsequence {
  readonly grades: readonly string[];
  readonly label: Label;
  /** The id of a parameter, looked up on the day the result is issued. */
  readonly parameter: string;
}
