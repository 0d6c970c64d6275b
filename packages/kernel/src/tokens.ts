// SPDX-License-Identifier: Apache-2.0
import { err, ok, type Result } from './result.js';

/** 词元: a piece of an expression, what kind it is, and where it begins in the text (UTF-16). */
export interface Token<K extends string> {
  readonly kind: K | 'end';
  readonly text: string;
  readonly start: number;
}

/** Why a text has no tokens: it is longer than it may be, or a sign stands in it that begins none. */
export interface TokenFault {
  readonly code: 'too-long' | 'not-expected';
  readonly start: number;
  readonly found: string;
}

/** How a text is cut. */
export interface TokenRules<K extends string> {
  /** Sticky, with the spaces before a token, and a named group for each kind of token. */
  readonly pattern: RegExp;
  readonly kinds: readonly K[];
  /** Signs of the longest text; it bounds the depth of brackets, too. */
  readonly longest: number;
}

/** Cuts the text of an expression into tokens; the last one is its end. Linear in its length. */
export function tokensOf<K extends string>(
  text: string,
  { pattern, kinds, longest }: TokenRules<K>,
): Result<readonly Token<K>[], TokenFault> {
  if (text.length > longest) return err({ code: 'too-long', start: longest, found: '' });
  const tokens: Token<K>[] = [];
  const end = text.trimEnd().length;
  const cut = new RegExp(pattern);
  while (cut.lastIndex < end) {
    const from = cut.lastIndex;
    const match = cut.exec(text);
    if (match === null) return err(strangeAt(text, from));
    tokens.push(tokenOf(match, kinds));
  }
  return ok([...tokens, { kind: 'end', text: '', start: end }]);
}

/** @throws where the pattern has no group of its token's kind: a fault of the rules, not of the text */
function tokenOf<K extends string>(match: RegExpExecArray, kinds: readonly K[]): Token<K> {
  const kind = kinds.find((one) => match.groups?.[one] !== undefined);
  if (kind === undefined) throw new Error(`no kind of token: ${match[0]}`);
  const start = match.index + match[0].length - match[0].trimStart().length;
  return { kind, text: match.groups?.[kind] ?? '', start };
}

function strangeAt(text: string, from: number): TokenFault {
  const start = from + (text.slice(from).length - text.slice(from).trimStart().length);
  return { code: 'not-expected', start, found: text.slice(start, start + 1) };
}
