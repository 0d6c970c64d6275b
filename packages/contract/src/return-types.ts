// SPDX-License-Identifier: Apache-2.0
import { z } from 'zod';
import { Json } from './json.js';
import { Words } from './words.js';
import { Day } from './page.js';
import { Area } from './roles.js';

const FIELD_KINDS = [
  'text',
  'whole',
  'decimal',
  'money',
  'share',
  'day',
  'month',
  'code',
  'unit',
  'institution',
  'region',
  'yes-no',
  'attachment',
] as const;

/** 字段 of a return as a form shows it on a day. */
export const ReturnField = z.object({
  id: z.string(),
  label: Words,
  help: Words,
  kind: z.enum(FIELD_KINDS),
  /** What the figure is counted in; null where it is no figure. */
  unit: z.nullable(Words),
  scale: z.number().int(),
  longest: z.number().int(),
  /** The codes that may be chosen on the day; empty where the field has no list. */
  codes: z.array(z.object({ code: z.string(), label: Words })),
  required: z.boolean(),
  mayNotApply: z.boolean(),
  personal: z.boolean(),
  /** Whether it is one of the fields that together name a row. */
  key: z.boolean(),
});

/** 字段 of a return. */
export type ReturnField = z.infer<typeof ReturnField>;

/** 报告期: how often a return is due. */
export const ReturnPeriod = z.enum(['none', 'month', 'quarter', 'half-year', 'year']);

/** How often a return is due. */
export type ReturnPeriod = z.infer<typeof ReturnPeriod>;

const head = {
  id: z.string(),
  version: z.number().int(),
  label: Words,
  help: Words,
  kind: z.enum(['progress', 'figures', 'register']),
  period: ReturnPeriod,
  rows: z.enum(['one', 'many']),
  area: z.nullable(Area),
  from: Day,
  to: z.nullable(Day),
  /** Who declared it: the house, or a region itself. */
  origin: z.enum(['house', 'own']),
  may: z.object({ send: z.boolean() }),
};

/** 填报类型 in a list. */
export const ReturnType = z.object(head);

/** 填报类型 in a list. */
export type ReturnType = z.infer<typeof ReturnType>;

/** The answer of `GET /api/returns/types`. */
export const ReturnTypes = z.object({
  items: z.array(ReturnType),
  may: z.object({ declare: z.boolean() }),
});

/** Whether a fact of a return becomes one of indicators once it is locked: which one; or why not; null where no figures are kept. */
export const FactReach = z.nullable(
  z.object({
    kind: z.enum(['taken', 'not-named', 'of-departments']),
    fact: z.nullable(z.object({ id: z.string(), label: Words })),
  }),
);

/** Whether a fact of a return becomes one of indicators. */
export type FactReach = z.infer<typeof FactReach>;

/** The answer of `GET /api/returns/types/:id`. */
export const ReturnTypeDetail = z.object({
  ...head,
  grade: z.enum(['public', 'internal', 'personal']),
  fields: z.array(ReturnField),
  rules: z.array(
    z.object({
      id: z.string(),
      label: Words,
      severity: z.enum(['hard', 'soft']),
      kind: z.string(),
    }),
  ),
  steps: z.array(z.object({ id: z.string(), label: Words, level: z.string() })),
  facts: z.array(z.object({ id: z.string(), label: Words, unit: z.string(), reach: FactReach })),
  /** Versions of the declaration that things were sent with, newest first. */
  versions: z.array(z.object({ version: z.number().int(), at: z.string(), digest: z.string() })),
});

/** The answer of `GET /api/returns/types/:id`. */
export type ReturnTypeDetail = z.infer<typeof ReturnTypeDetail>;

/** The answer of `GET /api/returns/types/:id/schema`: a JSON Schema (2020-12) of one row. */
export const RowSchema = z.record(z.string(), Json);

/** The body of `POST /api/returns/types`: a declaration as YAML. */
export const NewReturnType = z.object({
  source: z.string().min(1).max(200_000),
  /** Only look at it. */
  dryRun: z.boolean().default(false),
});

/** What is wrong with a declaration, and where. */
export const DeclarationFaultLine = z.object({
  line: z.number().int(),
  column: z.number().int(),
  path: z.string(),
  reason: z.string(),
});

/** The answer of `POST /api/returns/types`. */
export const ReturnTypeDeclared = z.object({
  id: z.nullable(z.string()),
  version: z.nullable(z.number().int()),
  kept: z.boolean(),
  faults: z.array(DeclarationFaultLine),
});

/** The answer of `POST /api/returns/types`. */
export type ReturnTypeDeclared = z.infer<typeof ReturnTypeDeclared>;
