// SPDX-License-Identifier: Apache-2.0
import { err, ok, type Result } from '@sanyi/kernel';
import { indexCodes } from '../compiled/code-index.js';
import { buildScheme } from '../scheme/build-scheme.js';
import type { BrokenReference } from '../scheme/broken-references.js';
import type { SchemeTables } from '../scheme/tables.js';
import { ambiguityFindings } from './ambiguity-findings.js';
import { complicationFindings } from './complication-findings.js';
import { duplicateFindings } from './duplicate-findings.js';
import type { Finding } from './finding.js';
import { membershipFindings } from './membership-findings.js';
import { nameFindings } from './name-findings.js';
import { overlapFindings } from './overlap-findings.js';
import { reachFindings } from './reach-findings.js';
import { ruleFindings } from './rule-findings.js';

/** 方案检查: all that is doubtful in a scheme, or why its tables are none. Known errors of a reference show here. */
export function checkScheme(
  tables: SchemeTables,
): Result<readonly Finding[], readonly BrokenReference[]> {
  const built = buildScheme(tables);
  if (!built.ok) return err(built.error);
  return ok([
    ...duplicateFindings(tables),
    ...membershipFindings(tables),
    ...ruleFindings(tables),
    ...reachFindings(built.value, indexCodes(built.value)),
    ...overlapFindings(tables),
    ...ambiguityFindings(tables),
    ...complicationFindings(tables),
    ...nameFindings(tables),
  ]);
}
