// SPDX-License-Identifier: Apache-2.0
export { calculate, calculateIn, frozen } from './bulletins/calculate.js';
export { type FigureBasis, figureBasis, type RuleText } from './bulletins/figure-basis.js';
export { aimInWords, aimOf as snapshotAim } from './bulletins/judgement-figures.js';
export { assessmentPaper, type AssessmentSheet } from './bulletins/assessment-paper.js';
export {
  approvedMap,
  type ApprovedMap,
  isMapApproval,
  type MapTile,
} from './bulletins/approved-map.js';
export { bulletinPaper } from './bulletins/bulletin-paper.js';
export { bulletinPdf } from './bulletins/bulletin-pdf.js';
export {
  changeFaultWords,
  entryWords,
  figureCheckWords,
  figureWords,
  indicatorWords,
  packetFaultWords,
  packetRefusalWords,
  placeWords,
  readsWords,
  usedParameterWords,
  sealFaultWords,
} from './bulletins/packet-words.js';
export { type PlanGround, planSnapshot } from './bulletins/plan-snapshot.js';
export { publicPage } from './bulletins/public-page.js';
export {
  type BulletinPlan,
  locatedSentences,
  type PlannedSentence,
  type PlannedTarget,
  readBulletinPlan,
} from './bulletins/read-plan.js';
export { scoresAlike } from './bulletins/scores-alike.js';
export { treeJson } from './bulletins/tree-json.js';
export { keyFingerprint, newSmKeys, signWith, SM_TOOLS, type SmKeyPair } from './bulletins/sm.js';
export { type SnapshotWish, takeSnapshot } from './bulletins/take-snapshot.js';
export { publishedWorkday } from './calendar/published-workday.js';
export { decode, type Decoded, MAX_BYTES } from './decode/decode.js';
export { describeRefusal, type Refusal } from './decode/refusal.js';
export { simplify } from './decode/simplify.js';
export { readTableFile, type WantedTable } from './decode/table-file.js';
export { type SheetRows, type WorkbookRefusal } from './decode/workbook-rows.js';
export { readDataValueSets, writeDataValueSets } from './indicators/data-value-sets.js';
export {
  factsCsv,
  type KnownFacts,
  type ReadFacts,
  readFactsCsv,
  type RefusedFact,
} from './indicators/facts-csv.js';
export { describeIndicatorFault } from './indicators/describe-indicator-fault.js';
export { shownValue } from './indicators/shown-value.js';
export {
  type IndicatorFileFault,
  type LoadedIndicators,
  loadIndicators,
} from './indicators/load-indicators.js';
export {
  describeParameterFault,
  parameterFaultWords,
} from './parameters/describe-parameter-fault.js';
export {
  type FileFault,
  type FoundFile,
  type LoadedParameters,
  loadParameters,
  type ParameterFiles,
} from './parameters/load-parameters.js';
export { parameterFileText } from './parameters/parameter-file-text.js';
export {
  daysInWords,
  numberInWords,
  REASON_WORDS,
  sourceInWords,
  STATUS_WORDS,
  stretchInWords,
  type ValueLanguage,
  valueInWords,
} from './parameters/parameter-words.js';
export { type SyntaxFault, type SyntaxFaultCode, yamlTree } from './parameters/yaml-tree.js';
export {
  describeCellFault,
  describeFaultyCell,
  describeWorkbookRefusal,
} from './registry/describe-faults.js';
export { describeNamedUnit, statusInWords } from './registry/describe-unit.js';
export { readRegistryWorkbook, type RegistryRows } from './registry/read-registry-workbook.js';
export { registryWorkbook, type UserRegistry } from './registry/registry-workbook.js';
export { unitsOfReading } from './registry/units-of-reading.js';
export { cellText } from './write/cell-text.js';
export { csvLines, csvText } from './write/csv-text.js';
export { describeExpressionFault } from './returns/describe-expression-fault.js';
export { describeCellProblem, describeRowProblems } from './returns/describe-problems.js';
export { describeFileRefusal, type FileRefusal } from './returns/file-refusal.js';
export { type Digest, type ReturnManifest } from './returns/manifest.js';
export { BOOK_LIMITS, type BookLimits } from './returns/open-book.js';
export { type CsvContext, openCsvReturn } from './returns/open-csv-return.js';
export {
  type CellProblem,
  type OpenedReturn,
  openReturn,
  type ReturnContext,
  type ReturnedRow,
} from './returns/open-return.js';
export { returnCsv, returnCsvLater } from './returns/return-csv.js';
export {
  type OutgoingRow,
  type OutgoingWorkbook,
  returnWorkbook,
  returnWorkbookLater,
} from './returns/return-workbook.js';
export type { NameOf } from './returns/written-cell.js';
export { safeFileName, unitFolders } from './write/file-names.js';
export { unguarded } from './write/formula-guard.js';
export { ledgerWorkbook } from './write/ledger-workbook.js';
export { minutesPaper } from './write/minutes-paper.js';
export { officialLetter } from './write/official-letter.js';
export { type PackFile, packZip } from './write/pack-zip.js';
export { periodInWords } from './write/period-words.js';
export { type PlainSheet, plainWorkbook } from './write/plain-workbook.js';
export { STATES } from './write/unit-form.js';
export { type UnitPack, unitPack } from './write/unit-pack.js';
export { PDF_FONT_FILES, type PdfFonts } from './write/official-pdf.js';
