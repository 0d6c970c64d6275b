// SPDX-License-Identifier: Apache-2.0
import type { CompiledScheme } from '../compiled/compiled-scheme.js';
import { type AnswerColumns, CHECK_FAILED } from '../drg/case-columns.js';
import { answerOfSlot } from '../drg/encode-cases.columns.js';
import { utf8Bytes } from './utf8.columns.js';

/** First line of an answer file. */
export const ANSWER_HEADER = 'id,status,mdc,adrg,drg\n';

/** Writes answers of one scheme as CSV. Every answer a scheme can give is laid out once, in advance. */
export interface AnswerWriter {
  /** Bytes of answer `slot - CHECK_FAILED`: `from` of it to `from` of the next. */
  readonly from: Uint32Array;
  readonly bytes: Uint8Array;
  readonly longest: number;
}

export function answerWriter(scheme: CompiledScheme): AnswerWriter {
  const endings = Array.from({ length: scheme.drgs.code.length - CHECK_FAILED }, (_, index) => {
    const { status, mdc, adrg, drg } = answerOfSlot(scheme, index + CHECK_FAILED);
    return utf8Bytes(`,${status},${mdc},${adrg},${drg}\n`);
  });
  const from = new Uint32Array(endings.length + 1);
  for (const [index, ending] of endings.entries()) {
    from[index + 1] = (from[index] ?? 0) + ending.length;
  }
  const bytes = new Uint8Array(from[endings.length] ?? 0);
  for (const [index, ending] of endings.entries()) bytes.set(ending, from[index]);
  return { from, bytes, longest: Math.max(...endings.map((ending) => ending.length)) };
}

/** The ids of some rows, where they stand among the input's bytes. A quoted id is written quoted. */
export interface Ids {
  readonly bytes: Uint8Array;
  readonly from: Uint32Array;
  readonly to: Uint32Array;
}

/** Bytes enough for the answers of these rows. */
export function answerBytes({ longest }: AnswerWriter, ids: Ids, rows: number): number {
  let length = 0;
  for (let row = 0; row < rows; row++) {
    length += (ids.to[row] ?? 0) - (ids.from[row] ?? 0) + longest + 2;
  }
  return length;
}

/** Writes one line a row at the head of `out`; answers how many bytes it wrote. */
export function writeAnswers(
  writer: AnswerWriter,
  ids: Ids,
  { slot }: AnswerColumns,
  out: Target,
): number {
  const { from, bytes } = writer;
  const target = out.bytes;
  let at = 0;
  for (let row = 0; row < out.rows; row++) {
    const idFrom = ids.from[row] ?? 0;
    const idTo = ids.to[row] ?? 0;
    const quoted = idFrom > 0 && ids.bytes[idFrom - 1] === 0x22 && idTo > idFrom;
    if (quoted) target[at++] = 0x22;
    for (let i = idFrom; i < idTo; i++) target[at++] = ids.bytes[i] ?? 0;
    if (quoted) target[at++] = 0x22;
    const index = (slot[row] ?? 0) - CHECK_FAILED;
    const end = from[index + 1] ?? 0;
    for (let i = from[index] ?? 0; i < end; i++) target[at++] = bytes[i] ?? 0;
  }
  return at;
}

export interface Target {
  readonly bytes: Uint8Array;
  readonly rows: number;
}
