// SPDX-License-Identifier: Apache-2.0
import type { LedgerRow } from '@sanyi/contract';
import { useQueries } from '@tanstack/react-query';
import { useState } from 'react';
import { lowersQuery } from './ledger-queries.js';
import { plainRows, type ShownRow, treeRows } from './tree-rows.js';

/** The rows of 台账 as plain list or tree, and how to open or close one. */
export function useOpenRows(
  rows: readonly LedgerRow[],
  isTree: boolean,
): { readonly shown: readonly ShownRow[]; readonly toggle: (task: string) => void } {
  const [open, setOpen] = useState<readonly string[]>([]);
  const answers = useQueries({ queries: isTree ? open.map((task) => lowersQuery(task)) : [] });
  const below = new Map(open.map((task, at) => [task, answers[at]?.data?.items] as const));
  const toggle = (task: string): void => {
    setOpen((now) => (now.includes(task) ? now.filter((one) => one !== task) : [...now, task]));
  };
  return { shown: isTree ? treeRows(rows, below) : plainRows(rows), toggle };
}
