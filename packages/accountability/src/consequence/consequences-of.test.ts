// SPDX-License-Identifier: Apache-2.0
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import type { ConsequenceTest, LampTally } from './consequence.js';
import { consequencesOf, readConsequences } from './consequences-of.js';

const file = new URL('../../../../data/supervision/consequences.yaml', import.meta.url);
const read = readConsequences(parse(readFileSync(file, 'utf8')));
if (!read.ok) throw new Error(JSON.stringify(read.error));
const rules = read.value;

const tally = (subject: string, blue: number, red: number, total = 10): LampTally => ({
  ...{ subject, group: '市直', total, blue, red, yellow: 0, green: total - blue - red },
});
const found = (when: ConsequenceTest, tallies: readonly LampTally[]) => {
  const [first] = rules;
  if (first === undefined) throw new Error('the project has rules');
  return consequencesOf('unit', tallies, [{ ...first, subject: 'unit', when }]).map(
    ({ subject, reason }) => `${subject} ${reason}`,
  );
};

test('the rules of the project are cited, and say how far they are known', () => {
  expect(rules.map(({ id, status }) => `${id} ${status}`)).toContain('top-tenth assumed');
  expect(rules.every(({ source }) => source.document !== '' && source.at !== '')).toBe(true);
});

describe('what follows', () => {
  const three = [tally('甲', 8, 0), tally('乙', 5, 3), tally('丙', 5, 1)];

  test('from red tasks', () => {
    expect(found({ kind: 'red-tasks', atLeast: 3 }, three)).toEqual(['乙 红灯3项，达到3项']);
    expect(found({ kind: 'red-share', atLeast: 10 }, three)).toEqual([
      '乙 红灯占比30%，达到10%',
      '丙 红灯占比10%，达到10%',
    ]);
  });

  test('from what is done', () => {
    expect(found({ kind: 'done-share', atLeast: 80 }, three)).toEqual(['甲 办结率80%，达到80%']);
    expect(found({ kind: 'done-share', atLeast: 67 }, [tally('丁', 2, 0, 3)])).toEqual([]);
  });

  test('from the rank: done first, then fewer red', () => {
    expect(found({ kind: 'top-count', count: 2 }, three)).toEqual([
      '甲 同组3个中排第1，名额2个',
      '丙 同组3个中排第2，名额2个',
    ]);
  });

  test('equal ones share a place; a tenth of three is still one; groups do not mix', () => {
    const equal = [tally('甲', 5, 0), tally('乙', 5, 0), { ...tally('丙', 1, 0), group: '县' }];
    expect(found({ kind: 'top-share', percent: 10 }, equal)).toEqual([
      '甲 同组2个中排第1，名额1个',
      '乙 同组2个中排第1，名额1个',
      '丙 同组1个中排第1，名额1个',
    ]);
  });

  test('with nothing done a rank earns nothing, however many places there are', () => {
    expect(found({ kind: 'top-count', count: 9 }, [tally('甲', 1, 4), tally('乙', 0, 0)])).toEqual([
      '甲 同组2个中排第1，名额9个',
    ]);
  });

  test('who has no tasks has no rank and nothing to be blamed for', () => {
    expect(found({ kind: 'top-count', count: 9 }, [tally('甲', 0, 0, 0)])).toEqual([]);
  });

  test('a rule for regions says nothing of units', () => {
    const all = consequencesOf('region', [tally('甲县', 0, 4)], rules);
    expect(all.map(({ rule, then }) => [rule, then])).toEqual([['region-interview', 'interview']]);
  });
});

test('a rule without a source is refused, and one of a kind that nobody knows', () => {
  const [first] = rules;
  const faulty = [
    { ...first, source: undefined },
    { ...first, when: { kind: 'worst', count: 1 } },
  ];
  const refused = readConsequences(faulty);
  expect(refused.ok ? [] : refused.error.map(({ path, code }) => `${path} ${code}`)).toEqual([
    '[0].source missing',
    '[1].when.kind not-allowed',
  ]);
});
