// SPDX-License-Identifier: Apache-2.0
import type { PlainDate } from '@sanyi/kernel';
import { sampleDeclaration, treeOf } from '@sanyi/testkit';
import { expect, test } from 'vitest';
import { type Cells, given, MISSING, NOT_APPLICABLE } from '../cell/cell.js';
import { readDeclaration } from '../declaration/read-declaration.js';
import type { Filing } from '../filing.js';
import { STAGES } from '../flow/flow.js';
import { factsOf, startFacts, yieldsFacts } from './facts-of.js';

const label = { zh: '数', en: 'n' };
const on = '2026-03-31' as PlainDate;

function facts(rule: object, rows: readonly Cells[]) {
  const fact = { id: 'ward-beds.x', label, unit: 'bed', how: 'sum', overTime: 'last', ...rule };
  const read = readDeclaration('x', treeOf({ ...sampleDeclaration(), facts: [fact] }));
  if (!read.ok) throw new Error(JSON.stringify(read.error));
  const filing: Filing = {
    ...{ id: 'f1', declaration: 'ward-beds', declarationVersion: 1 },
    ...{ unit: 'u1', region: '990101', period: '2026-Q1' },
    rows: rows.map((cells, i) => ({ id: `r${i}`, version: 1, cells })),
  };
  return factsOf(read.value, filing, on);
}

const told = (rule: object, rows: readonly Cells[]) =>
  facts(rule, rows).map(({ cell, subject, rows: from }) =>
    `${cell.state === 'value' ? cell.value : cell.state} ${subject.id} ${from.join()}`.trim(),
  );

const beds = (count: string, more: Cells = {}): Cells => ({ 'open-beds': given(count), ...more });

test('a fact tells its unit, period and the rows it was taken from', () => {
  expect(
    facts({ value: 'open-beds', where: 'open-beds > 5' }, [beds('10'), beds('5'), beds('2.5')]),
  ).toEqual([
    {
      ...{ fact: 'ward-beds.x', subject: { kind: 'unit', id: 'u1' }, period: '2026-Q1' },
      ...{ cell: given('10'), unit: 'bed', overTime: 'last', filing: 'f1', rows: ['r0'] },
    },
  ]);
});

test.each<[string, object, readonly Cells[], readonly string[]]>([
  ['a count', { how: 'count', where: 'open-beds > 5' }, [beds('10'), beds('5')], ['1 u1 r0']],
  ['a count of all', { how: 'count' }, [beds('10'), beds('5')], ['2 u1 r0,r1']],
  ['no rows: there are none', { value: 'open-beds' }, [], ['0 u1']],
  ['no rows that are meant', { value: 'open-beds', where: 'open-beds > 9' }, [beds('1')], ['0 u1']],
  ['a figure missing', { value: 'open-beds' }, [beds('10'), {}], ['missing u1 r0,r1']],
  [
    'a figure missing, left out',
    { value: 'open-beds', missing: 'skip' },
    [beds('10'), {}],
    ['10 u1 r0,r1'],
  ],
  [
    'all figures missing, left out',
    { value: 'open-beds', missing: 'skip' },
    [{}, {}],
    ['missing u1 r0,r1'],
  ],
  [
    'a condition nobody can judge',
    { how: 'count', where: 'open-beds > 5' },
    [beds('10'), { 'open-beds': MISSING }],
    ['missing u1 r0,r1'],
  ],
  [
    'one that does not apply',
    { value: 'use', scale: 4, unit: 'share' },
    [{ use: given('0.5') }, { use: NOT_APPLICABLE }],
    ['0.5 u1 r0,r1'],
  ],
  [
    'none applies',
    { value: 'use', scale: 4, unit: 'share' },
    [{ use: NOT_APPLICABLE }],
    ['not-applicable u1 r0'],
  ],
  [
    'one for each row',
    { how: 'each', value: 'open-beds' },
    [beds('10'), {}],
    ['10 u1 r0', 'missing u1 r1'],
  ],
  [
    'rounded once, at the end',
    { value: 'weight', scale: 0 },
    [{ weight: given('0.4') }, { weight: given('0.4') }],
    ['1 u1 r0,r1'],
  ],
])('%s', (_, rule, rows, expected) => {
  expect(told(rule, rows)).toEqual(expected);
});

test('a fact about regions is one for each region', () => {
  const at = (place: string) => ({ place: given(place) });
  const rows = [
    beds('10', at('990101')),
    beds('5', at('990102')),
    beds('1', at('990101')),
    beds('9'),
  ];
  expect(told({ value: 'open-beds', subject: 'place' }, rows)).toEqual([
    '11 990101 r0,r2',
    '5 990102 r1',
  ]);
});

test('a share of all is taken in two goes, and the same whatever the parts', () => {
  const share = { value: 'open-beds / sum(open-beds)', scale: 2, unit: 'share', how: 'each' };
  expect(told(share, [beds('1'), beds('3')])).toEqual(['0.25 u1 r0', '0.75 u1 r1']);
  const read = readDeclaration('x', treeOf(sampleDeclaration()));
  if (!read.ok) throw new Error('unsound sample');
  const head = { id: 'f1', unit: 'u1', period: '2026-Q1' };
  const taking = startFacts(read.value, head, on);
  expect(taking.needsSurvey).toBe(false);
  for (const count of ['1', '3'])
    taking.take([{ id: `r${count}`, cells: { ward: given('surgery'), ...beds(count) } }]);
  expect(taking.end().map(({ cell, rows }) => ({ cell, rows }))).toEqual([
    { cell: given('4'), rows: ['r1', 'r3'] },
  ]);
});

test('only what every level has approved tells facts', () => {
  expect(STAGES.filter(yieldsFacts)).toEqual(['approved', 'locked']);
});
