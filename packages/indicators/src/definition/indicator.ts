// SPDX-License-Identifier: Apache-2.0
import type { PeriodKind, PlainDate } from '@sanyi/kernel';
import type { Label } from '@sanyi/parameters';
import type { Formula } from '../language/expression.js';

/** 指标定义: one figure under one name, through all versions of how it is computed. */
export interface Indicator {
  /** As its file: hpa-t31. */
  readonly id: string;
  readonly label: Label;
  /** Other words that documents use for it; how the words of a target find it. */
  readonly alsoCalled: readonly string[];
  /** As its folder: tph. */
  readonly system: string;
  readonly memberships: readonly Membership[];
  /** An id of `INDICATOR_UNITS`. */
  readonly unit: string;
  readonly direction: Direction;
  readonly kind: IndicatorKind;
  readonly levels: readonly PlaceLevel[];
  /** How far the name is known; never better than its source. */
  readonly nameStatus: KnowledgeStatus;
  /** The share of things that 所有 and 全覆盖 mean: 100 % of its denominator. */
  readonly covers: string | null;
  readonly note: string;
  /** Newest first. */
  readonly versions: readonly IndicatorVersion[];
}

/** 指标版本: one way of computing it, from a day on. Readings of two versions are never connected. */
export interface IndicatorVersion {
  readonly version: number;
  readonly from: PlainDate;
  readonly numerator: Formula;
  /** Null where the numerator is the figure itself. */
  readonly denominator: Formula | null;
  readonly periods: readonly ReportedPeriod[];
  readonly formulaStatus: KnowledgeStatus;
  readonly source: DefinitionSource;
  readonly note: string;
}

/** 出处: which document or transcription, and the place in it. */
export interface DefinitionSource {
  readonly document: string;
  readonly at: string;
}

/** 所属体系: an official table of figures, or a list of our own, in which it stands. */
export interface Membership {
  readonly system: string;
  readonly code: string;
  /** 国家监测指标. */
  readonly nationallyMonitored: boolean;
}

/** 指标体系. */
export interface IndicatorSystem {
  readonly id: string;
  readonly label: Label;
  /** False: a list that this project made; it must not be quoted as anybody's. */
  readonly official: boolean;
  readonly document: string;
  readonly status: KnowledgeStatus;
  readonly note: string;
}

/** 导向: more is better, less is better, to be watched, or judged by people (A/B/C). */
export type Direction = 'up' | 'down' | 'monitor' | 'judged';
export const DIRECTIONS: readonly Direction[] = ['up', 'down', 'monitor', 'judged'];

/** 指标类型. */
export type IndicatorKind = 'ratio' | 'count' | 'growth' | 'level' | 'mark';
export const INDICATOR_KINDS: readonly IndicatorKind[] = [
  'ratio',
  'count',
  'growth',
  'level',
  'mark',
];

/** 知晓程度: the issuer's own text was read; a reprint, transcription or press report was; a recollection or the usual arithmetic. */
export type KnowledgeStatus = 'read' | 'reported' | 'assumed';
export const KNOWLEDGE_STATUSES: readonly KnowledgeStatus[] = ['read', 'reported', 'assumed'];

/** 报告期类型 of figures: a figure always belongs to a period. */
export type ReportedPeriod = Exclude<PeriodKind, 'none'>;
export const REPORTED_PERIODS: readonly ReportedPeriod[] = [
  'month',
  'quarter',
  'half-year',
  'year',
];

/** 层级 of a place that has figures: regions, the institutions below them, and departments (成员单位). */
export type PlaceLevel =
  | 'nation'
  | 'province'
  | 'prefecture'
  | 'county'
  | 'township'
  | 'consortium'
  | 'institution'
  | 'department';
export const PLACE_LEVELS: readonly PlaceLevel[] = [
  'nation',
  'province',
  'prefecture',
  'county',
  'township',
  'consortium',
  'institution',
  'department',
];
