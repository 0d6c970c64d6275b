// SPDX-License-Identifier: Apache-2.0
import type { PlainDate } from '@sanyi/kernel';
import type { Level } from '@sanyi/registry';
import type { DeadlineRule } from '../duty/deadline-rule.js';
import type { CitedDocument, PromiseKind, TargetComparator, TextSpan } from './reading-input.js';

/** 入账文件: one version of one document, with everything it puts into the ledger. Values only: a new version is a new value. */
export interface FiledDocument {
  /** Chosen by the caller; the same for every version of the document. */
  readonly id: string;
  /** 1 for the first. */
  readonly version: number;
  readonly kind: 'notice' | 'report';
  readonly title: string;
  readonly number: string | null;
  readonly issuer: string | null;
  readonly issuedOn: PlainDate | null;
  readonly level: Level | null;
  /** Code of the issuer's region; null where the registry does not know it. */
  readonly region: string | null;
  readonly draft: boolean;
  readonly period: { readonly from: PlainDate; readonly to: PlainDate } | null;
  readonly basis: readonly CitedDocument[];
  /** Tasks in the document's order; closing duties last. A report has none. */
  readonly tasks: readonly LedgerTask[];
  readonly practices: readonly PracticeCard[];
  readonly figures: readonly ReportedFigure[];
  /** How many ids each kind has used, so that none is ever given twice. */
  readonly used: { readonly tasks: number; readonly closings: number };
}

/** 台账任务: one task of a document, or one that a lower region made of it. Its id outlives every new version. */
export interface LedgerTask {
  /** `<document>-T001`; closing duties `<document>-C01`; tasks handed down `<task>@<region>`. */
  readonly id: string;
  readonly document: string;
  readonly label: string;
  readonly number: number | null;
  readonly section: string | null;
  readonly title: string;
  readonly text: string;
  readonly span: TextSpan;
  /** 文末要求: a duty at the end of the document without a number. */
  readonly closing: boolean;
  /** The task of the upper region that this one was made of; null for a task of a document. */
  readonly upper: string | null;
  /** Region code of the office that answers for it as a whole; null where not known. */
  readonly region: string | null;
  readonly actions: readonly LedgerAction[];
  readonly assignments: readonly TaskAssignment[];
  readonly targets: readonly LedgerTarget[];
  readonly deadlines: readonly LedgerDeadline[];
  readonly deliverables: readonly PromisedDeliverable[];
  readonly references: readonly LedgerReference[];
  readonly used: { readonly actions: number; readonly assignments: number };
}

/** 举措: one sentence of a task. */
export interface LedgerAction {
  /** `<task>-A01`. */
  readonly id: string;
  readonly text: string;
  readonly span: TextSpan;
  /** Assignments that cover it; empty where nobody does (a gap). */
  readonly assignments: readonly string[];
}

/**
 * 任务分派角色: lead 牵头, support 配合, each 分别负责, by-duty 按职责分工负责, responsible 责任单位 (jointly), implement 具体落实.
 */
export type AssignmentRole = 'lead' | 'support' | 'each' | 'by-duty' | 'responsible' | 'implement';

/** 任务分派: one unit's one role in a task. */
export interface TaskAssignment {
  /** `<task>-R01`. */
  readonly id: string;
  readonly task: string;
  readonly role: AssignmentRole;
  /** In the words of the document. */
  readonly words: string;
  readonly unit: AssignedUnit;
  /** stated: 牵头 is written; rule: 排在第一位的为牵头部门; first-listed: a guess, to be shown as one; null: not a lead. */
  readonly leadBy: 'stated' | 'rule' | 'first-listed' | null;
  /** 等: the list is not complete. */
  readonly openEnded: boolean;
  readonly actions: readonly string[];
}

/** 责任单位的落实: what the words are in the registry. `several` and `unknown` are gaps that a person must close. */
export type AssignedUnit =
  | { readonly kind: 'one'; readonly unitId: string; readonly name: string }
  | { readonly kind: 'members'; readonly units: readonly UnitName[] }
  | { readonly kind: 'several'; readonly candidates: readonly UnitName[] }
  | { readonly kind: 'unknown'; readonly reason: string };

export interface UnitName {
  readonly unitId: string;
  readonly name: string;
}

/** 台账目标. */
export interface LedgerTarget {
  /** `<task>-G01`, by position. */
  readonly id: string;
  readonly quote: string;
  readonly span: TextSpan;
  readonly metric: string;
  readonly comparator: TargetComparator;
  readonly value: number | null;
  readonly valueTo: number | null;
  readonly unit: string | null;
  readonly scope: string | null;
  readonly by: PlainDate | null;
}

/** 台账时限: the words, and the rule that gives days. */
export interface LedgerDeadline {
  /** `<task>-D01`, by position. */
  readonly id: string;
  readonly quote: string;
  readonly span: TextSpan;
  readonly rule: DeadlineRule;
}

/** 交付成果: what a task promises to make. Its state and number come from events (`deliverableState`). */
export interface PromisedDeliverable {
  /** `<task>-P01`, by position. */
  readonly id: string;
  readonly kind: PromiseKind;
  readonly quote: string;
  readonly span: TextSpan;
}

export interface LedgerReference extends CitedDocument {
  readonly role: 'basis' | 'to-implement' | 'named';
}

/** 典型经验卡: what one place did, from a report (000, 002). */
export interface PracticeCard {
  readonly id: string;
  readonly place: string | null;
  readonly title: string;
  readonly span: TextSpan;
  readonly measures: readonly { readonly text: string; readonly span: TextSpan }[];
  readonly figures: readonly string[];
}

/** 文件所报数据: a figure a report quotes. It is what the document says, never a figure of ours. */
export interface ReportedFigure {
  readonly id: string;
  readonly quote: string;
  readonly span: TextSpan;
  readonly metric: string;
  readonly value: number;
  readonly valueTo: number | null;
  readonly unit: string | null;
  readonly place: string | null;
  readonly year: number | null;
}
