// SPDX-License-Identifier: Apache-2.0
import type { CompiledScheme } from '../compiled/compiled-scheme.js';
import type { AnswerColumns, CaseColumns } from '../drg/case-columns.js';
import { answerColumns, caseColumns } from '../drg/encode-cases.columns.js';
import { groupColumns } from '../drg/group.columns.js';
import { tallyColumns } from '../drg/tally.columns.js';
import type { Tally } from '../drg/tally.js';
import {
  type AnswerField,
  answerPlaces,
  type AnswerWords,
  answerWords,
} from './answer-vectors.columns.js';
import type { CaseVectors } from './case-vectors.js';
import { readVectors, type VectorReader, vectorReader } from './vector-cases.columns.js';

/** All that grouping batches of an analytic database needs: made once for a file. */
export interface VectorGrouper {
  readonly scheme: CompiledScheme;
  readonly reader: VectorReader;
  readonly answers: AnswerColumns;
  readonly cases: CaseColumns;
  /** The words behind the places that `groupVectors` answers with. */
  readonly words: Readonly<Record<AnswerField, AnswerWords>>;
}

/** `capacity` is the most rows of a batch; `mapCodes` reads 国临版 codes as the 医保版 codes they map to. */
export const vectorGrouper = (
  scheme: CompiledScheme,
  { capacity, mapCodes }: { readonly capacity: number; readonly mapCodes: boolean },
): VectorGrouper => ({
  scheme,
  reader: vectorReader(scheme, mapCodes),
  answers: answerColumns(capacity),
  cases: caseColumns(capacity),
  words: answerWords(scheme),
});

/** Answers of a batch: for each field the place of each row's word among `words`, and how many of each kind. */
export interface GroupedVectors {
  readonly places: Readonly<Record<AnswerField, Uint8Array | Uint16Array>>;
  readonly tally: Tally;
}

/** Groups a batch of at most `capacity` rows. */
export function groupVectors(grouper: VectorGrouper, vectors: CaseVectors): GroupedVectors {
  const { scheme, reader, cases, answers, words } = grouper;
  readVectors(reader, vectors, cases);
  groupColumns(scheme, cases, answers);
  const placesOf = (field: AnswerField): Uint8Array | Uint16Array =>
    answerPlaces(words[field], answers, vectors.rows);
  return {
    places: {
      status: placesOf('status'),
      mdc: placesOf('mdc'),
      adrg: placesOf('adrg'),
      drg: placesOf('drg'),
    },
    tally: tallyColumns(scheme, answers, vectors.rows),
  };
}
