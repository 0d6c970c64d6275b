// SPDX-License-Identifier: Apache-2.0
import type { CaseRecord } from '../record/case-record.js';
import { conflicts } from './conflicts.js';
import { codeWarnings } from './code-warnings.js';
import { fieldWarnings } from './field-warnings.js';
import type { Grounds } from './grounds.js';
import type { QualityWarning } from './quality-warning.js';

/** All that is doubtful in a record. Nothing here changes its group. */
export const qualityOf = (record: CaseRecord, grounds: Grounds): readonly QualityWarning[] => [
  ...fieldWarnings(record),
  ...codeWarnings(record, grounds),
  ...conflicts(record, grounds),
];
