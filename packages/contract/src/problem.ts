// SPDX-License-Identifier: Apache-2.0
import { z } from 'zod';

/**
 * Why a request was refused, as RFC 9457 has it. `type` is stable and has a page in docs/problems; `detail` says in
 * Chinese what is wrong, where, and what to do.
 */
export const Problem = z.object({
  type: z.string(),
  title: z.string(),
  status: z.number().int(),
  detail: z.string(),
  /** Each field at fault: a JSON pointer and what is wrong with it. */
  errors: z.optional(z.array(z.object({ pointer: z.string(), detail: z.string() }))),
  /** With `conflict`: the row as it is now, in the shape in which it is read. */
  current: z.optional(z.unknown()),
});

/** The body of a refusal. */
export type Problem = z.infer<typeof Problem>;
