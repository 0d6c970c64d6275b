// SPDX-License-Identifier: Apache-2.0
import type { Citation, Decimal, Fen, PlainDate } from '@sanyi/kernel';
import type { Duration } from './duration.js';

/** 政策参数: a value that rules call by name, with every value it has had in one region. */
export interface Parameter {
  /** `topic.name`, the same as its path in data/parameters. */
  readonly id: string;
  /** GB/T 2260 code, or `national`. A region never takes another region's value silently. */
  readonly region: string;
  readonly label: Label;
  readonly description: string;
  readonly kind: ParameterKind;
  /** One of PARAMETER_UNITS; for bands the unit of their values. */
  readonly unit: string;
  /** The rules that a value of kind `rule` may name. */
  readonly rules: readonly RuleChoice[];
  /** The last day someone looked for a newer text. */
  readonly lastReviewed: PlainDate;
  /** Newest first; adopted values and drafts each make a history of their own. */
  readonly values: readonly DatedValue[];
  /** Where a document names the parameter and gives no figure: a duty to find it. */
  readonly namedIn: readonly Source[];
  readonly inherit: Inheritance | null;
}

export interface Label {
  readonly zh: string;
  readonly en: string;
}

/** 规则: one of the ways in which a rule has been written, under the name its function has. */
export interface RuleChoice extends Label {
  readonly name: string;
}

export const PARAMETER_KINDS = [
  'amount',
  'decimal',
  'integer',
  'duration',
  'bands',
  'rule',
] as const;

/** 参数类型: money, exact number, whole number, length of time, table of bands, or which rule holds. */
export type ParameterKind = (typeof PARAMETER_KINDS)[number];

/** 参数值: a value, or the bounds between which a document leaves the choice. */
export type ParameterValue =
  | { readonly kind: 'amount'; readonly value: Bounded<Fen> }
  | { readonly kind: 'decimal'; readonly value: Bounded<Decimal> }
  | { readonly kind: 'integer'; readonly value: Bounded<number> }
  | { readonly kind: 'duration'; readonly value: Bounded<Duration> }
  | { readonly kind: 'bands'; readonly bands: readonly Band[] }
  | { readonly kind: 'rule'; readonly rule: string };

/** 定值或幅度: bounds belong to the range; null is none (不低于 has no upper one). */
export type Bounded<T> =
  | { readonly kind: 'exact'; readonly value: T }
  | { readonly kind: 'range'; readonly min: T | null; readonly max: T | null };

/** 分段: `value` holds for what lies from `from` up to `to`; null is without end. */
export interface Band {
  readonly from: Decimal;
  readonly to: Decimal | null;
  readonly value: Decimal;
}

/** How far a value is known: the issuer's own text was read; a reprint or third party tells it; recollection or example. */
export type ParameterStatus = 'read' | 'reported' | 'assumed';

export const PARAMETER_STATUSES: readonly ParameterStatus[] = ['read', 'reported', 'assumed'];

/** 一个时期的值. */
export interface DatedValue {
  /** 施行日期: the first day the value holds. */
  readonly from: PlainDate;
  /** The last day it holds; null until the next value. */
  readonly to: PlainDate | null;
  /** Whether the document states the first day, or we inferred it (see the note). */
  readonly dated: 'stated' | 'inferred';
  readonly value: ParameterValue;
  readonly source: Source;
  readonly status: ParameterStatus;
  /** 征求意见稿: put forward, not in force. */
  readonly draft: boolean;
  readonly note: string;
}

/** 来源: document and place in it, the day it was published, and its address where a public host has it. */
export interface Source extends Citation {
  /** Null where the document bears no date. */
  readonly published: PlainDate | null;
  readonly url: string | null;
}

/** 沿用: a region's own decision to go by another region's value, with the document that says so. */
export interface Inheritance {
  readonly from: string;
  readonly since: PlainDate;
  readonly source: Source;
}

/** The topic of a parameter: the part of its id before the dot. */
export const topicOf = ({ id }: Pick<Parameter, 'id'>): string => id.slice(0, id.indexOf('.'));
