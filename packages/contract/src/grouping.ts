// SPDX-License-Identifier: Apache-2.0
import { z } from 'zod';
import { GroupingTrace } from './grouping-trace.js';
import { Day, PageQuery, pageOf } from './page.js';

const SchemeId = z.string().regex(/^[\w.-]{1,60}$/, '分组方案的标识由字母、数字、点、横线组成');

/** 分组方案: one that this house holds. */
export const GroupingScheme = z.object({
  id: z.string(),
  title: z.string(),
  /** First and last day of discharge it holds for; null: not said, or without end. */
  from: z.nullable(z.string()),
  to: z.nullable(z.string()),
  /** True for the sample scheme of the project: for teaching and tests, nothing may be paid by it. */
  sample: z.boolean(),
  mdcs: z.number().int(),
  adrgs: z.number().int(),
  drgs: z.number().int(),
  diagnoses: z.number().int(),
  procedures: z.number().int(),
});

/** 分组方案: one that this house holds. */
export type GroupingScheme = z.infer<typeof GroupingScheme>;

/** The answer of `GET /api/grouping/schemes`. */
export const GroupingSchemes = z.object({
  items: z.array(GroupingScheme),
  /** Whether a case without a named scheme finds one by its day of discharge. */
  byDay: z.boolean(),
  /** What cannot be read of the schemes brought along, and why cases cannot choose by day; in words. */
  notes: z.array(z.string()),
});

/** The answer of `GET /api/grouping/schemes`. */
export type GroupingSchemes = z.infer<typeof GroupingSchemes>;

/** The query of `GET /api/grouping/codes`: the beginning of a code, part of a name, or pinyin initials. */
export const GroupingCodeQuery = PageQuery.extend({
  scheme: SchemeId,
  kind: z.enum(['diagnosis', 'procedure']),
  query: z.string().trim().max(60).default(''),
});

/** A code of a scheme and what the scheme says of it. */
export const GroupingCode = z.object({
  code: z.string(),
  name: z.string(),
  /** A diagnosis that may count as a complication; null for none, and for procedures. */
  level: z.nullable(z.enum(['cc', 'mcc'])),
  /** 灰码. */
  grey: z.boolean(),
  /** A procedure on the scheme's list of valid ones (有效手术操作); true for diagnoses. */
  valid: z.boolean(),
});

/** A code of a scheme and what the scheme says of it. */
export type GroupingCode = z.infer<typeof GroupingCode>;

/** The answer of `GET /api/grouping/codes`. */
export const GroupingCodePage = pageOf(GroupingCode);

/** At most so many cases in a request, and so many where each is to be explained. */
export const GROUPING_LIMITS = { cases: 1000, traced: 50, schemes: 4 } as const;

const Measure = z.nullable(z.number().min(0).max(1_000_000)).default(null);
const Codes = z.array(z.string().max(60)).max(200).default([]);

/** 病案: what a grouper asks of a discharge. No name, no number of a person. Codes are taken letter for letter. */
export const GroupingCase = z.strictObject({
  /** The caller's own word for the case; comes back with its answer and is kept nowhere. */
  id: z.string().max(100).default(''),
  sex: z.enum(['male', 'female', 'other', 'missing']),
  ageYears: Measure,
  /** 日龄, for infants. */
  ageDays: Measure,
  /** 出生体重, grams. */
  weight: Measure,
  /** 住院天数. */
  los: Measure,
  icuHours: Measure,
  /** 离院方式, the code as the record writes it. */
  leaving: z.string().max(20).default(''),
  /** 出院日期: chooses the scheme where the request names none. */
  dischargedOn: z.nullable(Day).default(null),
  /** The principal diagnosis first. */
  diagnoses: Codes,
  /** The main procedure first. */
  procedures: Codes,
});

/** 病案. */
export type GroupingCase = z.infer<typeof GroupingCase>;

/** The body of `POST /api/grouping`. */
export const GroupingRequest = z.strictObject({
  /** Each case is grouped by each of them; without a word, by the one of its day of discharge. */
  schemes: z.optional(z.array(SchemeId).min(1).max(GROUPING_LIMITS.schemes)),
  cases: z.array(GroupingCase).min(1).max(GROUPING_LIMITS.cases),
  /** Asks for the reasons too; then for at most fifty cases. */
  trace: z.boolean().default(false),
});

/** The body of `POST /api/grouping`. */
export type GroupingRequest = z.input<typeof GroupingRequest>;

/** 质量提示: what a coder should look at again; it does not change the group. */
export const GroupingWarning = z.object({
  code: z.enum([
    'sex-missing',
    'sex-invalid',
    'age-missing',
    'age-invalid',
    'age-days-conflict',
    'newborn-weight-missing',
    'weight-implausible',
    'principal-missing',
    'main-procedure-empty',
    'code-badly-written',
    'diagnosis-unknown',
    'diagnosis-grey',
    'diagnosis-repeated',
    'principal-in-no-mdc',
    'procedure-unknown',
    'procedure-grey',
    'procedure-repeated',
    'sex-conflict',
    'age-conflict',
    'no-scheme-on-day',
  ]),
  /** The code or value in question; empty where there is none. */
  about: z.string(),
});

/** 质量提示. */
export type GroupingWarning = z.infer<typeof GroupingWarning>;

/** 分组成功, 歧义病案, 无法入组, 信息校验不通过. */
export const GroupingStatus = z.enum(['GROUPED', 'AMBIGUOUS_QY', 'NO_GROUP', 'CHECK_FAILED']);

/** 分组结果 of one case by one scheme. */
export const GroupingResult = z.object({
  /** Null where no scheme holds on the day of discharge. */
  scheme: z.nullable(z.string()),
  status: GroupingStatus,
  mdc: z.string(),
  adrg: z.string(),
  drg: z.string(),
  /** Empty where the case stands in no group. */
  mdcName: z.string(),
  drgName: z.string(),
  warnings: z.array(GroupingWarning),
  trace: z.nullable(GroupingTrace),
});

/** 分组结果 of one case by one scheme. */
export type GroupingResult = z.infer<typeof GroupingResult>;

/** The answer of `POST /api/grouping`, in the order of the cases; the results of a case in the order of the schemes. */
export const GroupingAnswers = z.object({
  items: z.array(z.object({ id: z.string(), results: z.array(GroupingResult) })),
});

/** The answer of `POST /api/grouping`. */
export type GroupingAnswers = z.infer<typeof GroupingAnswers>;
