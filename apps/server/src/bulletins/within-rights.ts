// SPDX-License-Identifier: Apache-2.0
import type { BulletinBlock, FrozenSnapshot } from '@sanyi/bulletins';
import { regionPrefix } from '../access/region-prefix.js';
import type { TaskOwner } from '../database/bulletin-tables.js';
import { officeOf } from '../returns/acting.js';

/** 接收方: a unit of a region, the office of a region, or null: everybody. */
export type ReceiverPlace = TaskOwner | null;

/** What is issued to one receiver. */
export interface Content {
  readonly snapshot: FrozenSnapshot;
  readonly blocks: readonly BulletinBlock[];
}

/** What stands where a receiver may not read what another unit reported. */
const HIDDEN = '（仅责任单位可见）';

/**
 * 按接收方权限: sums of regions go to everybody, for they are what a bulletin is about; what a unit reported in its own words is
 * detail, and goes only to that unit and to offices above it. No figure depends on those words, so every receiver's figures are
 * the same.
 */
export function withinRights(
  { snapshot, blocks }: Content,
  owners: Readonly<Record<string, TaskOwner>>,
  receiver: ReceiverPlace,
): Content {
  const isOpen = (task: string): boolean => sees(receiver, owners[task]);
  const hidden = snapshot.tasks
    .filter(({ id, report }) => report !== '' && !isOpen(id))
    .map(({ report }) => report)
    // A report that is part of another must not leave the rest of it behind.
    .sort((a, b) => b.length - a.length);
  const shown = (words: string): string =>
    hidden.reduce((left, report) => left.replaceAll(report, HIDDEN), words);
  return {
    snapshot: {
      ...snapshot,
      tasks: snapshot.tasks.map((task) =>
        task.report === '' || isOpen(task.id) ? task : { ...task, report: HIDDEN },
      ),
    },
    blocks: blocks.map((block) => ({
      ...block,
      words: shown(block.words),
      rows: block.rows.map((row) => row.map(shown)),
    })),
  };
}

function sees(receiver: ReceiverPlace, owner: TaskOwner | undefined): boolean {
  if (receiver === null || owner === undefined) return false;
  if (!owner.region.startsWith(regionPrefix(receiver.region))) return false;
  return receiver.unit === officeOf(receiver.region) || receiver.unit === owner.unit;
}
