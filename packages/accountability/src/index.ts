// SPDX-License-Identifier: Apache-2.0
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
export type {
  DeliverableEvent,
  DeliverableStage,
  DeliverableState,
} from './deliverable/deliverable.js';
export type {
  Clock,
  DeadlineRule,
  Duty,
  Occurrence,
  Recurrence,
  TimeSpan,
} from './duty/deadline-rule.js';
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
