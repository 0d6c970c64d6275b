// SPDX-License-Identifier: Apache-2.0
import type { PlainDate } from '@sanyi/kernel';
import type { Json } from './canonical-json.js';

/**
 * 冻结的底稿: everything that the figures of a bulletin are made of, as plain data. Once taken it is never read again from what
 * is live, so a later return does not move an issued figure. Exact numbers are decimal texts.
 */
export interface FrozenSnapshot {
  readonly period: string;
  readonly region: string;
  readonly takenOn: PlainDate;
  readonly places: readonly SnapshotPlace[];
  /** Definitions of facts, as data/indicators/facts.yaml holds them. */
  readonly facts: readonly WrittenDefinition[];
  /** Definitions of indicators with all versions, as their files hold them. */
  readonly indicators: readonly WrittenDefinition[];
  /** The evaluation scheme as its file holds it; none or one. */
  readonly schemes: readonly WrittenDefinition[];
  readonly parameters: readonly UsedParameter[];
  readonly sentences: readonly CitedSentence[];
  readonly targets: readonly SnapshotTarget[];
  readonly totals: readonly SnapshotTotal[];
  readonly tasks: readonly TaskResult[];
}

/** 定义的原样: the data of a definition under its id. */
export interface WrittenDefinition {
  readonly id: string;
  readonly data: Json;
}

/** 底稿里的地区或机构. */
export interface SnapshotPlace {
  readonly id: string;
  readonly name: string;
  readonly parent: string | null;
  readonly level: string;
  readonly properties: Readonly<Record<string, string>>;
}

/** 用到的参数: the value that was in force, as its file holds it. A packet of version 1 has none. */
export interface UsedParameter {
  /** `<region>/<parameter>`: who looked up what. */
  readonly id: string;
  /** The title of the document that the value is from. */
  readonly document: string;
  /** The parameter with that one value: from which day, value, unit, source, how far it is known. */
  readonly data: Json;
}

/** 引用的原句: the words of a document and where they stand. */
export interface CitedSentence {
  readonly id: string;
  readonly document: string;
  readonly title: string;
  /** 发文字号; empty where it has none. */
  readonly number: string;
  /** UTF-16 units of the decoded text. */
  readonly span: readonly [start: number, end: number];
  readonly quote: string;
}

/** 底稿里的目标: an aim in the indicator's own measure, and the sentence that sets it. */
export interface SnapshotTarget {
  /** `<indicator>:<place>:<period>`. */
  readonly id: string;
  readonly indicator: string;
  readonly place: string;
  readonly period: string;
  readonly aim: SnapshotAim;
  /** The id of a sentence; null where a person set it. */
  readonly sentence: string | null;
  /** Who set it; empty for a sentence. */
  readonly setBy: string;
}

/** 目标要求, in texts. `by` null: any change. */
export type SnapshotAim =
  | { readonly kind: 'at-least' | 'at-most' | 'equal'; readonly value: string }
  | { readonly kind: 'between'; readonly low: string; readonly high: string }
  | { readonly kind: 'rise' | 'fall'; readonly by: string | null; readonly relative: boolean }
  | { readonly kind: 'all'; readonly of: string };

/** 汇总事实: what the facts of one group of an indicator add up to at a place; the least that a receiver may see. */
export interface SnapshotTotal {
  /** `<indicator>:<place>:<period>:<group>`. */
  readonly id: string;
  readonly indicator: string;
  readonly place: string;
  readonly period: string;
  readonly group: number;
  /** `below`: it is the sum of the places below it in this snapshot, and states nothing itself. */
  readonly from: 'rows' | 'below';
  readonly slots: readonly SnapshotSlot[];
  readonly given: number;
  readonly notApplicable: number;
  readonly missing: number;
  readonly stopped: boolean;
  /** How many rows of data were added up. */
  readonly rows: number;
}

/** 取数项: what is added up, of which period; the sum is null where it is withheld (1–4 patients, or what gives them away). */
export interface SnapshotSlot {
  readonly reads: string;
  readonly period: string;
  readonly sum: string | null;
}

/** 任务办理情况: one task of the ledger as it stood. */
export interface TaskResult {
  readonly id: string;
  readonly title: string;
  readonly unit: string;
  readonly due: string;
  readonly closedOn: string;
  readonly lamp: 'green' | 'yellow' | 'red' | 'blue';
  /** 办理情况, as last accepted. */
  readonly report: string;
  /** The id of a sentence; null where none is cited. */
  readonly sentence: string | null;
}
