// SPDX-License-Identifier: Apache-2.0
import { expect, test } from 'vitest';
import { smallPacket } from '../testing/small-packet.js';
import { figuresTouching } from './altered-entry.js';
import type { SealFault } from './seal.js';

const packet = smallPacket();
const touched = (entry: string): readonly string[] =>
  figuresTouching(packet, [{ code: 'entry-changed', entry }]).map(({ figure }) => figure);

test.each<[string, readonly string[]]>([
  ['totals/rate:a:2025', ['reading:rate:a:2025', 'judgement:rate:a:2025']],
  ['targets/rate:b:2025', ['judgement:rate:b:2025', 'target:rate:b:2025']],
  ['tasks/T2', ['tasks:all', 'tasks:red', 'tasks:all:医保局', 'tasks:red:医保局']],
  ['figures/reading:rate:p:2025', ['reading:rate:p:2025']],
  ['blocks/b1', []],
])('%s carries %j', (entry, expected) => {
  expect(touched(entry)).toEqual(expect.arrayContaining([...expected]));
  expect(touched(entry).length >= expected.length).toBe(true);
});

test('a definition carries all figures of its indicator', () => {
  expect(touched('indicators/rate')).toEqual(
    packet.figures.filter(({ subject }) => subject === 'rate').map(({ id }) => id),
  );
});

test('figures that name each other in a circle end', () => {
  const [one, two] = packet.figures;
  if (one === undefined || two === undefined) throw new Error('no figures');
  const figures = [
    { ...one, from: [two.id] },
    { ...two, from: [one.id] },
  ];
  const fault: SealFault = { code: 'entry-changed', entry: `figures/${one.id}` };
  expect(figuresTouching({ ...packet, figures }, [fault])).toHaveLength(2);
});
