// SPDX-License-Identifier: Apache-2.0
import { z } from 'zod';

/** The same in both languages. */
export const Words = z.object({ zh: z.string(), en: z.string() });

/** The same in both languages. */
export type Words = z.infer<typeof Words>;
