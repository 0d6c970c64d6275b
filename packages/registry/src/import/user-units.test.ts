// SPDX-License-Identifier: Apache-2.0
import { projectRegistry } from '@sanyi/testkit';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { resolveUnit } from '../resolve-unit.js';
import { unitsOn } from '../units-on.js';
import { UNIT_COLUMNS } from './user-columns.js';
import { readUserUnits, unitCells, withUnits } from './user-units.js';

const registry = projectRegistry();
const headers = UNIT_COLUMNS.map(({ header }) => header);
const rowOf = (cells: readonly string[], row = 4) => ({
  table: '单位',
  row,
  cells: Object.fromEntries(headers.map((header, i) => [header, cells[i] ?? ''])),
});
const SOUND = [
  'tea-office',
  '青禾县茶产业办公室',
  '茶产业办公室、茶办',
  '990121',
  '事业单位',
  '',
  '2020-01-01',
  '',
  '原文',
  '',
];

test('a row is a unit, and the unit the row again', () => {
  const read = readUserUnits([rowOf(SOUND)], registry);
  expect(read).toMatchObject({
    ok: true,
    value: [{ unit: { id: '990121.tea-office', level: 'county', kind: 'institution' } }],
  });
  expect(read.ok ? read.value.map(unitCells) : []).toEqual([SOUND]);
});

test('it then answers to its names, in its place and time', () => {
  const read = readUserUnits([rowOf(SOUND)], registry);
  const mine = withUnits(registry, read.ok ? read.value : []);
  const ask = (words: string, code: string) =>
    resolveUnit(mine, { words, issuerLevel: 'county', issuerRegion: code, on: null });
  expect(ask('县茶办', '990121')).toMatchObject({ unit: { id: '990121.tea-office' } });
  expect(ask('县茶办', '990122')).toMatchObject({ kind: 'unknown' });
  expect(unitsOn(mine, '990121', null).length).toBe(unitsOn(registry, '990121', null).length + 1);
});

test('in a province whose units are not held, it is found too', () => {
  const cells = SOUND.with(1, '测试单位甲').with(3, '440100').with(6, '');
  const read = readUserUnits([rowOf(cells)], registry);
  const mine = withUnits(registry, read.ok ? read.value : []);
  const found = resolveUnit(mine, {
    ...{ words: '市茶办', issuerLevel: 'prefecture', issuerRegion: '440100', on: null },
  });
  expect(found).toMatchObject({ unit: { id: '440100.tea-office' } });
  expect(unitsOn(mine, '440100', null).map(({ id }) => id)).toEqual(['440100.tea-office']);
});

test('a unit in the place of a pattern stands for it', () => {
  const cells = SOUND.with(0, 'finance-own').with(2, '财政金融局').with(5, 'finance').with(6, '');
  const read = readUserUnits([rowOf(cells.with(1, '青禾县财政金融局'))], registry);
  const mine = withUnits(registry, read.ok ? read.value : []);
  const found = ['县财政局', '县财政金融局'].map((words) =>
    resolveUnit(mine, { words, issuerLevel: 'county', issuerRegion: '990121', on: null }),
  );
  for (const one of found) expect(one).toMatchObject({ unit: { name: '青禾县财政金融局' } });
});

describe('a row is refused by its cell', () => {
  test.each([
    ['单位全称', '', 'empty'],
    ['简称', '', 'empty'],
    ['性质', '企业', 'not-allowed'],
    ['来源', '', 'not-allowed'],
    ['代替类型', 'moon', 'unknown-reference'],
    ['地区代码', '110', 'unknown-region'],
  ])('%s %j: %s', (column, value, code) => {
    const read = readUserUnits([rowOf(SOUND.with(headers.indexOf(column), value), 9)], registry);
    expect(read).toMatchObject({ error: [{ table: '单位', row: 9, column, code }] });
  });
});

test('for any cells: an answer, never a throw; and what is taken comes out as it went in', () => {
  const word = fc.string({ maxLength: 12 });
  const cells = fc.tuple(
    fc.oneof(fc.constantFrom('a', 'b-2'), word),
    fc.oneof(fc.constant('青禾县甲局'), word),
    fc.oneof(fc.constantFrom('甲局', '甲局、甲办'), word),
    fc.oneof(fc.constantFrom('990121', '990100'), word),
    fc.oneof(fc.constantFrom('政府', '党委'), word),
    fc.oneof(fc.constantFrom('', 'finance'), word),
    fc.oneof(fc.constantFrom('', '2019-01-01'), word),
    fc.oneof(fc.constantFrom('', '2020-12-31'), word),
    fc.oneof(fc.constantFrom('原文', '推定'), word),
    word,
  );
  fc.assert(
    fc.property(fc.array(cells, { maxLength: 5 }), (rows) => {
      const given = rows.map((row, i) => rowOf(row, i + 4));
      const read = readUserUnits(given, registry);
      if (!read.ok) {
        expect(read.error.length).toBeGreaterThan(0);
        return;
      }
      const again = readUserUnits(
        read.value.map((unit, i) => rowOf(unitCells(unit), i + 4)),
        registry,
      );
      expect(again).toEqual(read);
    }),
    { numRuns: 500 },
  );
});
