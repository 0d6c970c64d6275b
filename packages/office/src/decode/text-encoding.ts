// SPDX-License-Identifier: Apache-2.0
import { err, ok, type Result } from '@sanyi/kernel';
import type { Reason } from './refusal.js';

/** Text and the encoding it was read in. The mark (BOM) is gone, nothing else is changed. */
export interface EncodedText {
  readonly text: string;
  readonly encoding: string;
}

/**
 * 识别编码: a mark decides; without one, bytes that are valid UTF-8 are UTF-8; then what the document `declared` about
 * itself (html), then GB18030. A text in which a NUL or a heap of control characters stands is no text.
 */
export function decodeText(
  bytes: Uint8Array,
  declared?: string,
): Result<EncodedText, Extract<Reason, { code: 'not-text' }>> {
  const mark = markedEncoding(bytes);
  const candidates = mark === undefined ? unmarked(declared) : [mark];
  for (const encoding of candidates) {
    const text = strictly(bytes, encoding);
    if (text !== undefined) return withoutRubbish(bytes, { text, encoding });
    // Mostly sound UTF-8 with a damaged byte also passes for GB18030, as another text altogether.
    if (encoding === 'utf-8' && isDamagedUtf8(bytes)) return notText(bytes, ['utf-8']);
  }
  return notText(bytes, candidates);
}

function markedEncoding(bytes: Uint8Array): string | undefined {
  const [a, b, c] = bytes;
  if (a === 0xef && b === 0xbb && c === 0xbf) return 'utf-8';
  if (a === 0xff && b === 0xfe) return 'utf-16le';
  if (a === 0xfe && b === 0xff) return 'utf-16be';
  return undefined;
}

const unmarked = (declared: string | undefined): readonly string[] =>
  declared === undefined ? ['utf-8', 'gb18030'] : ['utf-8', declared, 'gb18030'];

/** The text, or undefined where the bytes are not of this encoding. A last character cut in two is forgiven in UTF-8. */
function strictly(bytes: Uint8Array, encoding: string): string | undefined {
  const decoder = new TextDecoder(encoding, { fatal: true });
  const whole = encoding === 'utf-8' ? bytes.subarray(0, lastWholeCharacter(bytes)) : bytes;
  try {
    return decoder.decode(whole);
  } catch {
    return undefined;
  }
}

/** Where a sequence stands open at the very end: a file cut off by a full disk is still UTF-8. */
function lastWholeCharacter(bytes: Uint8Array): number {
  for (let back = 1; back <= 3 && back <= bytes.length; back += 1) {
    const byte = bytes[bytes.length - back] ?? 0;
    if (byte >= 0xc2) return back < sequenceLength(byte) ? bytes.length - back : bytes.length;
    if (byte < 0x80) return bytes.length;
  }
  return bytes.length;
}

function sequenceLength(lead: number): number {
  if (lead >= 0xf0) return 4;
  return lead >= 0xe0 ? 3 : 2;
}

/** Four of five characters beyond ASCII decode: what is left is damage, not another encoding. */
function isDamagedUtf8(bytes: Uint8Array): boolean {
  const text = new TextDecoder('utf-8').decode(bytes.subarray(0, SAMPLE));
  const beyondAscii = count(text, /[^\0-\x7f]/gu);
  return count(text, /\ufffd/gu) * 5 < beyondAscii;
}

const SAMPLE = 1_048_576;

function withoutRubbish(
  bytes: Uint8Array,
  { text, encoding }: EncodedText,
): Result<EncodedText, Extract<Reason, { code: 'not-text' }>> {
  if (text.includes('\0') || count(text, CONTROL) * 100 > text.length) {
    return notText(bytes, [encoding]);
  }
  return ok({ text, encoding });
}

/** Everything that no keyboard writes: C0 and C1 without white space and the old end-of-file, non-characters, private use. */
const CONTROL = /[\x01-\x08\x0e-\x19\x1b-\x1f\x7f-\x84\x86-\x9f\ufffe\uffff\ue000-\uf8ff]/gu;

function notText(bytes: Uint8Array, tried: readonly string[]) {
  return err({ code: 'not-text', at: firstStrangeByte(bytes), tried } as const);
}

function firstStrangeByte(bytes: Uint8Array): number {
  const nul = bytes.indexOf(0);
  const broken = firstBrokenUtf8(bytes);
  return nul === -1 ? broken : Math.min(nul, broken);
}

/** Halving: a prefix decodes as long as it ends before the damage. */
function firstBrokenUtf8(bytes: Uint8Array): number {
  let sound = 0;
  let broken = bytes.length;
  while (sound < broken) {
    const middle = (sound + broken + 1) >> 1;
    if (strictly(bytes.subarray(0, middle), 'utf-8') === undefined) broken = middle - 1;
    else sound = middle;
  }
  return Math.min(sound, Math.max(0, bytes.length - 1));
}

/** Linear, and without building a list of what it finds. */
function count(text: string, pattern: RegExp): number {
  let found = 0;
  pattern.lastIndex = 0;
  while (pattern.test(text)) found += 1;
  return found;
}
