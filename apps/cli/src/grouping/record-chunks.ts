// SPDX-License-Identifier: Apache-2.0
import { lastRecordEnd } from '@sanyi/grouping';

/** A record longer than this is a quote that was never closed. */
const LONGEST_RECORD = 64 * 1024 * 1024;

export type Encoding = 'auto' | 'utf-8' | 'gb18030';

/** Thrown into the reading loop where the bytes cannot be records; the command turns it into words. */
export class UnreadableInput extends Error {}

/**
 * Bytes of a file, in UTF-8 without a byte order mark, cut at record ends: every chunk holds whole records,
 * at least `size` bytes where there are so many. Holds one chunk at a time.
 */
export async function* recordChunks(
  source: AsyncIterable<Uint8Array>,
  endOf: (bytes: Uint8Array) => number,
  size = 1 << 20,
): AsyncGenerator<Uint8Array> {
  let pending: Uint8Array[] = [];
  let length = 0;
  for await (const piece of source) {
    pending.push(piece);
    length += piece.length;
    if (length < size) continue;
    const bytes = Buffer.concat(pending);
    const end = endOf(bytes);
    if (end === 0 && length > LONGEST_RECORD) {
      throw new UnreadableInput('有一行超过 64 MB:多半是一个没有配对的引号。');
    }
    // A copy, made before the chunk is given away: a worker takes the bytes with it.
    pending = [Uint8Array.from(bytes.subarray(end))];
    length -= end;
    if (end > 0) yield bytes.subarray(0, end);
  }
  if (length > 0) yield Buffer.concat(pending);
}

export const endOfCsv = lastRecordEnd;
export const endOfLines = (bytes: Uint8Array): number => bytes.lastIndexOf(0x0a) + 1;

/** The source in UTF-8. `auto` takes the first bytes for GB18030 where they are not UTF-8. */
export async function* inUtf8(
  source: AsyncIterable<Uint8Array>,
  encoding: Encoding,
): AsyncGenerator<Uint8Array> {
  let convert: Conversion | undefined;
  for await (const piece of source) {
    convert ??= conversionFor(encoding, piece);
    yield convert(piece);
  }
  yield convert?.() ?? new Uint8Array();
}

/** A piece in UTF-8; without a piece, what was left of the last character. */
type Conversion = (piece?: Uint8Array) => Uint8Array;

function conversionFor(encoding: Encoding, first: Uint8Array): Conversion {
  if (encoding === 'gb18030' || (encoding === 'auto' && !isUtf8(first))) {
    const decoder = new TextDecoder('gb18030');
    return (piece) => Buffer.from(decoder.decode(piece, { stream: piece !== undefined }));
  }
  const marked = first[0] === 0xef && first[1] === 0xbb && first[2] === 0xbf;
  return (piece = new Uint8Array()) => (marked && piece === first ? piece.subarray(3) : piece);
}

function isUtf8(piece: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(piece, { stream: true });
    return true;
  } catch {
    return false;
  }
}
