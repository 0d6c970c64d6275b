// SPDX-License-Identifier: Apache-2.0
export {
  isSmall,
  type CountedShare,
  type Interval,
  wilson,
  withinNoise,
} from './certainty/wilson.js';
export {
  type CountCells,
  LEAST_SHOWN,
  type SumRule,
  suppress,
  type Suppression,
} from './certainty/suppress.js';
export { checkConsistency, type Consistency, type ConsistencyCheck } from './check/consistency.js';
export { emptyFacts, enterFact, type FactColumns, STATE } from './columns/facts.columns.js';
export { type FactLayout, layoutOf } from './columns/layout.js';
export {
  type ColumnProgram,
  columnProgram,
  OUTCOME,
  periodsRead,
  readColumn,
  type ReadingColumn,
} from './columns/readings.columns.js';
export type { Counted, FactDefinition, FactNature } from './definition/fact-definition.js';
export type {
  DefinitionSource,
  Direction,
  Indicator,
  IndicatorKind,
  IndicatorSystem,
  IndicatorVersion,
  KnowledgeStatus,
  Membership,
  PlaceLevel,
  ReportedPeriod,
} from './definition/indicator.js';
export {
  type DefinitionFile,
  type IndicatorLibrary,
  type LoadedLibrary,
  loadLibrary,
} from './definition/library.js';
export { readFacts } from './definition/read-facts.js';
export { readFormula } from './definition/read-formula.js';
export { readIndicator } from './definition/read-indicator.js';
export { type IndicatorUnit, indicatorUnit } from './definition/unit.js';
export {
  writeFactDefinition,
  writeIndicator,
  type WrittenIndicator,
} from './definition/write-definition.js';
export { type FactState, type IndicatorFact, partText } from './fact/fact.js';
export { type FactTable, factTable } from './fact/fact-table.js';
export { type FactRefusal, readFact, type WrittenFact } from './fact/read-fact.js';
export type { Condition, Formula } from './language/expression.js';
export { type Program, programOf, type Slot } from './language/program.js';
export { changeBetween, type ReadingChange, trendPieces } from './reading/change.js';
export { type NoTree, type Place, type PlaceTree, placeTree } from './reading/place-tree.js';
export {
  type CompiledVersion,
  compileIndicator,
  readIndicatorAt,
  readTotals,
  versionFor,
} from './reading/read-indicator-at.js';
export type {
  Completeness,
  ExplainedReading,
  FactQuery,
  MissingReason,
  Outcome,
  Reading,
} from './reading/reading.js';
export { groupTotals, type NamedSlot, slotsOfGroups } from './reading/slot-totals.js';
export { type GroupTotals, type Ground, yearsBefore } from './reading/totals.js';
export { entropyWeights, type Matrix, rankSumRatio, topsis } from './score/composite.js';
export { type Guarded, guardOutliers, type OutlierGuard } from './score/peers.js';
export { type RankedCard, rankGroup } from './score/rank.js';
export { frozenFault, readScheme } from './score/read-scheme.js';
export type { Scored, ScoreFigure, ScoreShare, ScoringMethod, ScoringRule } from './score/rule.js';
export {
  EVALUATION_PARAMETERS,
  gradedBy,
  parametersNamed,
  schemeValues,
  type SchemeValues,
} from './score/scheme-parameters.js';
export type {
  EvaluationScheme,
  GradeBand,
  GradeConsequence,
  PeerGroup,
  RankingKind,
  SchemeItem,
} from './score/scheme.js';
export {
  type Contestant,
  type JudgedReading,
  type ScoreCard,
  type ScoredItem,
  scoreGroup,
} from './score/scorecard.js';
export { shareOf } from './score/share-of.js';
export { aimOf, type NoAim, type StatedTarget } from './target/aim-of.js';
export { judgeTarget } from './target/judge-target.js';
export {
  type ConfirmedWordings,
  type MatchCandidate,
  matchWords,
  type WordMatch,
  wordingKey,
} from './target/match-words.js';
export { metricsIn } from './target/metrics-in.js';
export type { Aim, IndicatorTarget, TargetJudgement, TargetProvenance } from './target/target.js';
