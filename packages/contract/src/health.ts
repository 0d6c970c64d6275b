// SPDX-License-Identifier: Apache-2.0
import { z } from 'zod';

/** Whether the house is open: for the operator and the load balancer. */
export const Health = z.object({
  status: z.enum(['ok', 'degraded']),
  version: z.string(),
  database: z.enum(['ok', 'unreachable']),
  /** `least`: the server can only add events, never change them; `owner`: it holds more, and `rightsLack` says why. */
  rights: z.enum(['least', 'owner']),
  rightsLack: z.nullable(z.string()),
});

/** The answer of `/health`. */
export type Health = z.infer<typeof Health>;
