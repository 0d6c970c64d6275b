// SPDX-License-Identifier: Apache-2.0
export { compileScheme } from './compiled/compile-scheme.js';
export type { CompiledScheme } from './compiled/compiled-scheme.js';
export { type Answer, type Status } from './drg/answer.js';
export { type AnswerColumns, type CaseColumns } from './drg/case-columns.js';
export { answerAt, answerColumns, caseColumns, encodeCases } from './drg/encode-cases.columns.js';
export { explainCase, groupCase, type Trace, type TracedAnswer } from './drg/group-case.js';
export { groupColumns } from './drg/group.columns.js';
export type { CaseRecord, Sex } from './record/case-record.js';
export { type CaseText, readCase } from './record/read-case.js';
export { buildScheme } from './scheme/build-scheme.js';
export type { BrokenReference } from './scheme/broken-references.js';
export {
  type MisshapenTable,
  OPTIONAL_TABLES,
  readTables,
  SCHEME_FILES,
} from './scheme/read-tables.js';
export type { Scheme } from './scheme/scheme.js';
export type { SchemeTables } from './scheme/tables.js';
