// SPDX-License-Identifier: Apache-2.0
import { caseOf, drgRow, sampleTables, schemeFrom, tablesOf } from '@sanyi/testkit';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compileScheme } from '../compiled/compile-scheme.columns.js';
import { groupCase } from '../drg/group-case.js';
import { generateCases } from '../generate/generate-cases.js';
import { type CaseText, readCase } from '../record/read-case.js';
import type { CaseVectors, ListVector, TextVector } from './case-vectors.js';
import { groupVectors, type VectorGrouper, vectorGrouper } from './vector-grouper.js';

const encoder = new TextEncoder();

/** Texts as the database lays them out; what is longer than a cell is fetched. */
function texts(values: readonly string[]): TextVector {
  const cells = new Uint8Array(values.length * 16).fill(0xaa);
  const words = new Uint32Array(cells.buffer);
  for (const [at, value] of values.entries()) {
    const bytes = encoder.encode(value);
    words[at * 4] = bytes.length;
    if (bytes.length <= 12) cells.set(bytes, at * 16 + 4);
  }
  return { cells, words, longText: (at) => encoder.encode(values[at]) };
}

/** Lists that stand one after another, behind a text of no list. */
function lists(values: readonly (readonly string[])[]): ListVector {
  let from = 1;
  const bounds = values.flatMap((list) => {
    const bound = [from, 0, list.length, 0];
    from += list.length;
    return bound;
  });
  return { bounds: Uint32Array.from(bounds), texts: texts(['K80.2', ...values.flat()]) };
}

const textVectors = (cases: readonly CaseText[]): CaseVectors => {
  const field = (name: keyof CaseText): TextVector => texts(cases.map((one) => one[name] ?? ''));
  return {
    rows: cases.length,
    gender: field('gender'),
    age: field('age'),
    ageDays: field('ageDays'),
    weight: field('weight'),
    los: field('los'),
    icuHours: field('icuHours'),
    leaving: field('leaving'),
    diagnoses: lists(cases.map(({ dx }) => dx.split('|'))),
    procedures: lists(cases.map(({ proc }) => proc.split('|'))),
  };
};

const answersOf = (grouper: VectorGrouper, vectors: CaseVectors): unknown[] => {
  const { places } = groupVectors(grouper, vectors);
  const word = (field: 'status' | 'mdc' | 'adrg' | 'drg', row: number): string =>
    grouper.words[field].words[places[field][row] ?? -1] ?? '?';
  return Array.from({ length: vectors.rows }, (_, row) => ({
    status: word('status', row),
    mdc: word('mdc', row),
    adrg: word('adrg', row),
    drg: word('drg', row),
  }));
};

const sample = schemeFrom(sampleTables());
const grouper = vectorGrouper(compileScheme(sample), { capacity: 64, mapCodes: false });

const word = (value: number | undefined): string => (value === undefined ? '' : String(value));

/** Cases of the sample as they are written, some fields as people spoil them. */
const written: fc.Arbitrary<readonly CaseText[]> = fc
  .record({
    seed: fc.integer(),
    odd: fc.array(
      fc.record(
        {
          gender: fc.constantFrom('', '1', '2', '男', '女', '9', '1.0', '未知的性别写得很长很长'),
          age: fc.constantFrom('', '0', '60.5', '六十', '-1', ' 7', '00000000000000000000001'),
          ageDays: fc.constantFrom('', '3', '28', '29', 'x'),
          weight: fc.constantFrom('', '0', '900', '2500', 'NaN'),
          dx: fc.constantFrom('', '|', 'A01.001+K77.0*', 'K80.2,J96.0', 'K80.2|', '编码|J18.9'),
          proc: fc.constantFrom('', '|51.23', '51.23,51.22', '51.23|手术操作名称很长|54.5'),
          leaving: fc.constantFrom('', '1', '5', '非医嘱离院'),
        },
        { requiredKeys: [] },
      ),
      { minLength: 1, maxLength: 40 },
    ),
  })
  .map(({ seed, odd }) => {
    const cases = generateCases(sample, seed);
    return odd.map((change) => {
      const one = cases.next().value;
      return {
        id: one.id,
        gender: one.sex === 'male' ? '1' : '2',
        age: word(one.ageYears),
        ageDays: word(one.ageDays),
        weight: word(one.weight),
        los: word(one.los),
        icuHours: word(one.icuHours),
        leaving: one.leaving,
        dx: one.diagnoses.join('|'),
        proc: one.procedures.join('|'),
        ...change,
      };
    });
  });

test('vectors are answered as the same cases in words, whatever is written in them', () => {
  fc.assert(
    fc.property(written, (cases) => {
      expect(answersOf(grouper, textVectors(cases))).toEqual(
        cases.map((one) => groupCase(readCase(one), sample)),
      );
    }),
  );
});

describe('fields', () => {
  const child = schemeFrom(
    tablesOf({
      drg: [
        drgRow({ code: 'BR11', sex: 2 }),
        drgRow({ code: 'BR13', los_min: 3, icu_hours_max: 5, weight_min: 1 }),
        drgRow({ code: 'BR15', leaving: ['5'] }),
        drgRow(),
      ],
      adrg: [
        {
          rule_id: 'BR1',
          adrg: 'BR1',
          mdc: 'MDCB',
          name: '',
          type: 'medical',
          dx: 'main',
          dx_list: ['D1'],
          drg_order: ['BR11', 'BR13', 'BR15', 'BR19'],
        },
      ],
      diagnosisMap: { 旧码: 'D1' },
    }),
  );
  const small = vectorGrouper(compileScheme(child), { capacity: 8, mapCodes: true });
  const drgs = (vectors: Partial<CaseVectors>): unknown[] =>
    answersOf(small, {
      ...textVectors([{ ...readable, ...{} }]),
      ...vectors,
    }).map((answer) => (answer as { drg: string }).drg);
  const readable: CaseText = {
    id: '',
    gender: '1',
    age: '60',
    ageDays: '',
    weight: '',
    los: '',
    icuHours: '',
    leaving: '',
    dx: 'D1',
    proc: '',
  };

  test('may be numbers: NaN is nothing written', () => {
    const numbers = (value: number): Float64Array => Float64Array.of(value);
    expect(drgs({ gender: numbers(1) })).toEqual(['BR19']);
    expect(drgs({ gender: numbers(2) })).toEqual(['BR11']);
    expect(drgs({ gender: numbers(9) })).toEqual(['BR19']);
    expect(drgs({ gender: numbers(NaN) })).toEqual(['0000']);
    const limits = { los: numbers(3), icuHours: numbers(5), weight: numbers(1) };
    expect(drgs(limits)).toEqual(['BR13']);
    expect(drgs({ ...limits, los: numbers(NaN) })).toEqual(['BR19']);
    expect(drgs({ age: numbers(0), ageDays: numbers(28) })).toEqual(['0000']);
    expect(drgs({ age: numbers(0), ageDays: numbers(29) })).toEqual(['BR19']);
    expect(drgs({ age: numbers(NaN), ageDays: numbers(NaN) })).toEqual(['0000']);
    expect(drgs({ age: numbers(0), ageDays: numbers(28), weight: numbers(9) })).toEqual(['BR19']);
  });

  test('may be missing, and codes may be older ones', () => {
    expect(drgs({ leaving: texts(['5']) })).toEqual(['BR15']);
    expect(drgs({ leaving: undefined, los: undefined, procedures: undefined })).toEqual(['BR19']);
    expect(drgs({ gender: undefined })).toEqual(['0000']);
    expect(drgs({ diagnoses: lists([['旧码']]) })).toEqual(['BR19']);
    expect(drgs({ diagnoses: lists([[]]) })).toEqual(['0000']);
    expect(groupCase(caseOf({ diagnoses: [] }), child).drg).toBe('0000');
  });
});

test('the tally says how many of each', () => {
  const cases = ['K80.2', 'K80.2', '?', ''].map((dx, at) => ({
    ...readableSample,
    dx,
    gender: at === 1 ? '' : '1',
  }));
  expect(groupVectors(grouper, textVectors(cases)).tally).toEqual({
    GROUPED: 1,
    AMBIGUOUS_QY: 0,
    NO_GROUP: 2,
    CHECK_FAILED: 1,
  });
});

const readableSample: CaseText = {
  id: '',
  gender: '1',
  age: '60',
  ageDays: '',
  weight: '',
  los: '4',
  icuHours: '',
  leaving: '1',
  dx: 'K80.2',
  proc: '',
};
