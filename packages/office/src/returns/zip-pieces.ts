// SPDX-License-Identifier: Apache-2.0
import { Zip, ZipDeflate } from 'fflate';

/** One part of a package: its name and its text, piece by piece. */
export interface ZipPart {
  readonly name: string;
  readonly text: Iterable<string>;
}

/** Text is gathered to about this many characters before it is compressed. */
const PIECE = 65_536;

/**
 * A zip whose parts are written as they come: nothing but the piece at hand is held. Pulling the next piece goes on with the work;
 * not pulling it any more cancels. The same parts give the same bytes.
 */
export function* zipPieces(parts: Iterable<ZipPart>): Generator<Uint8Array, void> {
  const ready: Uint8Array[] = [];
  const zip = new Zip((error, piece) => {
    // fflate tells of misuse only: a part added after the end.
    if (error !== null) throw error;
    ready.push(piece);
  });
  for (const { name, text } of parts) {
    const part = new ZipDeflate(name, { level: 6 });
    part.mtime = EARLIEST;
    zip.add(part);
    for (const piece of gathered(text)) {
      part.push(ENCODER.encode(piece));
      yield* ready.splice(0);
    }
    part.push(new Uint8Array(0), true);
    yield* ready.splice(0);
  }
  zip.end();
  yield* ready.splice(0);
}

const ENCODER = new TextEncoder();

/** Zip knows no time before 1980; a fixed one keeps equal content equal. */
const EARLIEST = '1980-01-01T00:00:00';

function* gathered(text: Iterable<string>): Generator<string, void> {
  let held = '';
  for (const piece of text) {
    held += piece;
    if (held.length < PIECE) continue;
    yield held;
    held = '';
  }
  if (held !== '') yield held;
}
