// SPDX-License-Identifier: Apache-2.0
import type { Amendment } from './amendment.js';
import type { Change } from './change.js';
import {
  combine,
  optional,
  type Place,
  type Read,
  readList,
  readMap,
  refuse,
  required,
} from './place.js';
import { readParameter } from './read-parameter.js';
import { readSourceDocument } from './source-document.js';
import { readDay, readText, readWord } from './text.js';
import type { Tree } from './tree.js';
import {
  writeParameter,
  type WrittenDocument,
  type WrittenParameter,
  writeSourceDocument,
} from './write-parameter.js';

/** 修订的文件形式: as it is stored and sent. */
export interface WrittenAmendment {
  readonly documents: readonly WrittenDocument[];
  readonly changes: readonly WrittenChange[];
}

export type WrittenChange =
  | { readonly kind: 'set' | 'whole'; readonly parameter: WrittenParameter }
  | { readonly kind: 'end'; readonly region: string; readonly id: string; readonly last: string };

const KINDS = ['set', 'end', 'whole'] as const;

/** Reads an amendment. Faults say the way to them: `changes[0].parameter.values[0].value`. */
export const readAmendment = (tree: Tree): Read<Amendment> =>
  readMap({ file: '', path: '', tree }, ['documents', 'changes'], (map) =>
    combine({
      documents: optional(map, 'documents', [], (list) =>
        readList(list, (one) => within(one, readSourceDocument(one.file, one.tree))),
      ),
      changes: required(map, 'changes', (list) => readList(list, readChange)),
    }),
  );

function readChange(place: Place): Read<Change> {
  const kind = required(place, 'kind', (one) => readWord(one, KINDS));
  if (!kind.ok) return kind;
  return kind.value === 'end' ? readEnd(place) : readPart(place, kind.value);
}

const readEnd = (place: Place): Read<Change> =>
  readMap(place, ['kind', 'region', 'id', 'last'], (map) =>
    combine({
      kind: required(map, 'kind', (one) => readWord(one, ['end'])),
      region: required(map, 'region', readText),
      id: required(map, 'id', readText),
      last: required(map, 'last', readDay),
    }),
  );

const readPart = (place: Place, kind: 'set' | 'whole'): Read<Change> =>
  readMap(place, ['kind', 'parameter'], (map) =>
    combine({
      kind: required(map, 'kind', (one) => readWord(one, [kind])),
      parameter: required(map, 'parameter', (one) =>
        one.tree.kind === 'map'
          ? within(one, readParameter(one.file, one.tree))
          : refuse(one, 'not-a-map'),
      ),
    }),
  );

/** Faults inside a piece are told with the way to the piece. */
const within = <T>({ path }: Place, read: Read<T>): Read<T> =>
  read.ok
    ? read
    : { ok: false, error: read.error.map((one) => ({ ...one, path: `${path}.${one.path}` })) };

/** Writes an amendment as `readAmendment` reads it. */
export const writeAmendment = ({ documents, changes }: Amendment): WrittenAmendment => ({
  documents: documents.map(writeSourceDocument),
  changes: changes.map((change) =>
    change.kind === 'end'
      ? change
      : { kind: change.kind, parameter: writeParameter(change.parameter) },
  ),
});
