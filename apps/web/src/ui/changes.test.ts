// SPDX-License-Identifier: Apache-2.0
import { expect, test } from 'vitest';
import { changesOf } from './changes.js';

test.each([
  ['a new state', null, { post: 'leader' }, [['post', undefined, 'leader']]],
  ['an end', { post: 'leader' }, null, [['post', 'leader', undefined]]],
  [
    'what stayed is left out',
    { post: 'leader', version: 1, label: '甲' },
    { post: 'leader', version: 2, label: '甲' },
    [['version', '1', '2']],
  ],
  [
    'lists are compared whole',
    { grants: [] },
    { grants: [{ role: 'auditor' }] },
    [['grants', '[]', '[{"role":"auditor"}]']],
  ],
  ['a plain value', 'active', 'locked', [['', 'active', 'locked']]],
  ['nothing', null, null, []],
])('%s', (_, from, to, changes) => {
  expect(changesOf(from, to).map(({ name, before, after }) => [name, before, after])).toEqual(
    changes,
  );
});
