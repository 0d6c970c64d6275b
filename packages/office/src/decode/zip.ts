// SPDX-License-Identifier: Apache-2.0
import { err, ok, type Result } from '@sanyi/kernel';
import { Inflate } from 'fflate';
import type { Budget } from './budget.js';
import { crc32 } from './crc32.columns.js';
import { latin1 } from './bytes.js';
import type { Reason } from './refusal.js';

/** One entry of a package, from the central directory: what the archive claims, not what is true. */
export interface ZipEntry {
  readonly name: string;
  readonly isEncrypted: boolean;
  readonly method: number;
  readonly crc: number;
  readonly packedSize: number;
  readonly headerAt: number;
}

/** A Word file has some dozen entries and one more for each picture. */
export const MOST_ENTRIES = 10_000;

/** No part may grow beyond this when inflated; what comes out is counted, the declared size is not believed. */
export const MOST_INFLATED = 128 * 1_048_576;

/** 压缩包目录: the entries, from the central directory at the end of the archive. No entry is opened. */
export function listZip(bytes: Uint8Array): Result<readonly ZipEntry[], Reason> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = endRecord(view);
  if (end === undefined) return corrupted('zip');
  const count = view.getUint16(end + 10, true);
  if (count > MOST_ENTRIES) {
    return err({ code: 'too-many-entries', entries: count, limit: MOST_ENTRIES });
  }
  const entries: ZipEntry[] = [];
  let at = view.getUint32(end + 16, true);
  for (let index = 0; index < count; index += 1) {
    if (at + 46 > end || view.getUint32(at, true) !== CENTRAL_HEADER) return corrupted('zip');
    const nameEnd = at + 46 + view.getUint16(at + 28, true);
    entries.push(entryAt(view, at, latin1(bytes.subarray(at + 46, nameEnd))));
    at = nameEnd + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return ok(entries);
}

/**
 * Inflates one entry piece by piece into `take`, which may end the reading by answering a reason. A wrong checksum, a
 * broken stream, too much output or a spent budget are refusals too.
 */
export function readEntry(
  bytes: Uint8Array,
  entry: ZipEntry,
  budget: Budget,
  take: (piece: Uint8Array) => Reason | undefined,
): Result<undefined, Reason> {
  const packed = packedBytes(bytes, entry);
  if (packed === undefined) return corrupted(entry.name);
  const meter = { crc: 0, size: 0 };
  const pour = (piece: Uint8Array): Reason | undefined => {
    meter.size += piece.length;
    if (meter.size > MOST_INFLATED) {
      return { code: 'zip-bomb', part: entry.name, limit: MOST_INFLATED };
    }
    if (budget.isSpent()) return { code: 'too-slow', limit: budget.limit };
    meter.crc = crc32(meter.crc, piece);
    return take(piece);
  };
  const failure = pourBy(entry.method, packed, pour);
  if (failure === 'broken') return corrupted(entry.name);
  if (failure !== undefined) return err(failure);
  return meter.crc === entry.crc ? ok(undefined) : corrupted(entry.name);
}

/**
 * Inflates one entry piece by piece, for who pulls. What it answers at the end is why it could not be read whole: a broken stream,
 * a wrong checksum, or more than `most` bytes.
 */
export function* entryPieces(
  bytes: Uint8Array,
  entry: ZipEntry,
  most: number,
): Generator<Uint8Array, Reason | undefined> {
  const packed = packedBytes(bytes, entry);
  if (packed === undefined) return corrupted(entry.name).error;
  const meter = { crc: 0, size: 0 };
  const unpack = unpackerOf(entry.method);
  for (let at = 0; at < packed.length; at += PIECE) {
    const pieces = unpack(packed.subarray(at, at + PIECE), at + PIECE >= packed.length);
    if (pieces === undefined) return corrupted(entry.name).error;
    for (const piece of pieces) {
      meter.size += piece.length;
      meter.crc = crc32(meter.crc, piece);
      yield piece;
    }
    if (meter.size > most) return { code: 'zip-bomb', part: entry.name, limit: most };
  }
  return meter.crc === entry.crc ? undefined : corrupted(entry.name).error;
}

/** Undefined where the stream is broken. */
type Unpack = (packed: Uint8Array, isLast: boolean) => readonly Uint8Array[] | undefined;

function unpackerOf(method: number): Unpack {
  if (method === STORED) return (packed) => [packed];
  if (method !== DEFLATED) return () => undefined;
  const ready: Uint8Array[] = [];
  const inflate = new Inflate((piece) => {
    ready.push(piece);
  });
  return (packed, isLast) => {
    try {
      inflate.push(packed, isLast);
      return ready.splice(0);
    } catch {
      return undefined;
    }
  };
}

const END_RECORD = 0x06054b50;
const CENTRAL_HEADER = 0x02014b50;
const LOCAL_HEADER = 0x04034b50;
const STORED = 0;
const DEFLATED = 8;

/** The end record stands before a comment of at most 64 KB (APPNOTE.TXT 4.3.16). */
function endRecord(view: DataView): number | undefined {
  const last = view.byteLength - 22;
  for (let at = last; at >= 0 && at > last - 65_536; at -= 1) {
    if (view.getUint32(at, true) === END_RECORD) return at;
  }
  return undefined;
}

const entryAt = (view: DataView, at: number, name: string): ZipEntry => ({
  // Some packers on Windows write backslashes.
  name: name.replaceAll('\\', '/'),
  isEncrypted: (view.getUint16(at + 8, true) & 1) === 1,
  method: view.getUint16(at + 10, true),
  crc: view.getUint32(at + 16, true),
  packedSize: view.getUint32(at + 20, true),
  headerAt: view.getUint32(at + 42, true),
});

function packedBytes(bytes: Uint8Array, entry: ZipEntry): Uint8Array | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const { headerAt } = entry;
  if (headerAt + 30 > bytes.length) return undefined;
  if (view.getUint32(headerAt, true) !== LOCAL_HEADER) return undefined;
  const start =
    headerAt + 30 + view.getUint16(headerAt + 26, true) + view.getUint16(headerAt + 28, true);
  const end = start + entry.packedSize;
  return end <= bytes.length ? bytes.subarray(start, end) : undefined;
}

type Pour = (piece: Uint8Array) => Reason | undefined;

/** Deflate grows at most 1032 times: a piece of this size makes at most 16 MB before the meter is read again. */
const PIECE = 16_384;

function pourBy(method: number, packed: Uint8Array, pour: Pour): Reason | 'broken' | undefined {
  if (method === STORED) return pourStored(packed, pour);
  return method === DEFLATED ? pourInflated(packed, pour) : 'broken';
}

function pourStored(packed: Uint8Array, pour: Pour): Reason | undefined {
  for (let at = 0; at < packed.length; at += PIECE) {
    const failure = pour(packed.subarray(at, at + PIECE));
    if (failure !== undefined) return failure;
  }
  return undefined;
}

function pourInflated(packed: Uint8Array, pour: Pour): Reason | 'broken' | undefined {
  let failure: Reason | undefined;
  const inflate = new Inflate((piece) => {
    failure ??= pour(piece);
  });
  try {
    for (let at = 0; at < packed.length && failure === undefined; at += PIECE) {
      inflate.push(packed.subarray(at, at + PIECE), at + PIECE >= packed.length);
    }
  } catch {
    return failure ?? 'broken';
  }
  return failure;
}

const corrupted = (part: string) => err({ code: 'corrupted', format: 'docx', part } as const);
