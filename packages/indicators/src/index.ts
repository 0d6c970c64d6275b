// SPDX-License-Identifier: Apache-2.0
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
export type { FactDefinition } from './definition/fact-definition.js';
export type {
  Direction,
  Indicator,
  IndicatorSystem,
  IndicatorVersion,
} from './definition/indicator.js';
export {
  type DefinitionFile,
  type IndicatorLibrary,
  type LoadedLibrary,
  loadLibrary,
} from './definition/library.js';
export { type IndicatorUnit, indicatorUnit } from './definition/unit.js';
export { type FactState, type IndicatorFact, partText } from './fact/fact.js';
export { type FactTable, factTable } from './fact/fact-table.js';
export { programOf, type Program } from './language/program.js';
export { type NoTree, type Place, type PlaceTree, placeTree } from './reading/place-tree.js';
export {
  type CompiledVersion,
  compileIndicator,
  readIndicatorAt,
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
export type { Ground } from './reading/totals.js';
