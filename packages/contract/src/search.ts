// SPDX-License-Identifier: Apache-2.0
import { z } from 'zod';

/** The query of `GET /api/search`: at least two signs; so many of each kind. */
export const SearchQuery = z.object({
  query: z.string().trim().min(2).max(100),
  limit: z.coerce.number().int().min(1).max(50).default(10),
});

/** Something that was found, and the page that shows it. */
export const SearchHit = z.object({
  kind: z.enum(['notice', 'region', 'unit', 'institution', 'user']),
  id: z.string(),
  title: z.string(),
  /** What tells it from others of the same name: its region, its sender. */
  context: z.string(),
  link: z.string(),
});

/** Something that was found. */
export type SearchHit = z.infer<typeof SearchHit>;

/** The answer of `GET /api/search`: kind by kind, of each only what the caller may see one by one. */
export const SearchHits = z.object({ items: z.array(SearchHit) });
