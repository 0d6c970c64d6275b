// SPDX-License-Identifier: Apache-2.0
import { compileIndicator, factTable, readIndicatorAt } from '@sanyi/indicators';
import {
  composeBulletin,
  editFindings,
  figuresOf,
  type FrozenSnapshot,
  whatIf,
} from '@sanyi/bulletins';
import { expect, test } from 'vitest';
import { calculate, frozen } from './calculate.js';
import { exactText } from './exact-text.js';
import { scoresAlike } from './scores-alike.js';
import { sampleFacts, sampleLibrary, sampleSnapshot, sampleTree } from './testing/sample-plan.js';

const snapshot = sampleSnapshot();
const calculated = figuresOf(snapshot, calculate);
const figures = calculated.ok ? calculated.value : [];
const byId = new Map(figures.map((one) => [one.id, one]));
const shown = (id: string): string => byId.get(id)?.shown ?? 'none';

test('every reading that is told is that of the engine on the rows', () => {
  const library = sampleLibrary();
  const ground = { tree: sampleTree(), facts: factTable(sampleFacts()) };
  const readings = figures.filter(({ kind }) => kind === 'reading');
  expect(readings.length).toBeGreaterThan(90);
  for (const { subject, place, period, state, exact } of readings) {
    const one = library.indicators.find(({ id }) => id === subject);
    if (one === undefined) throw new Error(subject);
    const { outcome } = readIndicatorAt(
      one,
      compileIndicator(one, library.facts),
      { ...ground, period },
      place,
    );
    if (state === 'value')
      expect(outcome.state === 'value' && exactText(outcome.value)).toBe(exact);
    else if (state !== 'withheld') expect(outcome.state).toBe(state);
  }
});

test('the sample, as a person would work it out', () => {
  expect(shown('reading:refer-up:992126:2025')).toBe('人数少，不公布');
  expect(shown('reading:hpa-t31:992126:2025')).toBe('未报');
  expect(shown('judgement:cmc20-1:992122:2025')).toBe('未达到');
  expect(shown('target:cmc20-1:992100:2025')).toBe('不低于 90 %');
  expect(shown('target:hpa-t31:992100:2025')).toBe('较上年提高');
  expect([shown('tasks:all'), shown('tasks:closed'), shown('tasks:on-time')]).toEqual([
    '5',
    '3',
    '2',
  ]);
  expect(figures.filter(({ kind, state }) => kind === 'rank' && state === 'value')).toHaveLength(
    10,
  );
});

test('1–4 patients, and what gives them away, are nowhere in the snapshot', () => {
  const hidden = snapshot.totals.filter(
    ({ from, slots }) => from === 'rows' && slots.some(({ sum }) => sum === null),
  );
  expect(hidden.map(({ place }) => place)).toContain('992126');
  // The 3 patients alone could be worked out from the prefecture; a second county is withheld with it.
  const of2025 = hidden.filter(({ id }) => id.startsWith('refer-up:') && id.includes(':2025:'));
  expect(of2025.length).toBeGreaterThan(1);
  const small = snapshot.totals.flatMap(({ slots }) =>
    slots.filter(
      ({ sum, reads }) =>
        reads.startsWith('refer') && sum !== null && Number(sum) > 0 && Number(sum) < 5,
    ),
  );
  expect(small).toEqual([]);
});

test('a prefecture that is the sum of its counties moves with one of them', () => {
  const moved = whatIf(
    snapshot,
    [{ total: 'cmc20-1:992122:2025:0', slot: 0, to: '300000' }],
    calculate,
  );
  const ids = moved.ok ? moved.value.map(({ id }) => id) : [];
  expect(ids).toEqual(
    expect.arrayContaining(['reading:cmc20-1:992122:2025', 'reading:cmc20-1:992100:2025']),
  );
  expect(ids.some((id) => id.startsWith('reading:cmc20-1:992101'))).toBe(false);
});

test('a snapshot is frozen: what is live may change, it does not', () => {
  const facts = [...sampleFacts()];
  const taken = sampleSnapshot(facts);
  facts.splice(0, facts.length);
  expect(taken).toEqual(snapshot);
  const one = taken.totals[0] as { rows: number };
  expect(() => {
    one.rows = 0;
  }).toThrow(TypeError);
  expect(frozen(snapshot)).toEqual(snapshot);
});

test('every number of the drafted bulletin is a figure', () => {
  const blocks = composeBulletin(snapshot, figures, {
    periodWords: '2025年',
    alike: scoresAlike(snapshot),
  });
  expect(editFindings(blocks, figures, snapshot)).toEqual([]);
  expect(blocks.filter(({ kind }) => kind === 'table').map(({ words }) => words)).toEqual([
    ...['各地主要指标', '评价得分和等级', '任务完成情况自评'],
  ]);
});

test.each<[string, (one: FrozenSnapshot) => FrozenSnapshot, string]>([
  [
    'a definition',
    (one) => ({ ...one, indicators: one.indicators.map(({ id }) => ({ id, data: {} })) }),
    'unreadable-definition',
  ],
  [
    'a fact',
    (one) => ({ ...one, facts: one.facts.map(({ id }) => ({ id, data: 1 })) }),
    'unreadable-definition',
  ],
  [
    'a definition under another id',
    (one) => ({ ...one, indicators: one.indicators.map(({ data }) => ({ id: 'x', data })) }),
    'unreadable-definition',
  ],
  ['a scheme', (one) => ({ ...one, schemes: [{ id: 'x', data: [] }] }), 'unreadable-scheme'],
  ['places twice', (one) => ({ ...one, places: [...one.places, ...one.places] }), 'no-tree'],
  [
    'a level',
    (one) => ({ ...one, places: one.places.map((place) => ({ ...place, level: '县' })) }),
    'no-tree',
  ],
  [
    'a sum',
    (one) => ({
      ...one,
      totals: one.totals.map((total) => ({
        ...total,
        from: 'rows',
        slots: [{ reads: '', period: '', sum: '1/3' }],
      })),
    }),
    'unreadable-number',
  ],
  [
    'a target',
    (one) => ({
      ...one,
      targets: one.targets.map((target) => ({ ...target, aim: { kind: 'equal', value: '一半' } })),
    }),
    'unreadable-number',
  ],
])('%s that cannot be read is told', (_, change, code) => {
  const answer = calculate(change(snapshot));
  expect(answer.ok ? 'ok' : answer.error.code).toBe(code);
});
