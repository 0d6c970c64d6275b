// SPDX-License-Identifier: Apache-2.0
import { describe, expect, test } from 'vitest';
import { draftAssignments } from './assign-task.js';
import type { CorrectedGroup } from './reading-input.js';

const group = (given: Partial<CorrectedGroup>): CorrectedGroup => ({
  quote: '（甲、乙负责）',
  span: [0, 7],
  units: [],
  lead: [],
  support: [],
  mode: 'responsible',
  leadGuess: null,
  openEnded: false,
  standing: [],
  implement: [],
  ...given,
});
const NONE = { named: [], decided: new Map() };
const seats = (groups: readonly CorrectedGroup[], rule: 'first-listed' | 'stated' = 'stated') =>
  draftAssignments({ responsibility: groups }, rule, NONE).map(
    ({ words, role, leadBy, groups: at }) => `${words} ${role} ${leadBy ?? '-'} ${at.join(',')}`,
  );

describe('the four modes', () => {
  test('牵头、配合', () => {
    const stated = group({
      ...{ quote: '（甲牵头，乙、丙配合）', mode: 'lead-support' },
      ...{ units: ['甲', '乙', '丙'], lead: ['甲'], support: ['乙', '丙'] },
    });
    expect(seats([stated])).toEqual(['甲 lead stated 0', '乙 support - 0', '丙 support - 0']);
  });

  test('排在第一位的为牵头部门: a lead by rule', () => {
    const listed = group({ mode: 'responsible', units: ['甲', '乙'], lead: ['甲'] });
    expect(seats([listed], 'first-listed')).toEqual(['甲 lead rule 0', '乙 responsible - 0']);
  });

  test('按职责分工负责: no lead, and the first-listed is only marked', () => {
    const shared = group({ mode: 'by-duty', units: ['甲', '乙'], leadGuess: '甲' });
    expect(seats([shared])).toEqual(['甲 by-duty first-listed 0', '乙 by-duty - 0']);
  });

  test('分别负责: not even a guess', () => {
    expect(seats([group({ mode: 'each', units: ['甲', '乙'] })])).toEqual([
      '甲 each - 0',
      '乙 each - 0',
    ]);
  });
});

test('standing units take the mode of the group, those who carry out their own role', () => {
  const both = group({ units: ['甲'], standing: ['甲', '丁'], implement: ['各县'] });
  expect(seats([both])).toEqual(['甲 responsible - 0', '丁 responsible - 0', '各县 implement - 0']);
});

test('a unit in two groups is one assignment where the role is the same, two where it is not', () => {
  const groups = [
    group({ units: ['甲'], openEnded: true }),
    group({ units: ['甲', '乙'] }),
    group({ units: ['甲'], mode: 'each' }),
  ];
  expect(seats(groups)).toEqual(['甲 responsible - 0,1', '乙 responsible - 1', '甲 each - 2']);
  const [first] = draftAssignments({ responsibility: groups }, 'stated', NONE);
  expect([first?.openEnded, first?.unit.kind]).toEqual([true, 'unknown']);
});
