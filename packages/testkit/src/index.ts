// SPDX-License-Identifier: Apache-2.0
export {
  buildNotice,
  type BuiltNotice,
  type GroupSpec,
  type NoticeSpec,
  type TargetSpec,
  type TaskSpec,
} from './build-notice.js';
export { dipHistory, dipParameters } from './dip.js';
export { exampleNotice } from './example-notice.js';
export {
  exampleGroup,
  EXAMPLE_READING,
  exampleTarget,
  EXAMPLE_TEXT,
  spanInExample,
} from './example-reading.js';
export { exampleReport } from './example-report.js';
export { goldenCases, goldenFolder, goldenText } from './golden.js';
export { largeNotice } from './large-notice.js';
export { projectCalendar, projectLamps } from './project-lamps.js';
export { projectRegistry, registryText } from './project-registry.js';
export { referenceFile, referenceFolder } from './reference.js';
export type {
  GoldDeadline,
  GoldDocument,
  GoldFigure,
  GoldGroup,
  GoldHeading,
  GoldPractice,
  GoldTarget,
  GoldTask,
} from './score/answer.js';
export {
  type AnsweredDocument,
  formatDocuments,
  realDocuments,
  sampleDocuments,
} from './score/answered-documents.js';
export { formatGold, referenceGold } from './score/foreign-gold.js';
export { sampleGold, spanGold } from './score/gold.js';
export { scoreReading } from './score/score.js';
export { scoreTable } from './score/table.js';
export {
  type Count,
  type Measure,
  percent,
  type Score,
  tally,
  type Verdict,
} from './score/tally.js';
export { caseRecord, GENERATED_DIAGNOSES, schemeTables } from './generated-scheme.js';
export { mutated } from './mutated.js';
export { type NaiveAnswer, naiveGroup } from './naive-grouper.js';
export { runs } from './runs.js';
export { sampleDeclaration } from './sample-declaration.js';
export { datedData, parameterData, sampleParameter } from './sample-parameter.js';
export { sampleTables } from './sample-scheme.js';
export { smallTask } from './small-task.js';
export { adrgRow, caseOf, drgRow, mdcRow, schemeFrom, tablesOf } from './small-scheme.js';
export { swollenZip } from './swollen-zip.js';
export { theDay } from './the-day.js';
export { treeOf } from './tree-of.js';
