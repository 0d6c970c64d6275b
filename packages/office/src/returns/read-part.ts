// SPDX-License-Identifier: Apache-2.0
import { SaxesParser } from 'saxes';
import { entryPieces, type ZipEntry } from '../decode/zip.js';
import type { FileRefusal } from './file-refusal.js';

/** Something that takes elements of a part and gives what it has finished. Names come without prefix. */
export interface PartScan<T> {
  readonly open: (name: string, attribute: (name: string) => string | undefined) => void;
  readonly close: (name: string) => void;
  readonly text: (text: string) => void;
  /** What was finished since it was last asked. */
  readonly finished: () => readonly T[];
  /** Why it can go on no more. */
  readonly refusal: () => FileRefusal | undefined;
}

/** Spreadsheets nest about ten elements. */
const DEEPEST = 60;

/**
 * Reads one XML part piece by piece; nothing but the piece at hand and what the scan keeps is held. No entity is declared or
 * expanded: a part with a DOCTYPE is refused. The answer at the end is why it could not be read whole.
 */
export function* readPart<T>(
  bytes: Uint8Array,
  entry: ZipEntry,
  most: number,
  scan: PartScan<T>,
): Generator<T, FileRefusal | undefined> {
  const state: State = { failure: undefined };
  const parser = parserFor(entry.name, scan, state);
  const decoder = new TextDecoder('utf-8', { fatal: true });
  const pieces = entryPieces(bytes, entry, most);
  for (let next = pieces.next(); ; next = pieces.next()) {
    if (next.done === true)
      return next.value === undefined ? ended(parser, state, entry.name) : fromZip(next.value);
    if (!write(parser, decoder, next.value)) return { code: 'not-a-workbook', part: entry.name };
    yield* scan.finished();
    const failure = state.failure ?? scan.refusal();
    if (failure !== undefined) return failure;
  }
}

interface State {
  failure: FileRefusal | undefined;
}

function parserFor<T>(part: string, scan: PartScan<T>, state: State): SaxesParser {
  const parser = new SaxesParser();
  const refuse = (): void => {
    state.failure ??= { code: 'not-a-workbook', part };
  };
  let depth = 0;
  parser.on('error', (error) => {
    // Out of the parser at once: it would tell of every further sign, one by one.
    throw error;
  });
  parser.on('doctype', refuse);
  parser.on('opentag', ({ name, attributes }) => {
    depth += 1;
    if (depth > DEEPEST) refuse();
    if (state.failure === undefined) scan.open(local(name), (wanted) => attributes[wanted]);
  });
  parser.on('closetag', ({ name }) => {
    depth -= 1;
    if (state.failure === undefined) scan.close(local(name));
  });
  parser.on('text', scan.text);
  parser.on('cdata', scan.text);
  return parser;
}

const local = (name: string): string => name.slice(name.indexOf(':') + 1);

/** False where the piece is no UTF-8 or no XML. */
function write(parser: SaxesParser, decoder: TextDecoder, piece: Uint8Array): boolean {
  try {
    parser.write(decoder.decode(piece, { stream: true }));
    return true;
  } catch {
    return false;
  }
}

function ended(parser: SaxesParser, state: State, part: string): FileRefusal | undefined {
  try {
    parser.close();
    return state.failure;
  } catch {
    return { code: 'not-a-workbook', part };
  }
}

const fromZip = (reason: {
  readonly code: string;
  readonly part?: string;
  readonly limit?: number;
}): FileRefusal =>
  reason.code === 'zip-bomb'
    ? { code: 'too-large', limit: reason.limit ?? 0 }
    : { code: 'not-a-workbook', part: reason.part ?? '' };

/** Reads a part to its end: all that it gave, or why it could not be read. */
export function readWhole<T>(
  bytes: Uint8Array,
  entry: ZipEntry,
  most: number,
  scan: PartScan<T>,
): { readonly all: readonly T[]; readonly refusal: FileRefusal | undefined } {
  const parts = readPart(bytes, entry, most, scan);
  const all: T[] = [];
  for (let next = parts.next(); ; next = parts.next()) {
    if (next.done === true) return { all, refusal: next.value };
    all.push(next.value);
  }
}
