// SPDX-License-Identifier: Apache-2.0
import type { CompiledScheme } from '../compiled/compiled-scheme.js';
import { type AnswerColumns, CHECK_FAILED } from '../drg/case-columns.js';
import type { Answer } from '../drg/answer.js';
import { answerOfSlot } from '../drg/encode-cases.columns.js';

/** The fields of an answer that a file of answers has, in its order. */
export const ANSWER_FIELDS = ['status', 'mdc', 'adrg', 'drg'] as const;
export type AnswerField = (typeof ANSWER_FIELDS)[number];

/** One field of the answers: all words it can say, and the place of the word for each slot. */
export interface AnswerWords {
  readonly words: readonly string[];
  /** By `slot - CHECK_FAILED`. */
  readonly placeOf: Uint16Array;
}

/** Every word each field of a scheme's answers can say, laid out once. */
export function answerWords(scheme: CompiledScheme): Readonly<Record<AnswerField, AnswerWords>> {
  const answers = Array.from({ length: scheme.drgs.code.length - CHECK_FAILED }, (_, index) =>
    answerOfSlot(scheme, index + CHECK_FAILED),
  );
  return {
    status: wordsOf(answers, 'status'),
    mdc: wordsOf(answers, 'mdc'),
    adrg: wordsOf(answers, 'adrg'),
    drg: wordsOf(answers, 'drg'),
  };
}

function wordsOf(answers: readonly Answer[], field: AnswerField): AnswerWords {
  const words = [...new Set(answers.map((answer) => answer[field]))];
  const places = new Map(words.map((word, place) => [word, place]));
  return { words, placeOf: Uint16Array.from(answers, (one) => places.get(one[field]) ?? 0) };
}

/** The places of the words of the first `rows` answers, in bytes where one is enough, else in 16-bit words. */
export function answerPlaces(
  { words, placeOf }: AnswerWords,
  { slot }: AnswerColumns,
  rows: number,
): Uint8Array | Uint16Array {
  const places = words.length <= 255 ? new Uint8Array(rows) : new Uint16Array(rows);
  for (let row = 0; row < rows; row++) places[row] = placeOf[(slot[row] ?? 0) - CHECK_FAILED] ?? 0;
  return places;
}
