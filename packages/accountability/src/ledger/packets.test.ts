// SPDX-License-Identifier: Apache-2.0
import { nameUnits } from '@sanyi/registry';
import { exampleNotice, projectRegistry } from '@sanyi/testkit';
import { describe, expect, test } from 'vitest';
import { fileReading } from './file-reading.js';
import { packetsOf } from './packets.js';

const { reading } = exampleNotice();
const words = [
  ...reading.tasks.flatMap((task) =>
    task.responsibility.flatMap((group) => [...group.units, ...group.standing, ...group.implement]),
  ),
  ...reading.closingDuties.flatMap(({ units }) => units),
];
const named = nameUnits(
  projectRegistry(),
  { level: 'province', region: '示例省', issuer: null, on: reading.issuedOn },
  words,
);
const filing = { id: '8', region: '990000', named, decided: new Map() };
const filed = fileReading(reading, filing);
const packets = packetsOf(filed);

test('no assignment is dropped: each stands in at least one packet', () => {
  const held = new Set(packets.flatMap(({ lines }) => lines.map(({ assignment }) => assignment)));
  const all = filed.tasks.flatMap((task) => task.assignments.map(({ id }) => id));
  expect(all.filter((id) => !held.has(id))).toEqual([]);
  expect(held.size).toBe(all.length);
});

test('a unit holds one packet, whatever it is called; a collective gives one to each member', () => {
  expect(new Set(packets.map(({ id }) => id)).size).toBe(packets.length);
  const finance = packets.filter(({ unit }) => unit?.unitId === '990000.finance');
  expect(finance).toHaveLength(1);
  const governments = packets.filter(({ words: said }) => said.includes('各州、市人民政府'));
  expect(governments.length).toBeGreaterThan(1);
  expect(governments.every(({ unit }) => unit?.name.endsWith('人民政府'))).toBe(true);
});

test('a name that nobody knows keeps a packet of its own', () => {
  const unknown = packetsOf(fileReading(reading, { ...filing, named: [] }));
  expect(unknown.every(({ unit }) => unit === null)).toBe(true);
  expect(new Set(unknown.flatMap((one) => one.words))).toEqual(new Set(words));
});

describe('what a unit signs for', () => {
  const contentsOf = (given: typeof reading) =>
    new Map(
      packetsOf(fileReading(given, { ...filing, previous: filed })).map((one) => [
        one.id,
        one.content,
      ]),
    );

  test('is the same where the document is read again', () => {
    expect(contentsOf(reading)).toEqual(new Map(packets.map(({ id, content }) => [id, content])));
  });

  test('changes for those whose task changed, and for nobody else', () => {
    const [task, ...others] = reading.tasks;
    if (task === undefined) throw new Error('the example has tasks');
    const changed = { ...reading, tasks: [{ ...task, title: '另一个题目' }, ...others] };
    const contents = contentsOf(changed);
    const touched = packets.filter(({ id, content }) => contents.get(id) !== content);
    const first = packets.filter(({ lines }) => lines.some((line) => line.task === '8-T001'));
    expect(touched.map(({ id }) => id)).toEqual(first.map(({ id }) => id));
    expect(touched.length).toBeGreaterThan(0);
    expect(touched.length).toBeLessThan(packets.length);
  });
});
