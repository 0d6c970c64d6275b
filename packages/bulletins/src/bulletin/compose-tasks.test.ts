// SPDX-License-Identifier: Apache-2.0
import { expect, test } from 'vitest';
import { smallSnapshot } from '../testing/small-packet.js';
import { taskBlocks } from './compose-tasks.js';

test('counts by id, and a row a task', () => {
  const [sentence, table] = taskBlocks(smallSnapshot());
  expect(sentence?.words).toBe(
    '共⟦tasks:all⟧项任务，已办结⟦tasks:closed⟧项，其中按期办结⟦tasks:on-time⟧项；红灯⟦tasks:red⟧项。',
  );
  expect(table?.rows.slice(1).map((row) => row[3])).toEqual(['按期完成', '逾期未完成']);
});

test('no tasks, no section', () => {
  expect(taskBlocks({ ...smallSnapshot(), tasks: [] })).toEqual([]);
});
