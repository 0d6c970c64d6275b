// SPDX-License-Identifier: Apache-2.0
import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import {
  caseFromFields,
  type CaseText,
  csvTexts,
  headerCells,
  lastRecordEnd,
} from '@sanyi/grouping';
import type { Words } from '../http/words.js';
import { layoutFor, UnreadableCases } from './case-layout.js';
import { refuseOtherFormats } from './other-formats.js';

/** Some cases of a file, and how many of its bytes are read with them. */
export interface CaseBatch {
  readonly cases: readonly CaseText[];
  readonly bytesRead: number;
}

/** A file of cases opened: how it is read, in words, and its cases in batches. */
export interface CaseFile {
  readonly notes: readonly Words[];
  readonly batches: AsyncIterable<CaseBatch>;
}

const PIECE = 1 << 20;
/** A record longer than this is a quote that was never closed. */
const LONGEST_RECORD = 16 * PIECE;

/**
 * Opens a file of cases: CSV under the import profile that fits its header best, or NDJSON. UTF-8 and GB18030 are told
 * apart by its first megabyte. Holds a few megabytes at a time. @throws UnreadableCases
 */
export async function openCases(file: string, profiles: string): Promise<CaseFile> {
  const head = await firstPiece(file);
  refuseOtherFormats(head);
  const encoding = isUtf8(head) ? 'utf-8' : 'gb18030';
  const shown = encoding === 'utf-8' ? 'UTF-8' : 'GB18030';
  const pieces = inUtf8(file, encoding);
  if (/^\s*\{/.test(new TextDecoder(encoding).decode(head.subarray(0, 64)))) {
    const notes = [
      {
        zh: `按 NDJSON（一行一例）读取，编码 ${shown}。`,
        en: `Read as NDJSON, one case a line, in ${shown}.`,
      },
    ];
    return { notes, batches: batchesOf(wholeRecords(pieces, endOfLine), ndjsonCases) };
  }
  const records: AsyncGenerator<Piece, undefined> = wholeRecords(pieces, lastRecordEnd);
  const first = (await records.next()).value ?? NOTHING;
  const header = headerCells(first.bytes);
  if (header === undefined || first.bytes.length === 0) throw new UnreadableCases(NO_HEADER);
  const { layout, title, unusedInWords } = await layoutFor(header.cells, profiles);
  const body = afterHeader(first, header.end, records);
  return {
    notes: [
      { zh: `按“${title}”读取，编码 ${shown}。`, en: `Read as “${title}”, in ${shown}.` },
      ...unusedInWords,
    ],
    batches: batchesOf(body, (text) => csvTexts(text, layout)),
  };
}

async function firstPiece(file: string): Promise<Uint8Array> {
  const handle = await open(file);
  try {
    const { bytesRead, buffer } = await handle.read({ buffer: Buffer.alloc(PIECE) });
    return buffer.subarray(0, bytesRead);
  } finally {
    await handle.close();
  }
}

const NO_HEADER: Words = {
  zh: '文件是空的，或第一行的引号没有配对。',
  en: 'The file is empty, or a quote in its first line is not closed.',
};
function isUtf8(head: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(head, { stream: true });
    return true;
  } catch {
    return false;
  }
}

/** Whole records in UTF-8, and the bytes of the file they end at. */
interface Piece {
  readonly bytes: Uint8Array;
  readonly bytesRead: number;
}

const NOTHING: Piece = { bytes: new Uint8Array(), bytesRead: 0 };

async function* inUtf8(file: string, encoding: string): AsyncGenerator<Piece> {
  const decoder = new TextDecoder(encoding);
  let bytesRead = 0;
  for await (const piece of createReadStream(file, { highWaterMark: PIECE })) {
    bytesRead += (piece as Buffer).length;
    const text = decoder.decode(piece as Buffer, { stream: true });
    yield { bytes: Buffer.from(text), bytesRead };
  }
  yield { bytes: Buffer.from(decoder.decode()), bytesRead };
}

const endOfLine = (bytes: Uint8Array): number => bytes.lastIndexOf(0x0a) + 1;

async function* wholeRecords(
  pieces: AsyncIterable<Piece>,
  endOf: (bytes: Uint8Array) => number,
): AsyncGenerator<Piece, undefined> {
  let rest: Uint8Array = new Uint8Array();
  let read = 0;
  for await (const piece of pieces) {
    const bytes = Buffer.concat([rest, piece.bytes]);
    const end = endOf(bytes);
    read = piece.bytesRead;
    if (end === 0 && bytes.length > LONGEST_RECORD)
      throw new UnreadableCases({
        zh: '有一行超过 16 MB，多半是一个没有配对的引号。',
        en: 'A line is longer than 16 MB: most likely a quote that is not closed.',
      });
    if (end > 0) yield { bytes: bytes.subarray(0, end), bytesRead: read };
    rest = bytes.subarray(end);
  }
  if (rest.length > 0) yield { bytes: rest, bytesRead: read };
  return undefined;
}

async function* afterHeader(
  first: Piece,
  end: number,
  rest: AsyncIterable<Piece>,
): AsyncGenerator<Piece> {
  yield { ...first, bytes: first.bytes.subarray(end) };
  yield* rest;
}

interface Texts {
  readonly cases: readonly CaseText[];
  /** Less than all where the rest cannot be read. */
  readonly read: number;
}

async function* batchesOf(
  pieces: AsyncIterable<Piece>,
  textsOf: (bytes: Uint8Array) => Texts,
): AsyncGenerator<CaseBatch> {
  let row = 0;
  for await (const { bytes, bytesRead } of pieces) {
    const { cases, read } = textsOf(bytes);
    row += cases.length;
    if (read < bytes.length)
      throw new UnreadableCases({
        zh: `第 ${row + 1} 例读不懂：引号没有配对，或这一行不是 JSON 对象。`,
        en: `Case ${row + 1} cannot be read: a quote is not closed, or the line is no JSON object.`,
      });
    yield { cases, bytesRead };
  }
}

function ndjsonCases(bytes: Uint8Array): Texts {
  const cases: CaseText[] = [];
  for (const line of new TextDecoder().decode(bytes).split('\n')) {
    if (line.trim() === '') continue;
    const fields = objectIn(line);
    if (fields === undefined) return { cases, read: 0 };
    cases.push(caseFromFields(fields));
  }
  return { cases, read: bytes.length };
}

function objectIn(line: string): Readonly<Record<string, unknown>> | undefined {
  try {
    const value: unknown = JSON.parse(line);
    const isObject = typeof value === 'object' && value !== null && !Array.isArray(value);
    return isObject ? (value as Readonly<Record<string, unknown>>) : undefined;
  } catch {
    return undefined;
  }
}
