// SPDX-License-Identifier: Apache-2.0
import { caseRecord, schemeTables, runs } from '@sanyi/testkit';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { buildScheme } from '../scheme/build-scheme.js';
import { compileScheme } from '../compiled/compile-scheme.columns.js';
import { groupCase } from '../drg/group-case.js';
import { type CaseText, readCase } from '../record/read-case.js';
import { tallyOf } from '../drg/tally.js';
import type { Layout } from './layout.js';
import { csvGrouper, groupCsv } from './group-csv.columns.js';

const layout: Layout = {
  columns: { id: 1, gender: 2, age: 3, ageDays: 4, weight: 5, los: 6, icuHours: 7, leaving: 8 },
  diagnoses: [10],
  procedures: [9],
};

const encoder = new TextEncoder();
const decoder = new TextDecoder();

/** Cases as text, with the odd ways in which hospitals write them. */
const caseText: fc.Arbitrary<CaseText> = caseRecord.chain((one) =>
  fc.record({
    id: fc.constantFrom('7', '甲-1', 'a,b', 'two\nlines', ' x '),
    gender: fc.constantFrom('1', '2', '男', '女', '1.0', '9', '', '未知'),
    age: fc.constantFrom('0', '', '60', '0.5', ' 6 ', '六十', '1e2', '-1', '007', '1234567890'),
    ageDays: fc.constantFrom('', '3', '28', '29', '28.0'),
    weight: fc.constantFrom('', '0', '900', '1500.5', '3000'),
    los: fc.constantFrom('', '1', '6', '61'),
    icuHours: fc.constantFrom('', '0', '121'),
    leaving: fc.constant(one.leaving),
    dx: fc.constant(one.diagnoses.map((code) => code.replaceAll(/[|,"\r\n]/g, '')).join('|')),
    proc: fc.constant(one.procedures.join(',')),
  }),
);

const quote = (cell: string): string => (/[",\n]/.test(cell) ? `"${cell}"` : cell);

const lineOf = (t: CaseText): string =>
  [
    'ignored',
    t.id,
    t.gender,
    t.age,
    t.ageDays,
    t.weight,
    t.los,
    t.icuHours,
    t.leaving,
    t.proc,
    t.dx,
  ]
    .map(quote)
    .join(',');

const schemeOf = schemeTables.map((tables) => {
  const built = buildScheme(tables);
  if (!built.ok) throw new Error(JSON.stringify(built.error));
  return built.value;
});

describe('for every scheme and every file', () => {
  test('a line is answered as its case is, in input order', () => {
    fc.assert(
      fc.property(
        schemeOf,
        fc.array(caseText, { maxLength: 12 }),
        fc.constantFrom('\n', '\r\n'),
        (scheme, texts, eol) => {
          const grouper = csvGrouper(compileScheme(scheme), layout, false);
          const bytes = encoder.encode(texts.map(lineOf).join(eol));
          const { lines, tally, read } = groupCsv(grouper, bytes);
          const expected = texts.map((one) => {
            const { status, mdc, adrg, drg } = groupCase(readCase(one), scheme);
            return `${quote(one.id)},${status},${mdc},${adrg},${drg}\n`;
          });
          expect(decoder.decode(lines)).toBe(expected.join(''));
          expect(tally).toEqual(
            tallyOf(texts.map((one) => groupCase(readCase(one), scheme).status)),
          );
          expect(read).toBe(bytes.length);
        },
      ),
      { numRuns: runs(800) },
    );
  });
});

describe('a chunk', () => {
  const scheme = compileScheme({
    id: 'x',
    title: 'x',
    validity: { from: null, to: null },
    mdcs: [],
    mcc: new Map(),
    cc: new Map(),
    exclusions: new Map(),
    validProcedures: new Set(),
    diagnosisNames: {},
    procedureNames: {},
    diagnosisMap: {},
    procedureMap: {},
    grey: new Set(),
  });
  const grouped = (text: string): { csv: string; rows: number; unread: number } => {
    const bytes = encoder.encode(text);
    const { lines, tally, read } = groupCsv(csvGrouper(scheme, layout, false), bytes);
    return { csv: decoder.decode(lines), rows: tally.NO_GROUP, unread: bytes.length - read };
  };

  test('of no byte has no answer', () => {
    expect(grouped('')).toEqual({ csv: '', rows: 0, unread: 0 });
  });

  test('keeps its blank lines to itself', () => {
    expect(grouped('\n-,a,1,60\r\n\r\n-,b,1,60\n')).toEqual({
      csv: 'a,NO_GROUP,0000,00,0000\nb,NO_GROUP,0000,00,0000\n',
      rows: 2,
      unread: 0,
    });
  });

  test('with a quote that nothing closes stops before that record', () => {
    expect(grouped('-,a,1,60\n-,"b,1,60\n')).toEqual({
      csv: 'a,NO_GROUP,0000,00,0000\n',
      rows: 1,
      unread: 10,
    });
  });

  test('of more rows than are read at a time is answered whole', () => {
    const input = Array.from({ length: 10_000 }, (_, row) => `-,${row},1,60\n`).join('');
    const { csv, rows } = grouped(input);
    expect(rows).toBe(10_000);
    expect(csv.split('\n')[9999]).toBe('9999,NO_GROUP,0000,00,0000');
  });
});
