// SPDX-License-Identifier: Apache-2.0
export { type HolidayFile, readHolidayFile } from './calendar/holiday-file.js';
export {
  type Cascade,
  type CascadeFinding,
  handDown,
  type HandedDown,
  lastDay,
} from './cascade/hand-down.js';
export { type LowerState, type RollUp, rollUp, type RollUpRule } from './cascade/roll-up.js';
export { CHAIN_TIERS, chainOn } from './chain/chain-on.js';
export type {
  ChainGap,
  ChainSeat,
  ChainTier,
  Portfolio,
  ResponsibilityChain,
} from './chain/chain.js';
export {
  type ContactFinding,
  contactFindings,
  type ContactLink,
  type ContactRule,
} from './chain/contact-links.js';
export type {
  Consequence,
  ConsequenceKind,
  ConsequenceRule,
  ConsequenceTest,
  LampTally,
} from './consequence/consequence.js';
export { consequencesOf, readConsequences } from './consequence/consequences-of.js';
export type { DataFault } from './data/read-data.js';
export {
  countDeliverables,
  DELIVERABLE_STAGES,
  type DeliverableRefusal,
  deliverableState,
  recordDeliverable,
} from './deliverable/deliverable-state.js';
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
export { elapsedShare, lampOf } from './lamp/explain-lamp.js';
export { readLampFacts } from './lamp/facts-file.js';
export { lampChanges, lampsAfter } from './lamp/lamp-history.js';
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
export {
  countLamps,
  emptyLampColumns,
  type JudgedColumn,
  judgeLamps,
  type LampColumn,
  type LampColumns,
  movedItems,
  NO_DAY,
  setLampFacts,
} from './lamp/lamps.columns.js';
export { lampMoves } from './lamp/scheme-change.js';
export { MOST_RULES, MOST_WORKING_DAYS, readLampScheme } from './lamp/scheme-file.js';
export { ROLE_WORDS } from './ledger/assign-task.js';
export { answeringUnits, type UnitAnswers } from './ledger/assigned-unit.js';
export {
  type ChangedField,
  compareVersions,
  FIELD_WORDS,
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
export {
  decideLink,
  type MatchRule,
  proposeLinks,
  settledLinks,
  unmatchedUppers,
  USUAL_MATCH,
} from './link/match-tasks.js';
export { basisChain, policyGraph } from './link/policy-graph.js';
export { targetDrifts } from './link/target-drift.js';
export {
  calendarEntries,
  type CalendarEntry,
  type CalendarSources,
} from './list/calendar-entries.js';
export { type LedgerRow, ledgerRows, type TaskStanding } from './list/ledger-rows.js';
export {
  type StandingRow,
  standingsBy,
  type WorkCounters,
  workCounters,
  type WorkItem,
} from './list/my-work.js';
export { composeMinutes } from './meeting/compose-minutes.js';
export { type ConveningNote, conveningNotes } from './meeting/convening-notes.js';
export type { Decision, Meeting, MeetingKind, Minutes } from './meeting/minutes.js';
export type {
  LetterColumn,
  LetterItem,
  LetterLine,
  LetterSection,
  LetterTable,
  OfficialLetter,
} from './paper/letter.js';
export { packetLetter, type PacketOrder } from './paper/packet-letter.js';
export {
  type SupervisionItem,
  supervisionLetter,
  type SupervisionOrder,
} from './paper/supervision-letter.js';
export {
  decideProgress,
  emptyProgress,
  mayDo,
  type ProgressCommand,
  type ProgressRefusal,
  type ProgressRole,
  replayProgress,
  withEvent,
} from './progress/decide-progress.js';
export {
  itemFacts,
  type ItemSituation,
  occurrenceFacts,
  type OwedReturn,
} from './progress/item-facts.js';
export {
  type ProgressFinding,
  progressFindings,
  type ProgressForm,
  progressForm,
  reportingDuty,
  type ReportingRhythm,
  type ReportingRule,
  rhythmOrdered,
} from './progress/progress-form.js';
export type {
  ProgressAction,
  ProgressContent,
  ProgressEntry,
  ProgressEvent,
  ProgressStage,
  ReportedValue,
  WorkState,
} from './progress/progress.js';
export {
  decideMatter,
  type MatterAction,
  matterColour,
  type MatterCommand,
  matterDue,
  type MatterEvent,
  type MatterRefusal,
  type MatterRole,
  type MatterStage,
  mayDecide,
  openedMatter,
  type SupervisionMatter,
  withMatterEvent,
} from './supervision/decide-matter.js';
export {
  type DueMatter,
  dueMatters,
  matterId,
  type SupervisionFact,
} from './supervision/open-matters.js';
export {
  type NoticeColour,
  readSupervisionRules,
  type SupervisionRule,
  type SupervisionTrigger,
} from './supervision/supervision-rule.js';
