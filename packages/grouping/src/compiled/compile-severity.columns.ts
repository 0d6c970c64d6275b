// SPDX-License-Identifier: Apache-2.0
import type { Scheme } from '../scheme/scheme.js';
import { type CodeIndex, codeIndex } from './code-index.js';
import { offsets } from './compile-tests.columns.js';
import type { CompiledSeverity } from './compiled-scheme.js';

/** CC, MCC and exclusion tables as numbers, by diagnosis. */
export function compileSeverity(scheme: Scheme, diagnoses: CodeIndex): CompiledSeverity {
  const excludedAt = diagnoses.codes.map((code) => [...(scheme.exclusions.get(code) ?? [])]);
  const tables = codeIndex([...scheme.mcc.values(), ...scheme.cc.values(), ...excludedAt.flat()]);
  const tableOf = (list: ReadonlyMap<string, string>): Uint32Array =>
    Uint32Array.from(diagnoses.codes, (code) => {
      const table = list.get(code);
      return table === undefined ? 0 : tables.numberOf(table);
    });
  return {
    mccTable: tableOf(scheme.mcc),
    ccTable: tableOf(scheme.cc),
    excludedFrom: Uint32Array.from(offsets(excludedAt.map((list) => list.length))),
    excluded: Uint32Array.from(excludedAt.flat().map(tables.numberOf)),
  };
}
