// SPDX-License-Identifier: Apache-2.0
import { expect, test } from 'vitest';
import { smallPacket, smallSnapshot, task } from '../testing/small-packet.js';
import { composeBulletin, labelOf } from './compose-bulletin.js';
import { editFindings } from './edited-words.js';
import { unknownFigures } from './figure-words.js';

const { figures } = smallPacket();
const snapshot = {
  ...smallSnapshot(),
  tasks: [task('T1', { closedOn: '2025-12-30', lamp: 'blue' }), task('T2', { lamp: 'red' })],
};
const blocks = composeBulletin(snapshot, figures, {
  periodWords: '2025年',
  alike: new Map(),
});

test('sections in order, each block with its id', () => {
  expect(blocks.filter(({ kind }) => kind === 'heading').map(({ words }) => words)).toEqual([
    ...['主要指标', '各地情况', '未达到目标的指标', '任务办理情况', '数据说明'],
  ]);
  expect(new Set(blocks.map(({ id }) => id)).size).toBe(blocks.length);
});

test('every number of a draft is a figure with its id', () => {
  expect(editFindings(blocks, figures, snapshot)).toEqual([]);
  expect(unknownFigures(blocks, figures)).toEqual([]);
});

test('what is missed, withheld and done is said', () => {
  const text = blocks.flatMap(({ words, rows }) => [words, ...rows.map((row) => row.join(' '))]);
  expect(text).toContain('2025年，地区p县域就诊率为⟦reading:rate:p:2025⟧。');
  expect(text).toContain('地区a ⟦reading:rate:a:2025⟧');
  expect(text).toContain('地区b：县域就诊率⟦reading:rate:b:2025⟧，目标⟦target:rate:b:2025⟧。');
  expect(text).toContain('涉及人数很少、为保护患者隐私不公布：地区c县域就诊率。');
  expect(text).toContain('任务T1 卫生健康局 2025-12-31 按期完成 未报进展');
});

test('a target of the region itself stands in its sentence, with who says so', () => {
  const aimed = snapshot.targets
    .map((one) => ({ ...one, id: 'rate:p:2025', place: 'p' }))
    .slice(0, 1);
  const judged = figures.map((one) =>
    one.id === 'judgement:rate:a:2025' ? { ...one, id: 'judgement:rate:p:2025', place: 'p' } : one,
  );
  const [, sentence] = composeBulletin({ ...snapshot, targets: aimed }, judged, {
    periodWords: '2025年',
    alike: new Map(),
  });
  expect(sentence?.words).toBe(
    '2025年，地区p县域就诊率为⟦reading:rate:p:2025⟧，目标⟦target:rate:p:2025⟧，⟦judgement:rate:p:2025⟧（《重点任务》（示发〔2025〕1号）：“县域就诊率不低于90%。”）。',
  );
});

test('a definition without a label goes by its id', () => {
  expect(labelOf({ label: { zh: '名' } }, 'x')).toBe('名');
  expect([labelOf({}, 'x'), labelOf([], 'x'), labelOf(null, 'x')]).toEqual(['x', 'x', 'x']);
});

test('scores that are within noise of the one before are called so, in the table and in words; what is withheld says nothing', () => {
  const [one] = figures;
  if (one === undefined) throw new Error('the small packet has figures');
  const of = (place: string, kind: 'score' | 'rank' | 'grade', exact: string) => ({
    ...one,
    ...{ id: `${kind}:s:${place}:2025`, kind, place, subject: 's', state: 'value' as const, exact },
  });
  const scored = ['a', 'b', 'c'].flatMap((place, at) => [
    ...[of(place, 'score', '60'), of(place, 'rank', String(at + 1)), of(place, 'grade', '合格')],
  ]);
  const said = (alike: ReadonlyMap<string, readonly string[]>) => {
    const made = composeBulletin(snapshot, scored, { periodWords: '2025年', alike });
    const at = made.findIndex(({ words }) => words === '评价得分和等级');
    const column = made[at]?.rows.map((row) => row.at(-1));
    return { column, after: made[at + 1]?.words };
  };
  const id = (place: string): string => `score:s:${place}:2025`;
  const pair = said(
    new Map([
      [id('a'), [id('b')]],
      [id('b'), [id('a')]],
      [id('c'), []],
    ]),
  );
  expect(pair.column).toEqual(['与上一名相比', '—', '在误差范围内', '有差异']);
  expect(pair.after).toMatch(/^地区a与地区b的得分差异在误差范围内，不宜据此分出先后。/u);
  const withheld = said(
    new Map([
      [id('a'), []],
      [id('c'), []],
    ]),
  );
  expect(withheld).toEqual({ column: ['与上一名相比', '—', '—', '—'], after: '任务办理情况' });
});
