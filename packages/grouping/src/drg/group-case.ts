// SPDX-License-Identifier: Apache-2.0
import type { CaseRecord } from '../record/case-record.js';
import type { Condition } from '../scheme/condition.js';
import type { AdrgRule, Drg, Mdc, Rule, Scheme } from '../scheme/scheme.js';
import { type Answer, outside } from './answer.js';
import { type CheckFailure, failedCheck } from './record-check.js';
import { holds, type Subject } from './holds.js';
import { type Complication, complicationsOf, severityOf } from './severity.js';

/** How an answer came about: what was tried in order, and which complications counted. */
export interface Trace {
  readonly check: CheckFailure | undefined;
  readonly complications: readonly Complication[];
  readonly severity: 0 | 1 | 2;
  readonly tried: readonly TriedMdc[];
}

/** An MDC in match order: the gate condition that shut it, or the rules tried behind it. */
export interface TriedMdc {
  readonly mdc: string;
  readonly name: string;
  readonly failed: Condition | undefined;
  readonly rules: readonly TriedRule[];
}

/** `failed` is the first condition that did not hold; undefined with `drg` undefined: no DRG took the case. */
export interface TriedRule {
  readonly rule: Rule;
  readonly failed: Condition | undefined;
  readonly drg: string | undefined;
}

export interface TracedAnswer {
  readonly answer: Answer;
  readonly trace: Trace;
}

/**
 * 分组: MDC by gate, ADRG by rule, DRG by severity, each list in its order, first match wins. A gate is
 * not final and an ADRG whose DRGs all refuse is not either: the next one is tried.
 */
export const groupCase = (record: CaseRecord, scheme: Scheme): Answer =>
  explainCase(record, scheme).answer;

/** The same answer with its reasons. For one case at a time: batches go through `groupColumns`. */
export function explainCase(record: CaseRecord, scheme: Scheme): TracedAnswer {
  const check = failedCheck(record);
  const complications = complicationsOf(record.diagnoses, scheme);
  const severity = severityOf(complications);
  if (check !== undefined) {
    return {
      answer: outside('CHECK_FAILED'),
      trace: { check, complications, severity, tried: [] },
    };
  }
  const subject = { record, severity, validProcedures: scheme.validProcedures };
  const tried = tryMdcs(scheme.mdcs, subject);
  return { answer: answerOf(tried), trace: { check, complications, severity, tried } };
}

function tryMdcs(mdcs: readonly Mdc[], subject: Subject): readonly TriedMdc[] {
  const tried: TriedMdc[] = [];
  for (const mdc of mdcs) {
    const attempt = tryMdc(mdc, subject);
    tried.push(attempt);
    if (attempt.rules.at(-1)?.drg !== undefined) break;
  }
  return tried;
}

function tryMdc(mdc: Mdc, subject: Subject): TriedMdc {
  const { code, name } = mdc;
  const failed = mdc.gate.find((condition) => !holds(condition, subject));
  if (failed !== undefined) return { mdc: code, name, failed, rules: [] };
  const rules: TriedRule[] = [];
  for (const rule of mdc.rules) {
    const attempt = tryRule(rule, subject);
    rules.push(attempt);
    if (attempt.drg !== undefined) break;
  }
  return { mdc: code, name, failed, rules };
}

function tryRule(rule: Rule, subject: Subject): TriedRule {
  const failed = rule.conditions.find((condition) => !holds(condition, subject));
  if (failed !== undefined) return { rule, failed, drg: undefined };
  const drg = rule.kind === 'ambiguity' ? rule.drg : drgFor(rule, subject)?.code;
  return { rule, failed, drg };
}

const drgFor = ({ drgs }: AdrgRule, subject: Subject): Drg | undefined =>
  drgs.find((drg) => drg.conditions.every((condition) => holds(condition, subject)));

function answerOf(tried: readonly TriedMdc[]): Answer {
  const last = tried.at(-1);
  const taken = last?.rules.at(-1);
  if (last === undefined || taken?.drg === undefined) return outside('NO_GROUP');
  return taken.rule.kind === 'ambiguity'
    ? { status: 'AMBIGUOUS_QY', mdc: last.mdc, adrg: 'QY', drg: taken.drg }
    : { status: 'GROUPED', mdc: last.mdc, adrg: taken.rule.adrg, drg: taken.drg };
}
