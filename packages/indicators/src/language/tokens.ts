// SPDX-License-Identifier: Apache-2.0
import { err, ok, type Result } from '@sanyi/kernel';
import type { FormulaFault } from './expression.js';

export interface Token {
  readonly kind: 'number' | 'name' | 'sign' | 'end';
  readonly text: string;
  readonly start: number;
}

/** No definition needs more; and it bounds the depth of brackets. */
export const LONGEST = 600;

// A name takes hyphens with it: `a-b` is one fact, `a - b` a difference.
const TOKEN = /\s*(?:(\d+(?:\.\d+)?)|([a-z][a-z0-9]*(?:-[a-z0-9]+)*)|([-+*/=(),]))/y;

/** Cuts the text of an expression into tokens; the last one is its end. */
export function tokensOf(text: string): Result<readonly Token[], FormulaFault> {
  if (text.length > LONGEST) return err({ code: 'too-long', start: LONGEST, found: '' });
  const tokens: Token[] = [];
  const end = text.trimEnd().length;
  const pattern = new RegExp(TOKEN);
  while (pattern.lastIndex < end) {
    const from = pattern.lastIndex;
    const match = pattern.exec(text);
    if (match === null) return err(strangeAt(text, from));
    tokens.push(tokenOf(match, pattern.lastIndex));
  }
  return ok([...tokens, { kind: 'end', text: '', start: end }]);
}

function tokenOf([, number, name, sign = '']: RegExpExecArray, end: number): Token {
  if (number !== undefined) return { kind: 'number', text: number, start: end - number.length };
  if (name !== undefined) return { kind: 'name', text: name, start: end - name.length };
  return { kind: 'sign', text: sign, start: end - sign.length };
}

function strangeAt(text: string, from: number): FormulaFault {
  const start = from + (text.slice(from).length - text.slice(from).trimStart().length);
  return { code: 'not-expected', start, found: text.slice(start, start + 1) };
}
