// SPDX-License-Identifier: Apache-2.0
import type { PlainDate } from '@sanyi/kernel';
import { runs } from '@sanyi/testkit';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decide, type FlowCase, may, mayEditRow, replay, SENT } from './decide.js';
import type { Actor, Decision, DecisionKind, FlowState } from './flow.js';

const step = (
  id: string,
  level: 'county' | 'prefecture' | 'province',
  department: string | null = 'health-commission',
) => ({
  ...{ id, level, department },
  label: { zh: id, en: id },
});

const one: FlowCase = {
  owner: { unit: '990101.hospital', region: '990101', sender: '990000.health-commission' },
  flow: {
    version: 1,
    from: '2026-01-01' as PlainDate,
    steps: [
      step('county', 'county'),
      step('prefecture', 'prefecture'),
      step('province', 'province'),
    ],
  },
};

const actor = (unit: string, level: Actor['level']): Actor => {
  const [region = '', department = null] = unit.split('.');
  return { unit, region, level, department };
};
const owner = actor('990101.hospital', 'county');
const county = actor('990101.health-commission', 'county');
const prefecture = actor('990100.health-commission', 'prefecture');
const province = actor('990000.health-commission', 'province');
const elsewhere = actor('990201.health-commission', 'county');
const finance = actor('990101.finance', 'county');
const EVERYBODY = [owner, county, prefecture, province, elsewhere, finance];

type Move = readonly [DecisionKind, Actor];

const decisionOf = (kind: DecisionKind, on: number): Decision => {
  if (kind === 'submit') return { kind, on, open: 0 };
  return kind === 'return' ? { kind, on, reason: '数不对', rows: ['r1'] } : { kind, on };
};

function walked(...moves: readonly Move[]) {
  return replay(
    one,
    moves.map(([kind, who], on) => ({ decision: decisionOf(kind, on), who })),
  );
}

function stateAfter(...moves: readonly Move[]): FlowState {
  const state = walked(...moves);
  if (!state.ok) throw new Error(JSON.stringify(state.error));
  return state.value;
}

const ALL_THE_WAY: readonly Move[] = [
  ['sign', owner],
  ['submit', owner],
  ['approve', county],
  ['approve', prefecture],
  ['approve', province],
  ['lock', province],
];

test('from sending to locked, level by level', () => {
  const stages = ALL_THE_WAY.map((_, i) => stateAfter(...ALL_THE_WAY.slice(0, i + 1)));
  expect(stages.map(({ stage, step: at }) => `${stage} ${at}`)).toEqual([
    'filling 0',
    'reviewing 0',
    'reviewing 1',
    'reviewing 2',
    'approved 0',
    'locked 0',
  ]);
  expect(stages.at(-1)?.approvals.map((approval) => approval.step)).toEqual([
    'county',
    'prefecture',
    'province',
  ]);
});

test.each<[string, readonly Move[], object]>([
  [
    'another county approves',
    [
      ['submit', owner],
      ['approve', elsewhere],
    ],
    { code: 'not-for-you', step: 'county' },
  ],
  [
    'another department approves',
    [
      ['submit', owner],
      ['approve', finance],
    ],
    { code: 'not-for-you' },
  ],
  [
    'the province approves before the county',
    [
      ['submit', owner],
      ['approve', province],
    ],
    { code: 'not-for-you' },
  ],
  [
    'the owner approves',
    [
      ['submit', owner],
      ['approve', owner],
    ],
    { code: 'not-for-you' },
  ],
  ['somebody else submits', [['submit', county]], { code: 'not-for-you', step: null }],
  [
    'signed twice',
    [
      ['sign', owner],
      ['sign', owner],
    ],
    { code: 'not-at-this-stage' },
  ],
  [
    'withdrawn after an approval',
    [
      ['submit', owner],
      ['approve', county],
      ['withdraw', owner],
    ],
    { code: 'not-for-you' },
  ],
  [
    'locked before it is approved',
    [
      ['submit', owner],
      ['lock', province],
    ],
    { code: 'not-at-this-stage', stage: 'reviewing' },
  ],
  [
    'locked by another than the sender',
    [...ALL_THE_WAY.slice(0, 5), ['lock', county]],
    { code: 'not-for-you' },
  ],
  [
    'changed after it is locked',
    [...ALL_THE_WAY, ['return', province]],
    { code: 'not-at-this-stage', stage: 'locked' },
  ],
])('refused: %s', (_, moves, refusal) => {
  expect(walked(...moves)).toMatchObject({
    ok: false,
    error: { index: moves.length - 1, refusal },
  });
});

test('open findings keep a return from being submitted, and no return goes back without a reason', () => {
  expect(decide(one, SENT, { kind: 'submit', on: 0, open: 2 }, owner)).toMatchObject({
    error: { code: 'findings-open', open: 2 },
  });
  const state = stateAfter(['submit', owner]);
  expect(
    decide(one, state, { kind: 'return', on: 1, reason: ' ', rows: [] }, county),
  ).toMatchObject({ error: { code: 'reason-missing' } });
});

test('of two decisions on one version the second is refused', () => {
  const state = stateAfter(['submit', owner]);
  const first = decide(one, state, { kind: 'approve', on: 1 }, county);
  if (!first.ok) throw new Error('refused');
  expect(
    decide(one, first.value, { kind: 'return', on: 1, reason: '晚了', rows: [] }, county),
  ).toEqual({
    ok: false,
    error: { code: 'stale', on: 1, version: 2 },
  });
});

test('a returned row is edited by its owner only, and only that row', () => {
  const state = stateAfter(['submit', owner], ['approve', county], ['return', prefecture]);
  expect(state).toMatchObject({ stage: 'returned', approvals: [] });
  const editors = (row: string) => EVERYBODY.filter((who) => mayEditRow(one, state, who, row));
  expect([editors('r1'), editors('r2')]).toEqual([[owner], []]);
  expect(mayEditRow(one, { ...state, returned: [] }, owner, 'r2')).toBe(true);
  expect(mayEditRow(one, stateAfter(...ALL_THE_WAY), owner, 'r1')).toBe(false);
});

test('an approved return can be sent back by its sender before it is locked', () => {
  const moves = ALL_THE_WAY.slice(0, 5);
  expect(walked(...moves, ['return', county]).ok).toBe(false);
  expect(stateAfter(...moves, ['return', province]).stage).toBe('returned');
});

describe('for every sequence of decisions', () => {
  const KINDS: readonly DecisionKind[] = [
    'sign',
    'submit',
    'withdraw',
    'approve',
    'return',
    'lock',
  ];
  const anybody = fc.tuple(fc.constantFrom(...KINDS), fc.constantFrom(...EVERYBODY));
  // Weighted, so that many sequences come far.
  const moves = fc.array(
    fc.oneof(
      { weight: 15, arbitrary: fc.constantFrom(...ALL_THE_WAY) },
      { weight: 1, arbitrary: anybody },
    ),
    { minLength: 40, maxLength: 120, size: 'max' },
  );

  /** Takes what is allowed and leaves the rest. */
  function taken(all: readonly Move[]) {
    let state = SENT;
    const history: { decision: Decision; who: Actor; before: FlowState }[] = [];
    for (const [kind, who] of all) {
      const decision = decisionOf(kind, state.version);
      const next = decide(one, state, decision, who);
      if (!next.ok) continue;
      history.push({ decision, who, before: state });
      state = next.value;
    }
    return { state, history };
  }

  test('nothing is locked without the approval of each level after the last submission, in order', () => {
    let locked = 0;
    fc.assert(
      fc.property(moves, (all) => {
        const { state, history } = taken(all);
        if (state.stage !== 'locked') return;
        locked += 1;
        const kinds = history.map(({ decision }) => decision.kind);
        const since = history.slice(kinds.lastIndexOf('submit') + 1);
        expect(
          since.filter(({ decision }) => decision.kind === 'approve').map(({ who }) => who),
        ).toEqual([county, prefecture, province]);
      }),
      { numRuns: runs(300) },
    );
    expect(locked).toBeGreaterThan(0);
  });

  test('replaying the decisions gives the state, and the flags say what a decision would', () => {
    fc.assert(
      fc.property(moves, (all) => {
        const { state, history } = taken(all);
        expect(replay(one, history)).toEqual({ ok: true, value: state });
        for (const who of EVERYBODY) {
          const { edit, ...flags } = may(one, state, who);
          const allowed = (kind: DecisionKind) =>
            decide(one, state, decisionOf(kind, state.version), who).ok;
          expect(Object.entries(flags).filter(([, flag]) => flag)).toEqual(
            Object.entries(flags).filter(([kind]) => allowed(kind as DecisionKind)),
          );
          expect(edit && who !== owner).toBe(false);
        }
      }),
      { numRuns: runs(300) },
    );
  });

  test('what is locked stays as it is', () => {
    const locked = stateAfter(...ALL_THE_WAY);
    fc.assert(
      fc.property(
        fc.constantFrom(...EVERYBODY),
        fc.constantFrom(...KINDS),
        fc.nat({ max: 9 }),
        (who, kind, on) => {
          expect(decide(one, locked, decisionOf(kind, on), who).ok).toBe(false);
          expect(Object.values(may(one, locked, who))).not.toContain(true);
        },
      ),
      { numRuns: runs(200) },
    );
  });
});
