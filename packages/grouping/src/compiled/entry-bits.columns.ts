// SPDX-License-Identifier: Apache-2.0
import type { Condition } from '../scheme/condition.js';
import type { CodeIndex, SchemeCodes } from './code-index.js';
import type { EntryBits } from './compiled-scheme.js';
import type { SchemeEntry } from './entries.js';

/** Conditions that depend on one code or on sex alone: the bits answer them, no test is needed. */
export const isFolded = (condition: Condition): boolean =>
  (condition.kind === 'diagnosis' && condition.at === 'main') ||
  condition.kind === 'main-procedure' ||
  condition.kind === 'main-procedure-not-valid' ||
  condition.kind === 'sex';

/** For each code, the entries it does not rule out by standing first. Equal rows are kept once. */
export function entryBits(
  entries: readonly SchemeEntry[],
  codes: SchemeCodes,
  validProcedures: ReadonlySet<string>,
): EntryBits {
  const words = Math.max(1, Math.ceil(entries.length / 32));
  const allowed = entries.map(({ conditions }) => conditions);
  const [diagnosisRow, diagnosisBits] = shareRows(
    rowsFor(codes.diagnoses, words, allowed.map(admittedDiagnoses)),
    words,
  );
  const [procedureRow, procedureBits] = shareRows(
    rowsFor(
      codes.procedures,
      words,
      allowed.map((conditions) =>
        admittedProcedures(conditions, codes.procedures.codes, validProcedures),
      ),
    ),
    words,
  );
  return {
    words,
    diagnosisRow,
    diagnosisBits,
    procedureRow,
    procedureBits,
    sexBits: sexRows(allowed, words),
  };
}

/** Codes that satisfy all conditions of one kind; undefined where every code does. */
type Admitted = readonly string[] | undefined;

function admittedDiagnoses(conditions: readonly Condition[]): Admitted {
  return intersection(
    conditions.flatMap((one) => (one.kind === 'diagnosis' && one.at === 'main' ? [one.codes] : [])),
  );
}

function admittedProcedures(
  conditions: readonly Condition[],
  codes: readonly string[],
  valid: ReadonlySet<string>,
): Admitted {
  const lists = conditions.flatMap((one) => (one.kind === 'main-procedure' ? [one.codes] : []));
  const refusesValid = conditions.some((one) => one.kind === 'main-procedure-not-valid');
  const listed = intersection(lists);
  return refusesValid ? (listed ?? codes).filter((code) => !valid.has(code)) : listed;
}

function intersection(lists: readonly ReadonlySet<string>[]): Admitted {
  const [first, ...rest] = lists;
  if (first === undefined) return undefined;
  return [...first].filter((code) => rest.every((list) => list.has(code)));
}

/** One row a code, entry e at bit e % 32 of word e / 32. */
function rowsFor(
  { codes, numberOf }: CodeIndex,
  words: number,
  admitted: readonly Admitted[],
): Int32Array {
  const everywhere = new Int32Array(words);
  for (const [entry, list] of admitted.entries()) {
    if (list === undefined) set(everywhere, 0, entry);
  }
  const rows = new Int32Array(codes.length * words);
  for (let code = 0; code < codes.length; code++) rows.set(everywhere, code * words);
  for (const [entry, list] of admitted.entries()) {
    for (const code of list ?? []) set(rows, numberOf(code) * words, entry);
  }
  return rows;
}

function set(bits: Int32Array, start: number, entry: number): void {
  const word = start + (entry >>> 5);
  bits[word] = (bits[word] ?? 0) | (1 << (entry & 31));
}

function shareRows(rows: Int32Array, words: number): readonly [Uint32Array, Int32Array] {
  const rowOf = new Uint32Array(rows.length / words);
  const seen = new Map<string, number>();
  const kept: number[] = [];
  for (let code = 0; code < rowOf.length; code++) {
    const row = rows.subarray(code * words, (code + 1) * words);
    const key = row.join();
    const known = seen.get(key) ?? seen.size;
    if (known === seen.size) {
      seen.set(key, known);
      kept.push(...row);
    }
    rowOf[code] = known;
  }
  return [rowOf, Int32Array.from(kept)];
}

/** Sex as columns code it: 0 missing, 1 male, 2 female, 3 other. */
function sexRows(allowed: readonly (readonly Condition[])[], words: number): Int32Array {
  const bits = new Int32Array(4 * words);
  for (const [entry, conditions] of allowed.entries()) {
    for (const [code, sex] of ['missing', 'male', 'female', 'other'].entries()) {
      const refused = conditions.some((one) => one.kind === 'sex' && one.sex !== sex);
      if (!refused) set(bits, code * words, entry);
    }
  }
  return bits;
}
