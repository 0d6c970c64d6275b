// SPDX-License-Identifier: Apache-2.0
export { chineseDay, type DayStyle, isoDay } from './ledger/day-words.js';
export { deadlineInWords } from './ledger/deadline-words.js';
export type { IssueCode, IssueRow } from './ledger/issues.js';
export { type FigureRow, type Ledger, ledgerOf, type PracticeRow } from './ledger/ledger.js';
export { type Role, roleInWords, ROLES } from './ledger/role.js';
export type {
  Assignment,
  DeadlineRow,
  DeliverableRow,
  LedgerDocument,
  NamedReading,
  ReferenceRow,
  TargetRow,
  TaskHead,
  TaskRow,
} from './ledger/rows.js';
export { targetInWords, valueInWords } from './ledger/target-words.js';
export { type RoleCount, roleCounts, type UnitSheet, unitSheets } from './ledger/unit-sheets.js';
export { readDocument } from './read-document.js';
export type {
  Action,
  Basis,
  ClosingDuty,
  Comparator,
  Deadline,
  DeadlineKind,
  Deliverable,
  DeliverableKind,
  Figure,
  LeadRule,
  Level,
  Measure,
  Period,
  Practice,
  Reading,
  Reference,
  ReferenceRole,
  Responsibility,
  ResponsibilityMode,
  Span,
  Target,
  Task,
  Warning,
  WarningCode,
} from './reading.js';
export type { Simplify, SourceCell, SourceTable, SourceText } from './source.js';
