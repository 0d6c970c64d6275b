// SPDX-License-Identifier: Apache-2.0
import { expect, test } from 'vitest';
import { smallSnapshot } from '../testing/small-packet.js';
import { snapshotShape } from './snapshot-shape.js';
import type { SnapshotAim } from './snapshot.js';

const withAim = (aim: unknown): unknown => {
  const snapshot = smallSnapshot();
  return { ...snapshot, targets: snapshot.targets.map((one) => ({ ...one, aim })) };
};

test.each<SnapshotAim>([
  { kind: 'at-most', value: '0.3' },
  { kind: 'between', low: '0', high: '1' },
  { kind: 'rise', by: null, relative: false },
  { kind: 'all', of: '村卫生室' },
])('reads the aim %j', (aim) => {
  expect(snapshotShape(2)(withAim(aim), '').ok).toBe(true);
});

test.each([{ kind: 'more' }, { kind: 'rise', by: 1, relative: false }, { kind: 'at-least' }, null])(
  'refuses the aim %j',
  (aim) => {
    expect(snapshotShape(2)(withAim(aim), '').ok).toBe(false);
  },
);

test('parameters are carried from version 2 on', () => {
  const parameters = [{ id: '990000/evaluation.grade-good', document: '示例', data: { id: 'x' } }];
  const with1 = { ...smallSnapshot(), parameters };
  expect(snapshotShape(2)(with1, '').ok).toBe(true);
  expect(snapshotShape(1)(with1, '')).toMatchObject({ error: { expected: 'nothing' } });
  expect(snapshotShape(1)(smallSnapshot(), '').ok).toBe(true);
});
