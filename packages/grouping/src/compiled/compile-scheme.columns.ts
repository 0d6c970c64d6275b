// SPDX-License-Identifier: Apache-2.0
import type { Condition } from '../scheme/condition.js';
import type { Scheme } from '../scheme/scheme.js';
import { codeIndex, indexCodes } from './code-index.js';
import { compileSeverity } from './compile-severity.columns.js';
import { offsets, testBuilder } from './compile-tests.columns.js';
import type { CompiledScheme } from './compiled-scheme.js';
import { entriesOf, type SchemeEntry } from './entries.js';
import { entryBits, isFolded } from './entry-bits.columns.js';

/** A scheme in the form the column engine reads. Compiling the same scheme twice gives the same numbers. */
export function compileScheme(scheme: Scheme): CompiledScheme {
  const codes = indexCodes(scheme);
  const entries = entriesOf(scheme);
  const drgCodes = codeIndex(entries.flatMap(({ drgs }) => drgs.map((drg) => drg.code)));
  const tests = testBuilder(codes, scheme.validProcedures);

  const entryFrom = testStarts(entries.map(unfolded), tests.add);
  const slots = entries.flatMap(({ drgs }) => drgs);
  const slotFrom = testStarts(
    slots.map((drg) => drg.conditions),
    tests.add,
    entryFrom.at(-1),
  );

  return {
    id: scheme.id,
    title: scheme.title,
    validity: scheme.validity,
    diagnosisCodes: codes.diagnoses.codes,
    procedureCodes: codes.procedures.codes,
    diagnosisMap: scheme.diagnosisMap,
    procedureMap: scheme.procedureMap,
    leavingCodes: codes.leaving.codes,
    entries: entries.map(({ answer }) => answer),
    drgCodes: drgCodes.codes,
    gates: entryBits(entries, codes, scheme.validProcedures),
    tests: tests.finish(Uint32Array.from(entryFrom)),
    drgs: {
      entryFrom: Uint32Array.from(offsets(entries.map(({ drgs }) => drgs.length))),
      entryOf: Uint32Array.from(entries.flatMap(({ drgs }, entry) => drgs.map(() => entry))),
      code: Uint32Array.from(slots, (drg) => drgCodes.numberOf(drg.code)),
      level: Uint8Array.from(slots, (drg) => levelOf(drg.conditions)),
      testFrom: Uint32Array.from(slotFrom),
    },
    severity: compileSeverity(scheme, codes.diagnoses),
  };
}

const unfolded = ({ conditions }: SchemeEntry): readonly Condition[] =>
  conditions.filter((condition) => !isFolded(condition));

const testStarts = (
  lists: readonly (readonly Condition[])[],
  add: (conditions: readonly Condition[]) => number,
  start = 0,
): readonly number[] => [start, ...lists.map(add)];

const levelOf = (conditions: readonly Condition[]): number =>
  Math.max(0, ...conditions.map((one) => (one.kind === 'severity' ? one.atLeast : 0)));
