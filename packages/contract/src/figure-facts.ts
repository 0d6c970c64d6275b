// SPDX-License-Identifier: Apache-2.0
import { z } from 'zod';
import { FactRow, FigurePeriod, FigurePlace } from './indicators.js';
import { PageQuery, pageOf } from './page.js';

/** Which facts are looked for. */
export const FactQuery = PageQuery.extend({
  fact: z.optional(z.string().max(60)),
  place: z.optional(FigurePlace),
  period: z.optional(FigurePeriod),
  /** Every row that ever came in, not only those that count. */
  history: z.optional(z.enum(['true', 'false'])),
});

/** A row of the list of facts. */
export const ListedFact = FactRow.extend({
  id: z.string(),
  /** Whether no newer row stands over it. */
  counts: z.boolean(),
});

/** A row of the list of facts. */
export type ListedFact = z.infer<typeof ListedFact>;

/** The answer of `GET /api/facts`. */
export const FactPage = pageOf(ListedFact);

/** How facts are taken in or out for programs. */
export const FactFormat = z.enum(['csv', 'data-value-sets']);

/** How facts are taken in or out. */
export type FactFormat = z.infer<typeof FactFormat>;

/** One fact, by hand or by a program. */
export const NewFact = z.object({
  fact: z.string().max(60),
  place: FigurePlace,
  period: FigurePeriod,
  parts: z.string().max(200).default(''),
  state: z.enum(['value', 'missing', 'not-applicable']).default('value'),
  value: z.string().max(40).default(''),
  source: z.string().max(200).default(''),
});

/** One fact. */
export type NewFact = z.output<typeof NewFact>;

/** What is taken out for programs. */
export const FactFileQuery = z.object({
  as: FactFormat.default('csv'),
  period: z.optional(FigurePeriod),
  fact: z.optional(z.string().max(60)),
  place: z.optional(FigurePlace),
});
