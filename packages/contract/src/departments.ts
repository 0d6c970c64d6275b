// SPDX-License-Identifier: Apache-2.0
import { z } from 'zod';

/** Which year the departments are looked at in. */
export const DepartmentQuery = z.object({
  period: z.string().regex(/^\d{4}$/, '写作年份，例如 2026'),
});

/** 部门评价的一行: what the ledger says of one department, and what that scores. */
export const DepartmentCard = z.object({
  unit: z.string(),
  unitName: z.string(),
  /** Null where it is not ranked. */
  rank: z.nullable(z.number().int()),
  total: z.nullable(z.string()),
  grade: z.nullable(z.string()),
  items: z.array(
    z.object({
      indicator: z.string(),
      label: z.string(),
      /** As it is printed; null where nothing was to be judged. */
      shown: z.nullable(z.string()),
      /** 9/10: what was divided. */
      counted: z.nullable(z.string()),
      points: z.string(),
      weight: z.string(),
    }),
  ),
});

/** 部门评价的一行. */
export type DepartmentCard = z.infer<typeof DepartmentCard>;

/** 部门评价: the departments of one's office by what the ledger says, best first. */
export const DepartmentCards = z.object({
  period: z.string(),
  scheme: z.string(),
  items: z.array(DepartmentCard),
});
