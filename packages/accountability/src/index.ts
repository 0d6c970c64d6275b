// SPDX-License-Identifier: Apache-2.0
export { type HolidayFile, readHolidayFile } from './calendar/holiday-file.js';
export type {
  ChainGap,
  ChainSeat,
  ChainTier,
  Portfolio,
  ResponsibilityChain,
} from './chain/chain.js';
export type {
  Consequence,
  ConsequenceKind,
  ConsequenceRule,
  ConsequenceTest,
  LampTally,
} from './consequence/consequence.js';
export type { DataFault } from './data/read-data.js';
export type {
  DeliverableEvent,
  DeliverableStage,
  DeliverableState,
} from './deliverable/deliverable.js';
export { type ClockEvent, clockOn, type ClockRule } from './duty/clock.js';
export type {
  Clock,
  DeadlineRule,
  Duty,
  Occurrence,
  Recurrence,
  TimeSpan,
} from './duty/deadline-rule.js';
export {
  type Escalation,
  type EscalationLevel,
  type EscalationRule,
  escalationsOn,
  type EscalationStep,
  readEscalation,
} from './duty/escalation.js';
export { type DayRange, occurrencesIn } from './duty/occurrences.js';
export { type DutyPeriod, periodAt } from './duty/period.js';
export { spanInWords, type TermRule } from './duty/time-span.js';
export type {
  Lamp,
  LampChange,
  LampCondition,
  LampFace,
  LampFacts,
  LampKey,
  LampMove,
  LampReason,
  LampRule,
  LampScheme,
} from './lamp/lamp.js';
export { answeringUnits, type UnitAnswers } from './ledger/assigned-unit.js';
export {
  type ChangedField,
  compareVersions,
  type FieldChange,
  seatInWords,
  type TaskChange,
  type VersionChange,
} from './ledger/compare-versions.js';
export { fileReading, type Filing } from './ledger/file-reading.js';
export type {
  AssignedUnit,
  AssignmentRole,
  FiledDocument,
  LedgerAction,
  LedgerDeadline,
  LedgerReference,
  LedgerTarget,
  LedgerTask,
  PracticeCard,
  PromisedDeliverable,
  ReportedFigure,
  TaskAssignment,
  UnitName,
} from './ledger/filed.js';
export { type LedgerGap, ledgerGaps } from './ledger/gaps.js';
export { type Packet, type PacketLine, packetsOf } from './ledger/packets.js';
export type {
  CitedDocument,
  CorrectedAction,
  CorrectedClosing,
  CorrectedDeadline,
  CorrectedDeliverable,
  CorrectedFigure,
  CorrectedGroup,
  CorrectedPractice,
  CorrectedReading,
  CorrectedReference,
  CorrectedTarget,
  CorrectedTask,
  PromiseKind,
  TargetComparator,
  TextSpan,
} from './ledger/reading-input.js';
export {
  type Sending,
  type Signature,
  type SignOff,
  signOffOn,
  type SignOffRule,
} from './ledger/sign-off.js';
export type {
  LinkReason,
  PolicyEdge,
  PolicyGraph,
  PolicyNode,
  TargetDrift,
  TaskLink,
} from './link/link.js';
export type {
  ProgressAction,
  ProgressContent,
  ProgressEntry,
  ProgressEvent,
  ProgressStage,
  ReportedValue,
  WorkState,
} from './progress/progress.js';
