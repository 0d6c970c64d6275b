// SPDX-License-Identifier: Apache-2.0
import type { Condition } from '../scheme/condition.js';
import type { Mdc, Rule } from '../scheme/scheme.js';

/** Rules of an MDC that ask for at least as much as an earlier rule, which therefore takes all their cases. */
export const shadowedRules = ({ rules }: Mdc): readonly Rule[] =>
  rules.filter((rule, place) => rules.slice(0, place).some((earlier) => takesAllOf(earlier, rule)));

const takesAllOf = (earlier: Rule, later: Rule): boolean =>
  takesWhatItAdmits(earlier) &&
  earlier.conditions.every((asked) => later.conditions.some((given) => implies(given, asked)));

const takesWhatItAdmits = (rule: Rule): boolean =>
  rule.kind === 'ambiguity' || rule.drgs.some((drg) => drg.conditions.length === 0);

/** Whether a case for which `given` holds is sure to meet `asked`. */
function implies(given: Condition, asked: Condition): boolean {
  if (given.kind === 'diagnosis' && asked.kind === 'diagnosis') {
    const placed = asked.at === 'any' || asked.at === given.at;
    return placed && isWithin(given.codes, asked.codes);
  }
  if (given.kind === 'main-procedure' && asked.kind === 'main-procedure') {
    return isWithin(given.codes, asked.codes);
  }
  return given.kind === asked.kind && isBare(given);
}

/** Conditions without lists or bounds: two of a kind are the same. */
const isBare = ({ kind }: Condition): boolean =>
  kind === 'any-valid-procedure' ||
  kind === 'no-valid-procedure' ||
  kind === 'main-procedure-not-valid';

const isWithin = (codes: ReadonlySet<string>, others: ReadonlySet<string>): boolean =>
  [...codes].every((code) => others.has(code));
