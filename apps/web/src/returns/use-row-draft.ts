// SPDX-License-Identifier: Apache-2.0
import type { ReturnCell, ReturnCells, ReturnField, ReturnRow } from '@sanyi/contract';
import { useState } from 'react';
import { useRowSave } from './use-row-save.js';

/** What somebody writes into a row before it is saved, and how it is saved. */
export function useRowDraft(packet: string, row: ReturnRow) {
  const save = useRowSave(packet, row);
  const [drafts, setDrafts] = useState<ReturnCells>({});
  const cells = { ...row.cells, ...drafts };
  const commit = (): void => {
    if (isSame(cells, row.cells)) return;
    save.mutate(cells, {
      onSuccess: () => {
        setDrafts((now) => without(now, drafts));
      },
    });
  };
  return {
    ...{ cells, commit, save },
    cellOf: ({ id }: ReturnField): ReturnCell => cells[id] ?? { state: 'missing' },
    write: ({ id }: ReturnField, cell: ReturnCell): void => {
      setDrafts({ ...drafts, [id]: cell });
    },
    /** Forgets what was written and shows what is there. */
    takeTheirs: (): void => {
      if (save.theirs !== null) save.put({ ...save.theirs, previous: row.previous });
      setDrafts({});
      save.reset();
    },
    /** Writes over what is there, having seen it. */
    keepMine: (): void => {
      const theirs = save.theirs;
      if (theirs === null) return;
      save.put({ ...theirs, previous: row.previous });
      save.mutate(
        { ...theirs.cells, ...drafts },
        {
          onSuccess: () => {
            setDrafts({});
          },
        },
      );
    },
  };
}

/** A row that is being written. */
export type RowDraft = ReturnType<typeof useRowDraft>;

const isSame = (one: ReturnCells, other: ReturnCells): boolean =>
  Object.keys({ ...one, ...other }).every((id) => textOf(one[id]) === textOf(other[id]));

const textOf = (cell: ReturnCell | undefined): string => {
  if (cell === undefined) return 'missing';
  return cell.state === 'value' ? `value ${cell.value}` : cell.state;
};

/** Takes out what was saved; what was written since stays. */
const without = (drafts: ReturnCells, saved: ReturnCells): ReturnCells =>
  Object.fromEntries(
    Object.entries(drafts).filter(([id, cell]) => textOf(saved[id]) !== textOf(cell)),
  );
