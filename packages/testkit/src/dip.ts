// SPDX-License-Identifier: Apache-2.0
import { readFileSync } from 'node:fs';
import { type DipCase, type DipParameters, readDipParameters } from '@sanyi/grouping';

const FILE = new URL('../../../data/schemes/dip/parameters.json', import.meta.url);

/** The project's own DIP parameters, with changes. */
export function dipParameters(change: Partial<DipParameters> = {}): DipParameters {
  const read = readDipParameters(JSON.parse(readFileSync(FILE, 'utf8')));
  if (!read.ok) throw new Error(JSON.stringify(read.error));
  return { ...read.value, ...change };
}

/** Invented discharges of 2025, each with its changes. */
export const dipHistory = (changes: readonly Partial<DipCase>[]): readonly DipCase[] =>
  changes.map((change, at) => ({
    id: String(at),
    year: 2025,
    cost: 1_000_000n,
    diagnoses: ['K80.200'],
    procedures: [],
    ageYears: 50,
    los: 5,
    died: false,
    primaryCare: false,
    ...change,
  }));
