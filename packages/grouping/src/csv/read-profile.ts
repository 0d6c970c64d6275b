// SPDX-License-Identifier: Apache-2.0
import { err, ok, type Result } from '@sanyi/kernel';
import { list, misshape, type Misshape, row, text } from '../scheme/shape.js';
import { SINGLE_FIELDS } from './layout.js';
import type { ImportProfile } from './profile.js';

const names = list(text);
const PROFILE = row({
  id: text,
  title: text,
  columns: row({}, Object.fromEntries(SINGLE_FIELDS.map((field) => [field, names]))),
  diagnoses: names,
  procedures: names,
});

/** An import profile from its parsed JSON, or the first place where it departs from the format. */
export function readProfile(parsed: unknown): Result<ImportProfile, Misshape> {
  const problem = misshape(parsed, PROFILE);
  return isProfile(parsed, problem) ? ok(parsed) : err(problem ?? { at: '$', expected: 'object' });
}

const isProfile = (parsed: unknown, problem: Misshape | undefined): parsed is ImportProfile =>
  problem === undefined && parsed !== null;
