// SPDX-License-Identifier: Apache-2.0
import { type Result, type Token, type TokenFault, tokensOf } from '@sanyi/kernel';

export type FormulaToken = Token<(typeof KINDS)[number]>;

/** No definition needs more; and it bounds the depth of brackets. */
export const LONGEST = 600;

const KINDS = ['number', 'name', 'sign'] as const;

// A name takes hyphens with it: `a-b` is one fact, `a - b` a difference.
const PATTERN =
  /\s*(?:(?<number>\d+(?:\.\d+)?)|(?<name>[a-z][a-z0-9]*(?:-[a-z0-9]+)*)|(?<sign>[-+*/=(),]))/y;

/** Cuts the text of an expression into tokens; the last one is its end. */
export const formulaTokens = (text: string): Result<readonly FormulaToken[], TokenFault> =>
  tokensOf(text, { pattern: PATTERN, kinds: KINDS, longest: LONGEST });
