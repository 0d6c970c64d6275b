// SPDX-License-Identifier: Apache-2.0
export {
  type CorrectedDocument,
  correctedReading,
  type DocumentPart,
  type DocumentParts,
  type DocumentPartValues,
  type Head,
  headOf,
  machineDocument,
} from './correction/corrected-document.js';
export {
  type CorrectedTask,
  type CoveredAction,
  isChanged,
  isCorrected,
  type Item,
  kept,
  machineTasks,
  type Part,
  PARTS,
  type PartValues,
  standing,
  type TaskId,
} from './correction/corrected-task.js';
export type {
  Correction,
  DocumentPartCorrection,
  DocumentPartCorrectionOf,
  HeadCorrection,
  PartCorrection,
  PartCorrectionOf,
  SingleCorrection,
  TaskCorrection,
  TogetherCorrection,
} from './correction/correction.js';
export {
  applyCorrections,
  changesWords,
  corrected,
  corrections,
  documentPartCorrection,
  type DoesNotApply,
  partCorrection,
} from './correction/corrections.js';
export { correctHead } from './correction/lead-rule.js';
export { isSame } from './correction/same.js';
export { type DayStyle, isoDay } from './ledger/day-words.js';
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
