// SPDX-License-Identifier: Apache-2.0
import type { PlainDate } from '@sanyi/kernel';

/** UTF-16 offsets into the decoded original text, end exclusive: what `sanyi parse FILE --text` prints. */
export type Span = readonly [start: number, end: number];

/** What one official document says. `null` where the document does not say. Field names are a public contract. */
export interface Reading {
  /** Notices give tasks; reports (经验材料) give figures and practices and never a task. */
  readonly kind: 'notice' | 'report';
  readonly title: string | null;
  /** 关于印发…的通知, where a notice carries the document that `title` names. */
  readonly noticeTitle: string | null;
  /** 发文字号, e.g. 国办发〔2021〕20号. */
  readonly documentNumber: string | null;
  /** 发文机关. */
  readonly issuer: string | null;
  /** 成文日期. */
  readonly issuedOn: PlainDate | null;
  /** The time the document plans for: 2018年下半年 is 2018-07-01 to 2018-12-31. */
  readonly period: Period | null;
  readonly level: Level | null;
  readonly region: string | null;
  readonly leadRule: LeadRule;
  /** True for 征求意见稿: figures and duties are not yet in force. */
  readonly draft: boolean;
  /** 政策依据 named before the first task. */
  readonly basis: readonly Basis[];
  readonly tasks: readonly Task[];
  /** Targets that belong to no task (工作目标). */
  readonly goals: readonly Target[];
  readonly closingDuties: readonly ClosingDuty[];
  readonly figures: readonly Figure[];
  readonly practices: readonly Practice[];
  readonly warnings: readonly Warning[];
}

export interface Period {
  readonly from: PlainDate;
  readonly to: PlainDate;
}

export type Level = 'national' | 'province' | 'prefecture' | 'county' | 'township';

/** first-listed: 排在第一位的为牵头部门; stated: 牵头 is written group by group; none-stated: nobody is named lead. */
export type LeadRule = 'first-listed' | 'stated' | 'none-stated';

export interface Basis {
  readonly title: string;
  readonly number: string | null;
  readonly span: Span;
}

export interface Task {
  /** The number as written: （十二） is 12; null for an un-numbered row. */
  readonly number: number | null;
  /** The label as written: （十二）, 3., 一、. */
  readonly label: string;
  /** Titles of the sections it stands in, outermost first, joined by `/`. */
  readonly section: string | null;
  /** The title sentence without its full stop; null where the task is a body only. */
  readonly title: string | null;
  readonly text: string;
  readonly span: Span;
  readonly actions: readonly Action[];
  readonly responsibility: readonly Responsibility[];
  readonly targets: readonly Target[];
  readonly deadlines: readonly Deadline[];
  readonly references: readonly Reference[];
  readonly deliverables: readonly Deliverable[];
}

export interface Action {
  readonly text: string;
  readonly span: Span;
  /** Index into the task's responsibility groups; null where no group covers the sentence. */
  readonly responsibility: number | null;
}

/**
 * lead-support: 牵头 with 配合, 参与 or 按职责分工负责; each: 分别负责; by-duty: 按职责分工负责;
 * responsible: 负责, 共同负责, 责任单位.
 */
export type ResponsibilityMode = 'lead-support' | 'each' | 'by-duty' | 'responsible';

export interface Responsibility {
  readonly quote: string;
  readonly span: Span;
  /** All responsible units in the order and the words of the document. */
  readonly units: readonly string[];
  /** Only where the document states a lead. */
  readonly lead: readonly string[];
  readonly support: readonly string[];
  readonly mode: ResponsibilityMode;
  /** The first-listed unit where no lead is stated: a guess, to be shown as one. */
  readonly leadGuess: string | null;
  /** 等: the list is not complete. */
  readonly openEnded: boolean;
  /** Units that a standing clause adds (以下责任单位均包括…，不再列出). */
  readonly standing: readonly string[];
  /** Units that carry out under the responsible ones (各县区政府具体落实). */
  readonly implement: readonly string[];
}

export type Comparator = '>=' | '<=' | '=' | 'range' | 'increase' | 'decrease' | 'all';

export interface Target {
  readonly quote: string;
  readonly span: Span;
  readonly metric: string;
  readonly comparator: Comparator;
  readonly value: number | null;
  /** The upper end of a range. */
  readonly valueTo: number | null;
  readonly unit: string | null;
  /** Whom it speaks of, as written: 全省, 每个县级医院. */
  readonly scope: string | null;
  /** The day by which the value is due. */
  readonly by: PlainDate | null;
  /** True where a digit carries it; false for 所有, 全覆盖, 较上年度提高, 一半. */
  readonly explicit: boolean;
}

export type DeadlineKind = 'by' | 'from' | 'after' | 'every';

export interface Deadline {
  readonly quote: string;
  readonly span: Span;
  /** null for 长期, for an event and for a recurrence. */
  readonly date: PlainDate | null;
  readonly kind: DeadlineKind;
  /** ISO 8601 duration of a recurrence: P1Y, P6M, P3M, P1M, P3Y. */
  readonly every: string | null;
  /** The event a clock waits for: 省文件出台. */
  readonly event: string | null;
}

export type ReferenceRole = 'basis' | 'to-implement' | 'named';

export interface Reference {
  readonly title: string;
  readonly number: string | null;
  readonly role: ReferenceRole;
  readonly span: Span;
}

export type DeliverableKind =
  'document' | 'list' | 'platform' | 'mechanism' | 'event' | 'standard' | 'ledger' | 'facility';

export interface Deliverable {
  readonly quote: string;
  readonly kind: DeliverableKind;
  readonly span: Span;
}

export interface ClosingDuty {
  readonly text: string;
  readonly span: Span;
  readonly units: readonly string[];
}

/** A figure a report quotes: what was reached, where and when. */
export interface Figure {
  readonly quote: string;
  readonly span: Span;
  readonly metric: string;
  readonly value: number;
  readonly valueTo: number | null;
  readonly unit: string | null;
  readonly place: string | null;
  readonly year: number | null;
}

/** 典型经验: what one place did. */
export interface Practice {
  readonly place: string | null;
  readonly title: string;
  readonly span: Span;
  readonly measures: readonly Measure[];
}

export interface Measure {
  readonly text: string;
  readonly span: Span;
}

export type WarningCode =
  | 'no-responsibility'
  | 'unit-not-recognised'
  | 'numbering-gap'
  | 'date-without-year'
  | 'bracket-not-closed'
  | 'nothing-found';

export interface Warning {
  readonly code: WarningCode;
  /** For the person at the screen, in Chinese. */
  readonly message: string;
  readonly span: Span;
}
