// SPDX-License-Identifier: Apache-2.0
import { z } from 'zod';

const Bound = z.nullable(z.number());

/** The condition of a scheme that a case did not meet. */
export const GroupingCondition = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('diagnosis'), at: z.enum(['main', 'any', 'other']) }),
  /** `valid`: the list is the scheme's own of valid procedures. */
  z.object({ kind: z.literal('main-procedure'), valid: z.boolean() }),
  z.object({ kind: z.literal('main-procedure-not-valid') }),
  z.object({ kind: z.literal('any-valid-procedure') }),
  z.object({ kind: z.literal('no-valid-procedure') }),
  z.object({ kind: z.literal('procedures') }),
  z.object({ kind: z.literal('sex'), sex: z.enum(['male', 'female']) }),
  z.object({ kind: z.literal('leaving'), codes: z.array(z.string()) }),
  z.object({
    kind: z.literal('range'),
    of: z.enum(['age_years', 'age_days', 'weight', 'los', 'icu_hours']),
    /** ≥, >, ≤, <; null where there is no such bound. */
    min: Bound,
    above: Bound,
    max: Bound,
    below: Bound,
  }),
  z.object({ kind: z.literal('body-parts'), atLeast: z.number().int() }),
  z.object({ kind: z.literal('severity'), atLeast: z.enum(['cc', 'mcc']) }),
]);

/** The condition of a scheme that a case did not meet. */
export type GroupingCondition = z.infer<typeof GroupingCondition>;

/** A secondary diagnosis on the list of complications: whether it counts, and by which exclusion table not. */
export const GroupingComplication = z.object({
  code: z.string(),
  name: z.string(),
  level: z.enum(['cc', 'mcc']),
  table: z.string(),
  counted: z.boolean(),
});

/** A secondary diagnosis on the list of complications. */
export type GroupingComplication = z.infer<typeof GroupingComplication>;

/** A rule that was tried: what it asked in vain, or the DRG it gave. Neither: no DRG of it took the case. */
export const GroupingTriedRule = z.object({
  rule: z.string(),
  /** Empty for the rule of ambiguous cases (歧义). */
  name: z.string(),
  type: z.enum(['surgical', 'procedure', 'medical', 'ambiguity']),
  failed: z.nullable(GroupingCondition),
  drg: z.nullable(z.string()),
});

/** A rule that was tried. */
export type GroupingTriedRule = z.infer<typeof GroupingTriedRule>;

/** An MDC in the order of trying: what shut its gate, or the rules tried behind it. */
export const GroupingTriedMdc = z.object({
  mdc: z.string(),
  name: z.string(),
  failed: z.nullable(GroupingCondition),
  rules: z.array(GroupingTriedRule),
});

/** An MDC in the order of trying. */
export type GroupingTriedMdc = z.infer<typeof GroupingTriedMdc>;

/** 分组过程: how an answer came about, as facts; the page puts them in words. */
export const GroupingTrace = z.object({
  /** Why the record could not be grouped at all; null where it could. */
  check: z.nullable(z.enum(['sex-missing', 'newborn-weight-missing'])),
  /** 0 none, 1 with a counted CC, 2 with a counted MCC. */
  severity: z.union([z.literal(0), z.literal(1), z.literal(2)]),
  complications: z.array(GroupingComplication),
  tried: z.array(GroupingTriedMdc),
});

/** 分组过程. */
export type GroupingTrace = z.infer<typeof GroupingTrace>;
