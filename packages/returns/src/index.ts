// SPDX-License-Identifier: Apache-2.0
export {
  type Cell,
  cellOf,
  type Cells,
  given,
  type Given,
  MISSING,
  NOT_APPLICABLE,
  sameCell,
  textOf,
} from './cell/cell.js';
export {
  type CellRefusal,
  type CellRefusalCode,
  type CellSurroundings,
  type Found,
  isCanonical,
  PLACE_KINDS,
  type PlaceKind,
  readCell,
} from './cell/read-cell.js';
export { addDays, daysBetween } from './day-number.js';
export {
  type Code,
  type CodeList,
  type Declaration,
  DECLARATION_KINDS,
  type DeclarationKind,
  type Derived,
  type FactRule,
  type FlowVersion,
  type Grade,
  GRADES,
  PERIOD_KINDS,
  type ReviewStep,
  type Scope,
  WORK_AREAS,
  type WorkArea,
} from './declaration/declaration.js';
export type { DeclarationFault, DeclarationFaultCode } from './declaration/fault.js';
export { type Field, FIELD_KINDS, type FieldKind, isNumeric } from './declaration/field.js';
export { type Measure, measureOf, MEASURES } from './declaration/measure.js';
export {
  codesOn,
  fieldsOn,
  flowOn,
  institutionFills,
  isDeclaredOn,
  listOfField,
  unitFills,
} from './declaration/on-day.js';
export { readDeclaration } from './declaration/read-declaration.js';
export {
  COMPARE_OPERATORS,
  type CompareOperator,
  type CompareRule,
  MISSING_STRATEGIES,
  type MissingStrategy,
  type MinMaxRule,
  PAIR_OPERATORS,
  type PairOperator,
  type PairRule,
  type RowTotalRule,
  type Rule,
  RULE_KINDS,
  type RuleHead,
  type RuleKind,
  type ZScoreRule,
} from './declaration/rule.js';
export type {
  Arithmetic,
  Binary,
  Comparison,
  Expression,
  ExpressionFault,
  ExpressionFaultCode,
  Fold,
  Leaf,
  Operator,
  Unary,
} from './expression/expression.js';
export type { Fact, FactSubject } from './fact/fact.js';
export { factsOf, type FactTaking, startFacts, yieldsFacts } from './fact/facts-of.js';
export type { Filing, Row } from './filing.js';
export { decide, type FlowCase, may, mayEditRow, replay, SENT } from './flow/decide.js';
export {
  type Actor,
  type Approval,
  type Decision,
  type DecisionKind,
  type DecisionRefusal,
  type FlowOwner,
  type FlowState,
  type MayFlags,
  type Stage,
  STAGES,
} from './flow/flow.js';
export { type Acceptance, acceptancePlan } from './merge/acceptance.js';
export { type RowComparison, rowComparison, type StoredRows } from './merge/comparison.js';
export type {
  AcceptancePlan,
  CellDifference,
  IncomingRow,
  RowDifference,
  RowPlace,
  RowRefusal,
  RowWrite,
} from './merge/difference.js';
export { differences } from './merge/differences.js';
export type {
  Digest,
  Packet,
  PacketState,
  ReminderLine,
  ReminderRule,
  Sending,
} from './packet/packet.js';
export { packetsOf, packetState, unanswered } from './packet/packet-state.js';
export {
  type NoReminderDays,
  REMINDER_PARAMETERS,
  type ReminderDays,
  reminderDays,
} from './packet/reminder-rule.js';
export { digestsOn, type WorkingDays } from './packet/reminders.js';
export { deriveCells, derivedFields } from './rules/derivations.js';
export {
  type Checking,
  type CheckingNeeds,
  type RowBeside,
  startChecking,
} from './validate/checking.js';
export {
  type Finding,
  type FindingCode,
  isOpen,
  reasonKey,
  type Reasons,
} from './validate/finding.js';
export type { Checked } from './validate/finding-list.js';
export { keyOf } from './validate/row-key.js';
export { validate } from './validate/validate.js';
export type { CheckingContext, ValidationContext } from './validate/validation-context.js';
