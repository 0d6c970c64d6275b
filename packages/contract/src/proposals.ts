// SPDX-License-Identifier: Apache-2.0
import { z } from 'zod';
import { Day, Moment, PageQuery, pageOf, Version } from './page.js';
import { ParameterChange, ParameterDifference, ParameterKind } from './parameters.js';
import { Words } from './words.js';
import { RegionCode } from './roles.js';
import { SourceStatus } from './registry.js';

/** A document that is not registered yet. */
export const NewDocument = z.object({
  title: z.string().trim().min(2).max(200),
  number: z.optional(z.string().trim().max(100)),
  issuer: z.string().trim().min(2).max(100),
  published: z.nullable(Day),
  url: z.optional(z.string().trim().max(500)),
  status: SourceStatus,
  draft: z.optional(z.boolean()),
});

/** The body of `POST` and `PUT /api/parameter-proposals`. */
export const NewProposal = z.object({
  region: RegionCode,
  id: z.string().regex(/^[a-z][a-z0-9-]*\.[a-z][a-z0-9-]*$/, '编号写成 主题.名称'),
  change: ParameterChange,
  /** A registered document by its key, or a new one; `none` for an assumption without any; left out for an end. */
  document: z.optional(z.union([z.string().max(100), NewDocument])),
  /** For a parameter that no region has yet. */
  head: z.optional(
    z.object({
      label: z.object({ zh: z.string().trim().min(1), en: z.string().trim().min(1) }),
      description: z.optional(z.string().max(500)),
      kind: ParameterKind,
      unit: z.string().max(40),
      rules: z.optional(z.array(Words.extend({ name: z.string() })).max(20)),
    }),
  ),
  why: z.string().trim().min(2).max(500),
});

/** The body of `POST` and `PUT /api/parameter-proposals`. */
export type NewProposal = z.infer<typeof NewProposal>;

/** 提议的状态. */
export const ProposalState = z.enum(['proposed', 'approved', 'refused', 'withdrawn']);

/** 提议的状态. */
export type ProposalState = z.infer<typeof ProposalState>;

/** One line of the list of proposals. */
export const ProposalRow = z.object({
  id: z.string(),
  version: Version,
  region: z.string(),
  regionName: z.string(),
  state: ProposalState,
  kind: z.enum(['value', 'end', 'pack']),
  /** What it is about: the parameter, or how many a pack brings. */
  title: Words,
  parameters: z.number().int().min(1),
  /** The first day on which something differs. */
  from: z.nullable(Day),
  proposedBy: z.string(),
  proposedAt: Moment,
  why: z.string(),
  decision: z.nullable(z.object({ by: z.string(), at: Moment, why: z.string() })),
  /** What this caller may do with it now; one's own proposal is never his to approve. */
  may: z.object({ decide: z.boolean(), withdraw: z.boolean(), revise: z.boolean() }),
});

/** One line of the list of proposals. */
export type ProposalRow = z.infer<typeof ProposalRow>;

/** The query of `GET /api/parameter-proposals`. */
export const ProposalQuery = PageQuery.extend({
  state: z.optional(ProposalState),
  region: z.optional(RegionCode),
});

/** The answer of `GET /api/parameter-proposals`, newest first. */
export const ProposalPage = pageOf(ProposalRow);

/** The difference in effect that a change makes, before it is proposed. */
export const ProposalPreview = z.object({
  /** Stands for what lies under the change: who approves sends it back. */
  basis: z.string(),
  differences: z.array(ParameterDifference),
});

/** The answer of `GET /api/parameter-proposals/:id`. */
export const ProposalDetail = ProposalRow.extend({
  ...ProposalPreview.shape,
  /** Why it no longer fits what has become of the parameter since; empty where it fits. */
  faults: z.array(z.string()),
  /** What was asked for, so that it can be revised; null for a pack. */
  asked: z.nullable(NewProposal),
});

/** A proposal with all it would do. */
export type ProposalDetail = z.infer<typeof ProposalDetail>;

/** The body of a decision. `basis` is what the decider has seen; it must still hold to approve. */
export const ProposalDecision = z.object({
  why: z.string().trim().min(2).max(500),
  basis: z.optional(z.string().max(64)),
});
