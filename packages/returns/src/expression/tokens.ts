// SPDX-License-Identifier: Apache-2.0
import { type Result, type Token, type TokenFault, tokensOf } from '@sanyi/kernel';

export type RuleToken = Token<(typeof KINDS)[number]>;

/** No rule needs more; and it bounds the depth of brackets. */
export const LONGEST = 400;

const KINDS = ['number', 'words', 'name', 'sign'] as const;

// A name takes hyphens with it: `a-b` is one field, `a - b` a difference.
const PATTERN =
  /\s*(?:(?<number>\d+(?:\.\d+)?)|'(?<words>[^']*)'|(?<name>[a-z][a-z0-9]*(?:-[a-z0-9]+)*)|(?<sign><=|>=|<>|[-+*/=<>(),]))/y;

/** Cuts the text of an expression into tokens; the last one is its end. */
export const ruleTokens = (text: string): Result<readonly RuleToken[], TokenFault> =>
  tokensOf(text, { pattern: PATTERN, kinds: KINDS, longest: LONGEST });
