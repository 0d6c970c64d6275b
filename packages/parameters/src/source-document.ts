// SPDX-License-Identifier: Apache-2.0
import { ok, type PlainDate } from '@sanyi/kernel';
import { PARAMETER_STATUSES, type ParameterStatus } from './parameter.js';
import { combine, optional, type Place, type Read, readMap, refuse, required } from './place.js';
import { readAddress, readPublished } from './read-source.js';
import { readText, readWord, yesOrNo } from './text.js';
import type { Tree } from './tree.js';

/** 来源文件: what is known of a document that values cite, once for all of them. */
export interface SourceDocument {
  /** The name of its file in data/documents, which sources name. */
  readonly key: string;
  readonly title: string;
  /** 文号; empty where it is not known. */
  readonly number: string;
  readonly issuer: string;
  readonly published: PlainDate | null;
  readonly url: string | null;
  /** How much of it we hold: its own text, someone's account of it, or a memory. No value can be known better. */
  readonly status: ParameterStatus;
  /** 征求意见稿: every value it gives is a draft. */
  readonly draft: boolean;
  readonly note: string;
}

const FIELDS = ['key', 'title', 'number', 'issuer', 'published', 'url', 'status', 'draft', 'note'];

/** Reads one file of data/documents. */
export const readSourceDocument = (file: string, tree: Tree): Read<SourceDocument> =>
  readMap({ file, path: '', tree }, FIELDS, (place) =>
    combine({
      key: required(place, 'key', readKey),
      title: required(place, 'title', readText),
      number: optional(place, 'number', '', readText),
      issuer: required(place, 'issuer', readText),
      published: required(place, 'published', readPublished),
      url: optional(place, 'url', null, readAddress),
      status: required(place, 'status', (one) => readWord(one, PARAMETER_STATUSES)),
      draft: optional(place, 'draft', false, yesOrNo),
      note: optional(place, 'note', '', readText),
    }),
  );

function readKey(place: Place): Read<string> {
  const text = readText(place);
  if (!text.ok) return text;
  return /^[a-z0-9][a-z0-9-]*$/.test(text.value)
    ? ok(text.value)
    : refuse(place, 'not-an-id', 'a-z 0-9 -');
}
