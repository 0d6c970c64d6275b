// SPDX-License-Identifier: Apache-2.0
import { z } from 'zod';

/** Any JSON value: what an event tells of. */
type JsonValue = string | number | boolean | null | JsonValue[] | { [key: string]: JsonValue };

/** Any JSON value. It has a name because it holds itself: `/openapi.json` refers to it by that name. */
export const Json: z.ZodType<JsonValue> = z
  .lazy(() =>
    z.union([
      z.string(),
      z.number(),
      z.boolean(),
      z.null(),
      z.array(Json),
      z.record(z.string(), Json),
    ]),
  )
  .meta({ id: 'Json' });
