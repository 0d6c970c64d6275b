// SPDX-License-Identifier: Apache-2.0
import { findParameter, type ParameterLibrary } from './library.js';
import type { Parameter } from './parameter.js';
import type { SourceDocument } from './source-document.js';
import { writeParameter, writeSourceDocument } from './write-parameter.js';

/** 与库里相比: new, different, or the same. */
export type Standing = 'added' | 'changed' | 'same';

/** 参数包与参数库的对照, in the order of the pack. */
export interface PackDifference {
  readonly parameters: readonly {
    readonly parameter: Parameter;
    readonly before: Parameter | null;
    readonly standing: Standing;
  }[];
  readonly documents: readonly {
    readonly document: SourceDocument;
    readonly before: SourceDocument | null;
    readonly standing: Standing;
  }[];
}

/** What a pack would bring to a library. When somebody last looked for a newer text is no difference. */
export const packDifference = (
  library: ParameterLibrary,
  pack: ParameterLibrary,
): PackDifference => ({
  parameters: pack.parameters.map((parameter) => {
    const before = findParameter(library, parameter.region, parameter.id) ?? null;
    return { parameter, before, standing: standing(before, parameter, saidOf) };
  }),
  documents: pack.documents.map((document) => {
    const before = library.documents.find(({ key }) => key === document.key) ?? null;
    return { document, before, standing: standing(before, document, writeSourceDocument) };
  }),
});

const saidOf = (parameter: Parameter) => ({ ...writeParameter(parameter), lastReviewed: '' });

function standing<T>(before: T | null, now: T, write: (one: T) => object): Standing {
  if (before === null) return 'added';
  return JSON.stringify(write(before)) === JSON.stringify(write(now)) ? 'same' : 'changed';
}
