// SPDX-License-Identifier: Apache-2.0
import type { NotInForce } from './value-on.js';
import type { Result } from '@sanyi/kernel';
import type { ParameterLibrary } from './library.js';
import { type Found, lookUp, type UnknownParameter, type ValueQuery } from './lookup.js';
import type { Label } from './parameter.js';

/** What reads a parameter. */
export type ParameterUserKind = 'rule' | 'indicator' | 'return' | 'adoption';

/** 用处: one reader of a parameter, declared beside the code that reads it. */
export interface ParameterUse {
  /** An id, or `topic.*` for all of a topic. */
  readonly parameter: string;
  /** Who reads it: `package.rule`, e.g. `insurance.inpatient-settlement`. */
  readonly user: string;
  readonly kind: ParameterUserKind;
  /** What it does with the value. */
  readonly label: Label;
  /** Which day picks the value: 出院日期, 年末 … */
  readonly pickedBy: Label;
}

/** Who reads a parameter, in the order of their names. */
export const usesOf = (uses: readonly ParameterUse[], id: string): readonly ParameterUse[] =>
  uses
    .filter(({ parameter }) => reads(parameter, id))
    .sort((a, b) => Number(a.user > b.user) - Number(a.user < b.user));

const reads = (declared: string, id: string): boolean =>
  declared === id || (declared.endsWith('.*') && id.startsWith(declared.slice(0, -1)));

/** Looks values up for one user. */
export type ParameterReader = (query: ValueQuery) => Result<Found, NotInForce | UnknownParameter>;

/**
 * 按用处查值: a look-up that knows only what its user has declared, so that the list of uses cannot fall behind the code.
 *
 * @throws where the user asks for a parameter that it has not declared: a bug in the user
 */
export const readerFor =
  (library: ParameterLibrary, user: string, uses: readonly ParameterUse[]): ParameterReader =>
  (query) => {
    const declared = usesOf(uses, query.id).some((one) => one.user === user);
    if (!declared) throw new Error(`${user} reads ${query.id} and has not declared it`);
    return lookUp(library, query);
  };
