// SPDX-License-Identifier: Apache-2.0
import type { SchemeCodes } from '../compiled/code-index.js';
import { entriesOf, type SchemeEntry } from '../compiled/entries.js';
import { entryBits } from '../compiled/entry-bits.columns.js';
import type { Condition } from '../scheme/condition.js';
import type { Scheme } from '../scheme/scheme.js';

/** Which principal diagnoses and which main procedures can bring a case to each entry, in match order. */
export interface Reach {
  /** For each entry: codes (their numbers) with which it can still be reached. */
  readonly diagnoses: readonly ReadonlySet<number>[];
  readonly procedures: readonly ReadonlySet<number>[];
}

/**
 * For every pair of (principal diagnosis, main procedure) and each sex: the entries a case can come to.
 * An entry blocks all later ones where its conditions are already met by the pair alone. Other conditions
 * are taken as "may hold", so an entry called unreachable is unreachable. Codes with equal rows are one.
 */
export function reachOf(scheme: Scheme, codes: SchemeCodes): Reach {
  const entries = entriesOf(scheme);
  const valid = scheme.validProcedures;
  const gates = entryBits(entries, codes, valid);
  const { words } = gates;
  const sure = sureRows(entries, codes, valid);
  const diagnoses = classesOf(codes.diagnoses.codes.length, words, [
    (code, word) => gates.diagnosisBits[(gates.diagnosisRow[code] ?? 0) * words + word] ?? 0,
    (code, word) => sure.byDiagnosis[code * words + word] ?? 0,
  ]);
  const procedures = classesOf(codes.procedures.codes.length, words, [
    (code, word) => gates.procedureBits[(gates.procedureRow[code] ?? 0) * words + word] ?? 0,
    (code, word) => sure.byProcedure[code * words + word] ?? 0,
  ]);
  const byDiagnosis = entries.map(() => new Set<number>());
  const byProcedure = entries.map(() => new Set<number>());

  for (const [dx, dxClass] of diagnoses.entries()) {
    for (const [proc, procClass] of procedures.entries()) {
      for (let sex = 1; sex <= 3; sex++) {
        for (let word = 0, blocked = false; word < words && !blocked; word++) {
          let bits =
            (dxClass.rows[0]?.[word] ?? 0) &
            (procClass.rows[0]?.[word] ?? 0) &
            (gates.sexBits[sex * words + word] ?? 0);
          const certain = (dxClass.rows[1]?.[word] ?? 0) & (procClass.rows[1]?.[word] ?? 0);
          for (; bits !== 0 && !blocked; bits &= bits - 1) {
            const lowest = bits & -bits;
            const entry = (word << 5) + 31 - Math.clz32(lowest);
            byDiagnosis[entry]?.add(dx);
            byProcedure[entry]?.add(proc);
            blocked = (certain & lowest) !== 0;
          }
        }
      }
    }
  }
  return {
    diagnoses: byDiagnosis.map((found) => membersOf(found, diagnoses)),
    procedures: byProcedure.map((found) => membersOf(found, procedures)),
  };
}

/** Rows with a bit where an entry's further conditions are sure to hold once the code stands first. */
function sureRows(
  entries: readonly SchemeEntry[],
  { diagnoses, procedures }: SchemeCodes,
  valid: ReadonlySet<string>,
): { readonly byDiagnosis: Int32Array; readonly byProcedure: Int32Array } {
  const words = Math.max(1, Math.ceil(entries.length / 32));
  const byDiagnosis = new Int32Array(diagnoses.codes.length * words);
  const byProcedure = new Int32Array(procedures.codes.length * words);
  for (const [entry, { conditions, drgs }] of entries.entries()) {
    const bit = 1 << (entry & 31);
    const word = entry >>> 5;
    const exhaustive = drgs.some((drg) => drg.conditions.length === 0);
    const further = conditions.filter((one) => !isPositional(one));
    const ofDiagnosis = further.filter((one) => one.kind === 'diagnosis');
    const ofProcedure = further.filter((one) => one.kind !== 'diagnosis');
    for (const [number, code] of diagnoses.codes.entries()) {
      const holds =
        exhaustive && ofDiagnosis.every((one) => one.at === 'any' && one.codes.has(code));
      if (holds)
        byDiagnosis[number * words + word] = (byDiagnosis[number * words + word] ?? 0) | bit;
    }
    for (const [number, code] of procedures.codes.entries()) {
      const holds = ofProcedure.every((one) => isSureWith(one, code, valid));
      if (holds)
        byProcedure[number * words + word] = (byProcedure[number * words + word] ?? 0) | bit;
    }
  }
  return { byDiagnosis, byProcedure };
}

/** Conditions the bit rows answer in full. */
const isPositional = (condition: Condition): boolean =>
  (condition.kind === 'diagnosis' && condition.at === 'main') ||
  condition.kind === 'main-procedure' ||
  condition.kind === 'main-procedure-not-valid' ||
  condition.kind === 'sex';

function isSureWith(condition: Condition, main: string, valid: ReadonlySet<string>): boolean {
  if (condition.kind === 'any-valid-procedure') return valid.has(main);
  if (condition.kind !== 'procedures') return false;
  const have = condition.classesOf.get(main) ?? 0;
  return condition.need.some((set) => (have & set) === set);
}

interface CodeClass {
  readonly rows: readonly Int32Array[];
  readonly members: readonly number[];
}

/** Codes whose rows are all equal, together. */
function classesOf(
  count: number,
  words: number,
  rowsOf: readonly ((code: number, word: number) => number)[],
): readonly CodeClass[] {
  const classes = new Map<string, { rows: readonly Int32Array[]; members: number[] }>();
  for (let code = 0; code < count; code++) {
    const rows = rowsOf.map((at) =>
      Int32Array.from({ length: words }, (_, word) => at(code, word)),
    );
    const key = rows.map((one) => one.join()).join(';');
    const known = classes.get(key);
    if (known === undefined) classes.set(key, { rows, members: [code] });
    else known.members.push(code);
  }
  return [...classes.values()];
}

const membersOf = (
  found: ReadonlySet<number>,
  classes: readonly CodeClass[],
): ReadonlySet<number> => new Set([...found].flatMap((place) => classes[place]?.members ?? []));
