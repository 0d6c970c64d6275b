// SPDX-License-Identifier: Apache-2.0
import type { FileRefusal } from './file-refusal.js';
import type { SheetRow } from './open-book.js';

/** No line of a return is longer. */
const MOST_LINE = 1_000_000;

/**
 * Reads CSV piece by piece: UTF-8 with or without mark, else GB 18030; quoted cells may hold line ends. One line is held at a time.
 * The answer at the end is why it could not be read whole.
 */
export function* csvRows(
  pieces: Iterable<Uint8Array>,
  mostRows: number,
): Generator<SheetRow, FileRefusal | undefined> {
  const state: State = { cells: [], text: '', quoted: false, wasQuote: false, row: 1 };
  let decoder: TextDecoder | undefined;
  for (const piece of pieces) {
    decoder ??= decoderFor(piece);
    const text = decoded(decoder, piece);
    if (text === undefined) return { code: 'not-text', line: state.row };
    yield* rowsOf(state, text);
    const failure = tooMuch(state, mostRows);
    if (failure !== undefined) return failure;
  }
  if (state.quoted && !state.wasQuote) return { code: 'open-quote', line: state.row };
  yield* lastRow(state);
  return undefined;
}

function tooMuch({ text, row }: State, mostRows: number): FileRefusal | undefined {
  if (text.length > MOST_LINE) return { code: 'open-quote', line: row };
  return row > mostRows ? { code: 'too-many-rows', limit: mostRows } : undefined;
}

function* rowsOf(state: State, text: string): Generator<SheetRow, void> {
  for (const sign of text) if (take(state, sign)) yield rowIn(state);
}

function* lastRow(state: State): Generator<SheetRow, void> {
  if (state.text === '' && state.cells.length === 0) return;
  state.cells.push(state.text);
  yield rowIn(state);
}

interface State {
  cells: string[];
  text: string;
  quoted: boolean;
  /** A quote was just read within a quoted cell: its end, or half of a doubled one. */
  wasQuote: boolean;
  row: number;
}

/** Takes one sign; whether a row ended with it. */
function take(state: State, sign: string): boolean {
  if (state.quoted && !state.wasQuote) {
    if (sign === '"') state.wasQuote = true;
    else state.text += sign;
    return false;
  }
  if (sign === '"') return quote(state);
  if (sign !== ',' && sign !== '\n') {
    if (sign !== '\r') state.text += sign;
    return false;
  }
  state.cells.push(state.text);
  Object.assign(state, { text: '', quoted: false, wasQuote: false });
  return sign === '\n';
}

function quote(state: State): boolean {
  if (state.wasQuote) state.text += '"';
  else if (state.text === '') state.quoted = true;
  else state.text += '"';
  state.wasQuote = false;
  return false;
}

function rowIn(state: State): SheetRow {
  const cells = state.cells.map((text, index) => ({
    column: index + 1,
    text: text.replace(/^'(?=[=+\-@\t\n＝＋－＠])/u, ''),
    trouble: null,
  }));
  const { row } = state;
  Object.assign(state, { cells: [], text: '', row: row + 1 });
  return { row, cells };
}

/** What the first piece is written in; its last signs may be cut. */
function decoderFor(piece: Uint8Array): TextDecoder {
  const utf8 = new TextDecoder('utf-8', { fatal: true });
  const isUtf8 = decoded(utf8, piece) !== undefined;
  return new TextDecoder(isUtf8 ? 'utf-8' : 'gb18030', { fatal: true });
}

function decoded(decoder: TextDecoder, piece: Uint8Array): string | undefined {
  try {
    return decoder.decode(piece, { stream: true });
  } catch {
    return undefined;
  }
}
