// SPDX-License-Identifier: Apache-2.0
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
