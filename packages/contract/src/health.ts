// SPDX-License-Identifier: Apache-2.0
import { z } from 'zod';

/** Whether the house is open: for the operator and the load balancer. */
export const Health = z.object({
  status: z.enum(['ok', 'degraded']),
  version: z.string(),
  database: z.enum(['ok', 'unreachable']),
});

/** The answer of `/health`. */
export type Health = z.infer<typeof Health>;
