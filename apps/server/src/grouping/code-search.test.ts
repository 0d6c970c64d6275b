// SPDX-License-Identifier: Apache-2.0
import { sampleTables, schemeFrom } from '@sanyi/testkit';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { codeIndex, searchCodes } from './code-search.js';
import { initialsOf } from './pinyin-initials.js';

const scheme = schemeFrom(sampleTables());
const diagnoses = codeIndex(scheme, 'diagnosis', []);
const procedures = codeIndex(scheme, 'procedure', ['', '99.98']);
const found = (query: string, index = diagnoses): readonly string[] =>
  searchCodes(index, query).map(({ code }) => code);

test.each([
  ['a code from its start', 'K80', /^K80/],
  ['small letters', 'k80.2', /^K80\.2$/],
])('%s', (_, query, code) => {
  expect(found(query).length).toBeGreaterThan(0);
  for (const one of found(query)) expect(one).toMatch(code);
});

test.each([
  ['part of a name', '胆囊', 'K80.2'],
  ['initials of the whole name', 'gyh', 'K74.6'],
  ['initials in its middle', 'jjh', 'A18.0'],
])('%s: %s finds %s', (_, query, code) => {
  const names = searchCodes(diagnoses, query).map(({ name }) => name);
  expect(found(query), names.join()).toContain(code);
});

test.each(['zdfy', 'cdfy'])('a sign that is read in two ways is found by either: %s', (query) => {
  const small = codeIndex({ ...scheme, diagnosisNames: { X1: '重度肺炎' } }, 'diagnosis', []);
  expect(found(query, small)).toEqual(['X1']);
});

test('of several words each must be met; a code and a name may stand together', () => {
  expect(found('k80 胆囊')).toContain('K80.2');
  expect(found('k80 肝硬化')).toEqual([]);
});

test('best first: the code, then the start of a name, then its middle, then initials', () => {
  const small = codeIndex(
    {
      ...scheme,
      diagnosisNames: { A1: '急性肝炎', B1: '肝硬化', GY1: '肺炎', C1: '功用', D1: '慢性肝硬化gy' },
    },
    'diagnosis',
    [],
  );
  expect(found('gy', small)).toEqual(['GY1', 'D1', 'C1', 'B1', 'A1']);
  expect(found('肝', small)).toEqual(['B1', 'A1', 'D1']);
  expect(found('dnjs')[0]).toBe('K80.2');
  expect(found('胆囊结石')[0]).toBe('K80.2');
});

test('what the scheme says of a code comes with it', () => {
  const of = (query: string) => searchCodes(diagnoses, query)[0];
  expect(of('J96.0')).toMatchObject({ level: 'mcc', grey: false, valid: true });
  expect(of('K74.6')).toMatchObject({ level: 'cc' });
  expect(of('R53')).toMatchObject({ level: null, grey: true });
  expect(searchCodes(procedures, '51.23')[0]).toMatchObject({ level: null, valid: true });
});

test('a code that stands in a list without a name is found too; the empty one is none', () => {
  expect(searchCodes(procedures, '99.98')).toMatchObject([{ name: '', valid: false }]);
  expect(found('', procedures)).not.toContain('');
});

test('nothing typed finds all; a single letter only starts', () => {
  expect(found('')).toHaveLength(657);
  expect(found('q').length).toBeLessThan(found('').length / 4);
});

test.each([
  ['重', 'zc'],
  ['A', 'a'],
  ['7', '7'],
  ['（', ''],
  ['α', ''],
])('%s begins with %s', (sign, letters) => {
  expect(Array.from(initialsOf(sign)).toSorted()).toEqual(Array.from(letters).toSorted());
});

describe('for every code', () => {
  const every = fc.constantFrom(...diagnoses.entries.filter(({ name }) => name.length > 1));
  test('it is found by any beginning of itself, any part of its name, and its initials', () => {
    fc.assert(
      fc.property(every, fc.nat(), fc.nat(), ({ shown, initials }, start, length) => {
        const { code, name } = shown;
        expect(found(code.slice(0, 1 + (length % code.length)))).toContain(code);
        const from = start % name.length;
        const part = name.slice(from, from + 1 + length).trim();
        expect(found(part.replaceAll(/\s+/g, ' '))).toContain(code);
        const typed = initials.map((letters) => letters[length % letters.length]).join('');
        expect(found(typed)).toContain(code);
      }),
      { numRuns: 200 },
    );
  });

  test('for every text, nothing found twice and nothing thrown', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 20 }), (query) => {
        const codes = found(query);
        expect(new Set(codes).size).toBe(codes.length);
      }),
    );
  });
});

test('forty thousand names are searched in the time of a keystroke', () => {
  const names = Object.fromEntries(
    Array.from({ length: 40_000 }, (_, at) => [
      `X${String(at).padStart(5, '0')}`,
      `${diagnoses.entries[at % 657]?.shown.name ?? ''}伴有其他特指的并发症${String(at)}`,
    ]),
  );
  const begun = process.cpuUsage();
  const large = codeIndex({ ...scheme, diagnosisNames: names }, 'diagnosis', []);
  const making = process.cpuUsage(begun).user;
  const made = process.cpuUsage();
  for (const query of ['xnmy', 'X0123', '胆囊', 'bfz']) found(query, large);
  const searching = process.cpuUsage(made).user / 4;
  expect([making < 3_000_000, searching < 200_000], `${making} µs, ${searching} µs`).toEqual([
    true,
    true,
  ]);
});
