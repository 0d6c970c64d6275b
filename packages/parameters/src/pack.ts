// SPDX-License-Identifier: Apache-2.0
import { ok } from '@sanyi/kernel';
import type { Filed, ParameterLibrary } from './library.js';
import { libraryFaults, libraryOf, pathOf } from './library.js';
import type { Parameter } from './parameter.js';
import { combine, type Place, type Read, readList, readMap, required, unless } from './place.js';
import { readParameter } from './read-parameter.js';
import { readSourceDocument, type SourceDocument } from './source-document.js';
import { readWord } from './text.js';
import type { Tree } from './tree.js';
import {
  writeParameter,
  type WrittenDocument,
  type WrittenParameter,
  writeSourceDocument,
} from './write-parameter.js';

/** 参数包: parameters with the documents they cite, in one file that goes from place to place. */
export interface ParameterPack {
  readonly format: typeof PACK_FORMAT;
  readonly documents: readonly WrittenDocument[];
  readonly parameters: readonly WrittenParameter[];
}

export const PACK_FORMAT = 'sanyi-parameters/1';

/** A pack of parameters of a library, with the documents that these cite and no others. */
export function packOf(
  library: ParameterLibrary,
  keep: (one: Parameter) => boolean,
): ParameterPack {
  const parameters = library.parameters.filter(keep);
  const cited = new Set(parameters.flatMap(documentsOf));
  return {
    format: PACK_FORMAT,
    documents: library.documents.filter(({ key }) => cited.has(key)).map(writeSourceDocument),
    parameters: parameters.map(writeParameter),
  };
}

/** The documents a parameter cites. */
export const documentsOf = ({ values, namedIn, inherit }: Parameter): readonly string[] => [
  ...values.map(({ source }) => source.document),
  ...namedIn.map(({ document }) => document),
  ...(inherit === null ? [] : [inherit.source.document]),
];

/**
 * Reads a pack and checks it as a whole; it brings every document it cites. A region that goes by another's value must
 * bring that value too.
 *
 * @param regions - codes that exist
 */
export function readPack(
  file: string,
  tree: Tree,
  regions: ReadonlySet<string>,
): Read<ParameterLibrary> {
  const pack = readMap({ file, path: '', tree }, ['format', 'documents', 'parameters'], (map) =>
    combine({
      format: required(map, 'format', (one) => readWord(one, [PACK_FORMAT])),
      documents: required(map, 'documents', (list) => readList(list, readPackedDocument)),
      parameters: required(map, 'parameters', (list) => readList(list, readPackedParameter)),
    }),
  );
  if (!pack.ok) return pack;
  const { documents, parameters } = pack.value;
  return unless(
    libraryFaults(parameters, documents, regions).map((one) => ({ ...one, file })),
    libraryOf(
      parameters.map(({ content }) => content),
      documents.map(({ content }) => content),
    ),
  );
}

const readPackedDocument = (place: Place): Read<Filed<SourceDocument>> =>
  filed(place, readSourceDocument(place.file, place.tree), ({ key }) => `${key}.yaml`);

const readPackedParameter = (place: Place): Read<Filed<Parameter>> =>
  filed(place, readParameter(place.file, place.tree), pathOf);

/** In a pack each piece stands where it belongs; its faults are told with the way to it inside the pack. */
function filed<T>(place: Place, read: Read<T>, nameOf: (content: T) => string): Read<Filed<T>> {
  if (read.ok) return ok({ file: nameOf(read.value), content: read.value, tree: place.tree });
  return {
    ok: false,
    error: read.error.map((one) => ({ ...one, path: `${place.path}.${one.path}` })),
  };
}
