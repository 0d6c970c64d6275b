// SPDX-License-Identifier: Apache-2.0
import { Unzlib } from 'fflate';
import type { Budget } from './budget.js';
import { codes, indexOfBytes, latin1 } from './bytes.js';
import type { Reason } from './refusal.js';

/** No stream of a PDF may grow beyond this: an A3 page scanned in colour at 300 dpi has half as much. */
export const MOST_STREAM = 128 * 1_048_576;

/**
 * 压缩炸弹: finds a Flate stream that would grow beyond bounds, before PDF.js, which holds a stream whole, is given the
 * file. Streams too short to grow so far are not looked into. A stream packed twice is taken for a bomb: no writer of
 * documents does so, and its size cannot be told by unpacking it once.
 */
export function findBomb(bytes: Uint8Array, budget: Budget): Reason | undefined {
  let end = 0;
  for (;;) {
    const at = indexOfBytes(bytes, STREAM, end);
    if (at === -1) return undefined;
    if (budget.isSpent()) return { code: 'too-slow', limit: budget.limit };
    const close = indexOfBytes(bytes, END_OF_STREAM, at);
    end = close === -1 ? bytes.length : close + END_OF_STREAM.length;
    if (isPackedTwice(bytes, at) || growsBeyond(bytes.subarray(at + STREAM.length, end), budget)) {
      return { code: 'zip-bomb', part: `stream ${at}`, limit: MOST_STREAM };
    }
  }
}

const STREAM = codes('stream');
const END_OF_STREAM = codes('endstream');

/** Deflate grows at most 1032 times. */
const MOST_GROWTH = 1032;

function isPackedTwice(bytes: Uint8Array, at: number): boolean {
  const before = latin1(bytes.subarray(Math.max(0, at - 1024), at));
  const dictionary = before.slice(before.lastIndexOf('obj') + 1);
  return (dictionary.match(/\/(?:FlateDecode|Fl|LZWDecode|LZW)\b/g) ?? []).length > 1;
}

function growsBeyond(stream: Uint8Array, budget: Budget): boolean {
  if (stream.length * MOST_GROWTH < MOST_STREAM) return false;
  const start = stream.findIndex((byte) => byte !== CARRIAGE_RETURN && byte !== LINE_FEED);
  try {
    return inflatedBeyond(stream.subarray(start), budget);
  } catch {
    // Not Flate, or broken: PDF.js decides.
    return false;
  }
}

function inflatedBeyond(stream: Uint8Array, budget: Budget): boolean {
  let size = 0;
  const inflate = new Unzlib((piece) => {
    size += piece.length;
  });
  for (let at = 0; at < stream.length && !budget.isSpent(); at += PIECE) {
    inflate.push(stream.subarray(at, at + PIECE));
    if (size > MOST_STREAM) return true;
  }
  return false;
}

const CARRIAGE_RETURN = 13;
const LINE_FEED = 10;
const PIECE = 16_384;
