// SPDX-License-Identifier: Apache-2.0
import type { CodeIndex, SchemeCodes } from '../compiled/code-index.js';
import type { Condition } from '../scheme/condition.js';
import type { Rule, Scheme } from '../scheme/scheme.js';
import type { Finding } from './finding.js';
import { reachOf } from './reach.columns.js';
import { shadowedRules } from './shadowed-rules.js';

/** A rule that keeps less than this share of its codes is reported. */
const MOSTLY = 0.1;

/** Rules no case can come to, and rules that only few of their codes can come to. */
export function reachFindings(scheme: Scheme, codes: SchemeCodes): readonly Finding[] {
  const reach = reachOf(scheme, codes);
  const shadowed = new Set(scheme.mdcs.flatMap(shadowedRules));
  const rules = scheme.mdcs.flatMap((mdc) => mdc.rules);
  return rules.flatMap((rule, entry) => {
    const diagnoses = reach.diagnoses[entry] ?? new Set();
    if (diagnoses.size === 0 || shadowed.has(rule)) {
      return [{ code: 'unreachable-rule', rule: rule.id, name: nameOf(rule) } as const];
    }
    return [
      ...narrowed(rule, 'diagnosis', diagnoses, codes.diagnoses),
      ...narrowed(rule, 'procedure', reach.procedures[entry] ?? new Set(), codes.procedures),
    ];
  });
}

const nameOf = (rule: Rule): string => (rule.kind === 'adrg' ? rule.name : '歧义');

function narrowed(
  rule: Rule,
  kind: 'diagnosis' | 'procedure',
  reached: ReadonlySet<number>,
  index: CodeIndex,
): readonly Finding[] {
  const listed = rule.conditions.flatMap((one) => codesOf(one, kind));
  const reachable = listed.filter((code) => reached.has(index.numberOf(code)));
  return listed.length === 0 || reachable.length >= listed.length * MOSTLY
    ? []
    : [{ code: 'mostly-unreachable-rule', rule: rule.id, kind, reachable, listed: listed.length }];
}

function codesOf(condition: Condition, kind: 'diagnosis' | 'procedure'): readonly string[] {
  if (kind === 'diagnosis') {
    return condition.kind === 'diagnosis' && condition.at === 'main' ? [...condition.codes] : [];
  }
  return condition.kind === 'main-procedure' && !condition.valid ? [...condition.codes] : [];
}
