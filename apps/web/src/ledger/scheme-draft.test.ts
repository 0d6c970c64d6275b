// SPDX-License-Identifier: Apache-2.0
import { expect, test } from 'vitest';
import { isSameScheme, thresholdOf, withFace, withRule, withThreshold } from './scheme-draft.js';

const KINDS = [
  [{ kind: 'overdue', days: 1 }, 1],
  [{ kind: 'near', workingDays: 10 }, 10],
  [{ kind: 'lagging', points: 20 }, 20],
  [{ kind: 'target-missed', targets: 2 }, 2],
  [{ kind: 'unsigned', workingDays: 3 }, 3],
  [{ kind: 'unanswered', workingDays: 4 }, 4],
] as const;

test.each(KINDS)('%o holds from its figure on, and can hold from another on', (when, figure) => {
  expect(thresholdOf(when)).toBe(figure);
  expect(thresholdOf(withThreshold(when, 7))).toBe(7);
  expect(withThreshold(when, 7).kind).toBe(when.kind);
});

test('what is closed has no figure', () => {
  expect(thresholdOf({ kind: 'closed' })).toBeNull();
  expect(withThreshold({ kind: 'closed' }, 7)).toEqual({ kind: 'closed' });
});

const SCHEME = {
  ...{ id: 's', label: '规则', source: '本项目推定', status: 'assumed' as const },
  lamps: [
    { key: 'red' as const, word: '红', colour: '#cf1322' },
    { key: 'green' as const, word: '绿', colour: '#389e0d' },
  ],
  rules: [
    { id: 'near', lamp: 'red' as const, when: { kind: 'near' as const, workingDays: 10 } },
    { id: 'late', lamp: 'red' as const, when: { kind: 'overdue' as const, days: 1 } },
  ],
};

test('one rule or one face changes, the others stay, and the scheme that was read stays as it was', () => {
  const later = withRule(SCHEME, 'near', 20);
  expect(later.rules.map(({ when }) => thresholdOf(when))).toEqual([20, 1]);
  expect(withFace(SCHEME, 'red', { word: '告急' }).lamps.map(({ word }) => word)).toEqual([
    '告急',
    '绿',
  ]);
  expect(thresholdOf(SCHEME.rules[0]?.when ?? { kind: 'closed' })).toBe(10);
  expect([isSameScheme(SCHEME, later), isSameScheme(SCHEME, withRule(SCHEME, 'near', 10))]).toEqual(
    [false, true],
  );
});
