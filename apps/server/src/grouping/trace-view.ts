// SPDX-License-Identifier: Apache-2.0
import type { GroupingComplication, GroupingCondition, GroupingTrace } from '@sanyi/contract';
import type { Complication, Condition, ConditionKind, Scheme, Trace } from '@sanyi/grouping';

type TriedMdc = GroupingTrace['tried'][number];
type TriedRule = TriedMdc['rules'][number];

const LEVELS = { 1: 'cc', 2: 'mcc' } as const;

/** A trace as the contract carries it: facts and names, no words. */
export const traceView = (
  { check, severity, complications, tried }: Trace,
  scheme: Scheme,
): GroupingTrace => ({
  check: check ?? null,
  severity,
  complications: complications.map((one) => complicationView(one, scheme)),
  tried: tried.map(({ mdc, name, failed, rules }): TriedMdc => ({
    ...{ mdc, name },
    failed: conditionView(failed),
    rules: rules.map(ruleView),
  })),
});

const complicationView = (
  { diagnosis, level, table, counted }: Complication,
  { diagnosisNames }: Scheme,
): GroupingComplication => ({
  ...{ code: diagnosis, name: diagnosisNames[diagnosis] ?? '' },
  ...{ level: LEVELS[level], table, counted },
});

function ruleView({ rule, failed, drg }: Trace['tried'][number]['rules'][number]): TriedRule {
  const shown = { rule: rule.id, failed: conditionView(failed), drg: drg ?? null };
  return rule.kind === 'ambiguity'
    ? { ...shown, name: '', type: 'ambiguity' }
    : { ...shown, name: rule.name, type: rule.type };
}

function conditionView<K extends ConditionKind>(
  condition: Condition<K> | undefined,
): GroupingCondition | null {
  return condition === undefined ? null : VIEWS[condition.kind](condition);
}

/** JSON knows no infinity: a bound that is none is null. */
const bound = (value: number): number | null => (Number.isFinite(value) ? value : null);

const VIEWS: { readonly [K in ConditionKind]: (condition: Condition<K>) => GroupingCondition } = {
  diagnosis: ({ at }) => ({ kind: 'diagnosis', at }),
  'main-procedure': ({ valid }) => ({ kind: 'main-procedure', valid }),
  'main-procedure-not-valid': () => ({ kind: 'main-procedure-not-valid' }),
  'any-valid-procedure': () => ({ kind: 'any-valid-procedure' }),
  'no-valid-procedure': () => ({ kind: 'no-valid-procedure' }),
  procedures: () => ({ kind: 'procedures' }),
  sex: ({ sex }) => ({ kind: 'sex', sex }),
  leaving: ({ codes }) => ({ kind: 'leaving', codes: [...codes] }),
  range: ({ range: { of, min, above, max, below } }) => ({
    ...{ kind: 'range', of },
    ...{ min: bound(min), above: bound(above), max: bound(max), below: bound(below) },
  }),
  'body-parts': ({ atLeast }) => ({ kind: 'body-parts', atLeast }),
  severity: ({ atLeast }) => ({ kind: 'severity', atLeast: LEVELS[atLeast] }),
};
