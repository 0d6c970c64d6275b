// SPDX-License-Identifier: Apache-2.0
import type { BodyParts, Condition, ProceduresMeet } from '../scheme/condition.js';
import { MEASURES, type Range } from '../scheme/measure.js';
import type { CodeIndex, SchemeCodes } from './code-index.js';
import { type CompiledTests, TEST, type TestName } from './compiled-scheme.js';

/** Collects tests; equal lists (the same object in the scheme) are stored once. */
export interface TestBuilder {
  /** Adds the tests of some conditions; answers where the next ones will begin. */
  readonly add: (conditions: readonly Condition[]) => number;
  readonly finish: (entryFrom: Uint32Array) => CompiledTests;
}

export function testBuilder(codes: SchemeCodes, valid: ReadonlySet<string>): TestBuilder {
  const kinds: number[] = [];
  const args: number[] = [];
  const diagnosisLists = pool<ReadonlySet<string>>();
  const procedureLists = pool<ReadonlySet<string>>();
  const classes = pool<ProceduresMeet>();
  const parts = pool<BodyParts>();
  const ranges = pool<Range>();
  const leaving = pool<ReadonlySet<string>>();

  const push = (name: TestName, argument: number): void => {
    kinds.push(TEST[name]);
    args.push(argument);
  };

  const addOne = (condition: Condition): void => {
    switch (condition.kind) {
      case 'diagnosis':
        push(`${condition.at}Diagnosis`, diagnosisLists.place(condition.codes));
        break;
      case 'main-procedure':
        push('mainProcedure', procedureLists.place(condition.codes));
        break;
      case 'main-procedure-not-valid':
        push('mainProcedureNotValid', 0);
        break;
      case 'any-valid-procedure':
        push('anyValidProcedure', 0);
        break;
      case 'no-valid-procedure':
        push('noValidProcedure', 0);
        break;
      case 'procedures':
        push('procedures', classes.place(condition));
        break;
      case 'sex':
        push('sex', condition.sex === 'male' ? 1 : 2);
        break;
      case 'leaving':
        push('leaving', leaving.place(condition.codes));
        break;
      case 'range':
        push('range', ranges.place(condition.range));
        break;
      case 'body-parts':
        push('bodyParts', parts.place(condition));
        break;
      case 'severity':
        break; // A DRG slot holds its level itself.
    }
  };

  return {
    add: (conditions) => {
      for (const condition of conditions) addOne(condition);
      return kinds.length;
    },
    finish: (entryFrom) => ({
      entryFrom,
      kind: Uint8Array.from(kinds),
      argument: Uint32Array.from(args),
      diagnosisCount: codes.diagnoses.codes.length,
      diagnosisWords: wordsFor(codes.diagnoses),
      diagnosisLists: bitSets(diagnosisLists.items, codes.diagnoses),
      procedureWords: wordsFor(codes.procedures),
      procedureLists: bitSets(procedureLists.items, codes.procedures),
      valid: Uint8Array.from(codes.procedures.codes, (code) => (valid.has(code) ? 1 : 0)),
      procedureClasses: runs(
        classes.items.map((one) => one.classesOf),
        codes.procedures,
      ),
      needFrom: Uint32Array.from(offsets(classes.items.map((one) => one.need.length))),
      need: Int32Array.from(classes.items.flatMap((one) => one.need)),
      bodyParts: runs(
        parts.items.map((one) => one.partsOf),
        codes.diagnoses,
      ),
      bodyPartsAtLeast: Uint32Array.from(parts.items, (one) => one.atLeast),
      rangeOf: Uint8Array.from(ranges.items, (range) => MEASURES.indexOf(range.of)),
      rangeBounds: Float64Array.from(
        ranges.items.flatMap(({ min, above, max, below }) => [min, above, max, below]),
      ),
      leavingSets: Int32Array.from(leaving.items, (set) =>
        [...set].reduce((bits, code) => bits | (1 << codes.leaving.numberOf(code)), 0),
      ),
    }),
  };
}

interface Pool<T> {
  readonly place: (item: T) => number;
  readonly items: readonly T[];
}

function pool<T>(): Pool<T> {
  const items: T[] = [];
  const places = new Map<T, number>();
  return {
    items,
    place: (item) => {
      const known = places.get(item);
      if (known !== undefined) return known;
      places.set(item, items.push(item) - 1);
      return items.length - 1;
    },
  };
}

const wordsFor = ({ codes }: CodeIndex): number => Math.ceil(codes.length / 32);

function bitSets(lists: readonly ReadonlySet<string>[], index: CodeIndex): Int32Array {
  const words = wordsFor(index);
  const bits = new Int32Array(lists.length * words);
  for (const [place, list] of lists.entries()) {
    for (const code of list) {
      const number = index.numberOf(code);
      const word = place * words + (number >>> 5);
      bits[word] = (bits[word] ?? 0) | (1 << (number & 31));
    }
  }
  return bits;
}

function runs(
  maps: readonly ReadonlyMap<string, number>[],
  { codes, numberOf }: CodeIndex,
): Int32Array {
  const values = new Int32Array(maps.length * codes.length);
  for (const [place, map] of maps.entries()) {
    for (const [code, bits] of map) values[place * codes.length + numberOf(code)] = bits;
  }
  return values;
}

/** Running totals, from 0 to the sum: where each run begins. */
export function offsets(lengths: readonly number[]): readonly number[] {
  const from = [0];
  for (const length of lengths) from.push((from.at(-1) ?? 0) + length);
  return from;
}
