// SPDX-License-Identifier: Apache-2.0
import type { Ratio } from '@sanyi/kernel';

/** 指标目标: indicator × place × period × comparator × value × baseline, and who says so. */
export interface IndicatorTarget {
  readonly indicator: string;
  readonly place: string;
  readonly period: string;
  readonly aim: Aim;
  readonly provenance: TargetProvenance;
}

/** 目标要求, in the indicator's own measure: 90 % is 0.9. */
export type Aim =
  /** 不低于、不高于、为. */
  | { readonly kind: 'at-least' | 'at-most' | 'equal'; readonly value: Ratio }
  | { readonly kind: 'between'; readonly low: Ratio; readonly high: Ratio }
  /**
   * 较上年度提高、下降: against last year's reading. `by` null for any change; `relative` for 增长 5 %, else it is a difference
   * in the indicator's own measure (百分点).
   */
  | { readonly kind: 'rise' | 'fall'; readonly by: Ratio | null; readonly relative: boolean }
  /** 所有、全覆盖: 100 % of a named denominator. */
  | { readonly kind: 'all'; readonly of: string };

/** 目标出处: a span of a document, or a person who set it. */
export type TargetProvenance =
  | {
      readonly kind: 'document';
      readonly document: string;
      readonly span: readonly [number, number];
    }
  | { readonly kind: 'person'; readonly by: string; readonly at: string };

/** 达标判断. Without a reading, or a reading of last year to compare with, nothing is judged. */
export type TargetJudgement =
  | {
      readonly state: 'met' | 'missed';
      readonly value: Ratio;
      /** What had to be reached. */
      readonly bound: Ratio;
      /** How far from it, in the indicator's own measure; negative is short of it. */
      readonly margin: Ratio;
      readonly baseline: Ratio | null;
    }
  | { readonly state: 'no-reading' | 'no-baseline' | 'other-definition' };
