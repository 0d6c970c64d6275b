// SPDX-License-Identifier: Apache-2.0
import type { PlainDate } from '@sanyi/kernel';
import type { Level } from '@sanyi/registry';

/** UTF-16 offsets into the decoded original text, end exclusive. */
export type TextSpan = readonly [start: number, end: number];

/**
 * 经核对的解析结果: what filing takes from a reading, after a person has corrected it. A `Reading` of @sanyi/documents is one as it
 * stands; engines do not import each other, so the shape is said again here and a test holds the two together.
 */
export interface CorrectedReading {
  readonly kind: 'notice' | 'report';
  readonly title: string | null;
  readonly documentNumber: string | null;
  readonly issuer: string | null;
  readonly issuedOn: PlainDate | null;
  readonly period: { readonly from: PlainDate; readonly to: PlainDate } | null;
  readonly level: Level | null;
  readonly region: string | null;
  readonly leadRule: 'first-listed' | 'stated' | 'none-stated';
  readonly draft: boolean;
  readonly basis: readonly CitedDocument[];
  readonly tasks: readonly CorrectedTask[];
  readonly closingDuties: readonly CorrectedClosing[];
  readonly figures: readonly CorrectedFigure[];
  readonly practices: readonly CorrectedPractice[];
}

export interface CitedDocument {
  readonly title: string;
  readonly number: string | null;
  readonly span: TextSpan;
}

export interface CorrectedTask {
  readonly number: number | null;
  readonly label: string;
  readonly section: string | null;
  readonly title: string | null;
  readonly text: string;
  readonly span: TextSpan;
  readonly actions: readonly CorrectedAction[];
  readonly responsibility: readonly CorrectedGroup[];
  readonly targets: readonly CorrectedTarget[];
  readonly deadlines: readonly CorrectedDeadline[];
  readonly references: readonly CorrectedReference[];
  readonly deliverables: readonly CorrectedDeliverable[];
}

export interface CorrectedAction {
  readonly text: string;
  readonly span: TextSpan;
  /** Index of the responsibility group that covers the sentence; null for none. */
  readonly responsibility: number | null;
}

export interface CorrectedGroup {
  readonly quote: string;
  readonly span: TextSpan;
  readonly units: readonly string[];
  readonly lead: readonly string[];
  readonly support: readonly string[];
  readonly mode: 'lead-support' | 'each' | 'by-duty' | 'responsible';
  readonly leadGuess: string | null;
  readonly openEnded: boolean;
  readonly standing: readonly string[];
  readonly implement: readonly string[];
}

export type TargetComparator = '>=' | '<=' | '=' | 'range' | 'increase' | 'decrease' | 'all';

export interface CorrectedTarget {
  readonly quote: string;
  readonly span: TextSpan;
  readonly metric: string;
  readonly comparator: TargetComparator;
  readonly value: number | null;
  readonly valueTo: number | null;
  readonly unit: string | null;
  readonly scope: string | null;
  readonly by: PlainDate | null;
  readonly explicit: boolean;
}

export interface CorrectedDeadline {
  readonly quote: string;
  readonly span: TextSpan;
  readonly date: PlainDate | null;
  readonly kind: 'by' | 'from' | 'after' | 'every';
  /** ISO 8601 duration: P6M. */
  readonly every: string | null;
  readonly event: string | null;
}

export interface CorrectedReference extends CitedDocument {
  readonly role: 'basis' | 'to-implement' | 'named';
}

export type PromiseKind =
  'document' | 'list' | 'platform' | 'mechanism' | 'event' | 'standard' | 'ledger' | 'facility';

export interface CorrectedDeliverable {
  readonly quote: string;
  readonly kind: PromiseKind;
  readonly span: TextSpan;
}

export interface CorrectedClosing {
  readonly text: string;
  readonly span: TextSpan;
  readonly units: readonly string[];
}

export interface CorrectedFigure {
  readonly quote: string;
  readonly span: TextSpan;
  readonly metric: string;
  readonly value: number;
  readonly valueTo: number | null;
  readonly unit: string | null;
  readonly place: string | null;
  readonly year: number | null;
}

export interface CorrectedPractice {
  readonly place: string | null;
  readonly title: string;
  readonly span: TextSpan;
  readonly measures: readonly { readonly text: string; readonly span: TextSpan }[];
}
