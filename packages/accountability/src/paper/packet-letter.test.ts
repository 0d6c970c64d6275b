// SPDX-License-Identifier: Apache-2.0
import { nameUnits } from '@sanyi/registry';
import { exampleNotice, projectRegistry, theDay } from '@sanyi/testkit';
import { expect, test } from 'vitest';
import { fileReading } from '../ledger/file-reading.js';
import { packetsOf } from '../ledger/packets.js';
import { packetLetter } from './packet-letter.js';

const { reading } = exampleNotice();
const words = reading.tasks.flatMap((task) => task.responsibility.flatMap((group) => group.units));
const named = nameUnits(
  projectRegistry(),
  { level: 'province', region: '示例省', issuer: null, on: reading.issuedOn },
  words,
);
const filed = fileReading(reading, { id: '8', region: '990000', named, decided: new Map() });
const packet = packetsOf(filed).find(({ unit }) => unit?.name === '示例省医疗保障局');
if (packet === undefined) throw new Error('the insurance office has tasks');
const order = { issuer: null, issuedOn: null, signBy: theDay('2026-03-17') };
const letter = packetLetter(packet, filed, order);

test('every line of the packet stands in one section and in the table', () => {
  const items = letter.sections.flatMap((section) => section.items);
  expect(items).toHaveLength(packet.lines.length);
  expect(letter.table.rows).toHaveLength(packet.lines.length);
  expect(letter.sections.map(({ heading }) => heading.replace(/（.*/u, ''))).toEqual([
    ...['牵头任务', '负责任务', '分别负责任务', '按职责分工负责任务'],
  ]);
});

test('names its document, the unit, and by when to sign', () => {
  expect(letter.addressee).toBe('示例省医疗保障局');
  expect(letter.opening[0]).toContain('（示政办发〔2026〕8号）');
  expect(letter.opening[0]).toContain('于2026年3月17日前签收');
  expect(letter.closing[0]).toContain('签收人');
});

test('says with whom a task is shared, and in which part', () => {
  const [lead] = letter.sections[0]?.items ?? [];
  const others = lead?.lines.find(({ label }) => label === '其他单位');
  expect(others?.words).toBe('省卫生健康委（配合）、省财政厅（配合）。');
});

test('a unit is not named beside itself where it has two parts in a task', () => {
  const both = letter.sections
    .flatMap(({ items }) => items)
    .filter(({ heading }) => heading === '常态化开展药品和医用耗材集中带量采购');
  expect(both).toHaveLength(2);
  const others = both.map(
    ({ lines }) => lines.find(({ label }) => label === '其他单位')?.words ?? '',
  );
  expect(others.some((words) => words.includes('省医保局'))).toBe(false);
});

test('a draft says that it is one; a name that is nobody keeps its words', () => {
  const draft = packetLetter(
    { ...packet, unit: null, words: ['省河长办'] },
    { ...filed, draft: true },
    order,
  );
  expect(draft.opening[1]).toContain('征求意见稿');
  expect(draft.addressee).toBe('省河长办');
});
