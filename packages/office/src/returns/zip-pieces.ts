// SPDX-License-Identifier: Apache-2.0
import { Zip, ZipDeflate } from 'fflate';

/** One part of a package: its name and its text, piece by piece. */
export interface ZipPart {
  readonly name: string;
  readonly text: Iterable<string> | AsyncIterable<string>;
}

/** Text is gathered to about this many characters before it is compressed. */
const PIECE = 65_536;

/**
 * A zip whose parts are written as they come: nothing but the piece at hand is held. Pulling the next piece goes on with the work;
 * not pulling it any more cancels. The same parts give the same bytes.
 */
export function* zipPieces(
  parts: Iterable<ZipPart & { readonly text: Iterable<string> }>,
): Generator<Uint8Array, void> {
  const writer = zipWriter();
  for (const { name, text } of parts) {
    writer.begin(name);
    for (const piece of text) yield* writer.write(piece);
    yield* writer.end();
  }
  yield* writer.close();
}

/** The same from parts whose text has to be waited for. */
export async function* zipPiecesLater(parts: Iterable<ZipPart>): AsyncGenerator<Uint8Array, void> {
  const writer = zipWriter();
  for (const { name, text } of parts) {
    writer.begin(name);
    for await (const piece of text) yield* writer.write(piece);
    yield* writer.end();
  }
  yield* writer.close();
}

/** Takes text part by part and answers the bytes that are ready. */
function zipWriter() {
  const ready: Uint8Array[] = [];
  const zip = new Zip((error, piece) => {
    // fflate tells of misuse only: a part added after the end.
    if (error !== null) throw error;
    ready.push(piece);
  });
  const open: { part?: ZipDeflate; held: string } = { held: '' };
  const flush = (isLast: boolean): readonly Uint8Array[] => {
    open.part?.push(ENCODER.encode(open.held), isLast);
    open.held = '';
    return ready.splice(0);
  };
  return {
    begin: (name: string): void => {
      open.part = new ZipDeflate(name, { level: 6 });
      open.part.mtime = EARLIEST;
      zip.add(open.part);
    },
    write: (text: string): readonly Uint8Array[] => {
      open.held += text;
      return open.held.length < PIECE ? NOTHING : flush(false);
    },
    end: () => flush(true),
    close: (): readonly Uint8Array[] => {
      zip.end();
      return ready.splice(0);
    },
  };
}

const NOTHING: readonly Uint8Array[] = [];
const ENCODER = new TextEncoder();

/** Zip knows no time before 1980; a fixed one keeps equal content equal. */
const EARLIEST = '1980-01-01T00:00:00';
