// SPDX-License-Identifier: Apache-2.0
export { checkScheme } from './check/check-scheme.js';
export type { Finding, FindingCode } from './check/finding.js';
export { compileScheme } from './compiled/compile-scheme.columns.js';
export type { CompiledScheme } from './compiled/compiled-scheme.js';
export {
  type NotACompiledScheme,
  packScheme,
  unpackScheme,
} from './compiled/pack-scheme.columns.js';
export { ANSWER_HEADER } from './csv/answers-csv.columns.js';
export { lastRecordEnd } from './csv/csv-record.columns.js';
export { csvRows, type CsvRows } from './csv/csv-rows.js';
export { csvTexts, type CsvTexts } from './csv/csv-texts.js';
export {
  type CsvGrouper,
  csvGrouper,
  groupCsv,
  type GroupedChunk,
} from './csv/group-csv.columns.js';
export { headerCells, type HeaderCells } from './csv/header-cells.js';
export type { Layout } from './csv/layout.js';
export {
  type ImportProfile,
  readHeader,
  type ReadHeader,
  type UnusableHeader,
} from './csv/profile.js';
export { readProfile } from './csv/read-profile.js';
export { buildCatalogue, type NoCatalogue } from './dip/build-catalogue.js';
export type { DipCase } from './dip/dip-case.js';
export type { Auxiliary, DipCatalogue, DipGroup } from './dip/dip-catalogue.js';
export { type DipLayers, readDipLayers } from './dip/dip-layers.js';
export { type DipParameters, readDipParameters } from './dip/dip-parameters.js';
export { formatDecimal, type Fraction, parseDecimal } from './dip/fraction.js';
export { type DipAnswer, dipReader, type DipReader } from './dip/group-dip.js';
export { readDipCatalogue } from './dip/read-dip-catalogue.js';
export { type Answer, type Status } from './drg/answer.js';
export type { AnswerColumns, CaseColumns } from './drg/case-columns.js';
export { answerAt, answerColumns, caseColumns, encodeCases } from './drg/encode-cases.columns.js';
export {
  explainCase,
  groupCase,
  type Trace,
  type TracedAnswer,
  type TriedMdc,
  type TriedRule,
} from './drg/group-case.js';
export { groupColumns } from './drg/group.columns.js';
export { partsTouched } from './drg/holds.js';
export type { CheckFailure } from './drg/record-check.js';
export type { Complication } from './drg/severity.js';
export { addTallies, NO_CASES, type Tally, tallyOf } from './drg/tally.js';
export { generateCases } from './generate/generate-cases.js';
export { type Grounds, groundsOf } from './quality/grounds.js';
export { qualityOf } from './quality/quality.js';
export type { QualityCode, QualityWarning } from './quality/quality-warning.js';
export { caseFromFields } from './record/case-fields.js';
export type { CaseRecord, Sex } from './record/case-record.js';
export { type CaseText, readCase, readCodes, readNumber } from './record/read-case.js';
export type { BrokenReference, BrokenReferences } from './scheme/broken-references.js';
export { buildScheme } from './scheme/build-scheme.js';
export type { Condition, ConditionKind } from './scheme/condition.js';
export {
  type MisshapenTable,
  OPTIONAL_TABLES,
  readTables,
  SCHEME_FILES,
} from './scheme/read-tables.js';
export type { Rule, Scheme } from './scheme/scheme.js';
export {
  dischargeDay,
  type NoTimetable,
  type SchemeOn,
  schemesByDay,
  type SchemeDays,
} from './scheme/schemes-by-day.js';
export type { Misshape } from './scheme/shape.js';
export type { SchemeTables } from './scheme/tables.js';
export type { CaseVectors, FieldVector, ListVector, TextVector } from './vectors/case-vectors.js';
export {
  type GroupedVectors,
  groupVectors,
  type VectorGrouper,
  vectorGrouper,
} from './vectors/vector-grouper.js';
export { fromSheets } from './workbook/from-sheets.js';
export type { CellValue, SchemeSheet, SheetProblem } from './workbook/sheet.js';
export { toSheets } from './workbook/to-sheets.js';
