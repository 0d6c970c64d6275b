// SPDX-License-Identifier: Apache-2.0
import type { PlainDate } from '@sanyi/kernel';
import type { Deadline, Deliverable, Reading, Reference, Span, Target } from '../reading.js';
import type { Role } from './role.js';

/** A reading and the name of the file it came from. */
export interface NamedReading {
  readonly name: string;
  readonly reading: Reading;
}

/** What every row says about its document. */
export interface LedgerDocument {
  /** D01, D02 … in the order given. */
  readonly id: string;
  /** The file's name. */
  readonly name: string;
  /** The title; the file's name where the document has none. */
  readonly title: string;
  readonly number: string | null;
  readonly issuer: string | null;
  readonly issuedOn: PlainDate | null;
  readonly kind: Reading['kind'];
  readonly draft: boolean;
}

/** A task without its parts. An un-numbered closing duty is one too (`closing`). */
export interface TaskHead {
  /** D01-T003; D01-C01 for a closing duty. */
  readonly id: string;
  readonly document: LedgerDocument;
  readonly label: string;
  readonly section: string | null;
  /** The title; the first sentence where the task has none. */
  readonly title: string;
  readonly text: string;
  readonly span: Span;
  readonly closing: boolean;
}

/** 台账: one unit's one role in one task, with what falls to it. */
export interface Assignment {
  /** D01-T003-R02. */
  readonly id: string;
  readonly task: TaskHead;
  /** The sentences its groups cover; empty where the title is the whole task. */
  readonly actions: readonly string[];
  /** null where the document names nobody. */
  readonly unit: string | null;
  readonly role: Role | null;
  readonly standing: boolean;
  /** Leads the document states. */
  readonly leads: readonly string[];
  /** The first-listed units where no lead is stated: 首列（未明确牵头）, never a lead. */
  readonly firstListed: readonly string[];
  /** All other units of its groups. */
  readonly others: readonly string[];
  readonly openEnded: boolean;
  readonly targets: readonly TargetRow[];
  readonly deadlines: readonly DeadlineRow[];
  readonly deliverables: readonly Deliverable[];
  readonly references: readonly Reference[];
  /** 备注: in Chinese, for the person who holds the sheet. */
  readonly remarks: readonly string[];
}

/** One task with all its units. */
export interface TaskRow {
  readonly task: TaskHead;
  readonly units: Readonly<Record<Role, readonly string[]>>;
  readonly firstListed: readonly string[];
  readonly openEnded: boolean;
  readonly targets: readonly TargetRow[];
  readonly deadlines: readonly DeadlineRow[];
  readonly deliverables: readonly Deliverable[];
  readonly references: readonly Reference[];
  readonly remarks: readonly string[];
}

/** One target; `task` is null for a goal of the whole document (工作目标). */
export interface TargetRow {
  /** D01-T003-M01; D01-G01 for a goal. */
  readonly id: string;
  readonly document: LedgerDocument;
  readonly task: TaskHead | null;
  readonly target: Target;
  readonly words: string;
  readonly units: readonly string[];
}

export interface DeadlineRow {
  /** D01-T003-S01. */
  readonly id: string;
  readonly task: TaskHead;
  readonly deadline: Deadline;
  readonly words: string;
  readonly units: readonly string[];
}

export interface DeliverableRow {
  readonly task: TaskHead;
  readonly deliverable: Deliverable;
  readonly units: readonly string[];
  readonly deadlines: readonly DeadlineRow[];
}

/** 政策依据: named by the document as a whole (`task` null, role basis) or by a task. */
export interface ReferenceRow {
  readonly document: LedgerDocument;
  readonly task: TaskHead | null;
  readonly reference: Reference;
}
