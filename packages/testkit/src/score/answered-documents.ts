// SPDX-License-Identifier: Apache-2.0
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { goldenFolder } from '../golden.js';
import type { GoldDocument } from './answer.js';
import { fieldsOf, textIn } from './fields.js';
import { formatGold, referenceGold } from './foreign-gold.js';
import { sampleGold, spanGold } from './gold.js';

/** A document with its answer made by hand. */
export interface AnsweredDocument {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** @param text the decoded document: some answers hold only spans into it */
  readonly goldOf: (text: string) => GoldDocument;
}

/** Answers are simplified as the texts are: quotes of a reading are. */
type Simplify = (text: string) => string;

/** 示例文件: the project's own notices and reports. `held-out` were not looked at while the reader was built. */
export const sampleDocuments = (
  folder: 'held-out' | 'samples',
  simplify: Simplify,
): readonly AnsweredDocument[] =>
  pairsIn(goldenFolder(`documents/${folder}`), (name, json) =>
    sampleGold(name, JSON.parse(simplify(json))),
  );

/** Small notices of the reference folder, one for each form of writing responsibility. */
export const formatDocuments = (reference: string): readonly AnsweredDocument[] =>
  pairsIn(path.join(reference, 'gold', 'formats'), (name, json) =>
    formatGold(name, JSON.parse(json)),
  );

/** The real notices of the reference folder: one answered there in full, the others in `golden/documents` by spans. */
export const realDocuments = (reference: string): readonly AnsweredDocument[] => [
  ...answersIn(path.join(reference, 'gold'), '.json').map((file) => {
    const json: unknown = JSON.parse(textAt(file));
    const source = textIn(fieldsOf(json, file), 'file');
    return realDocument(reference, `seeds/${source}`, (name) => referenceGold(name, json));
  }),
  ...answersIn(goldenFolder('documents'), ANSWER).map((file) => {
    const json: unknown = JSON.parse(textAt(file));
    const source = textIn(fieldsOf(json, file), 'source');
    return realDocument(reference, source, (name, text) => spanGold(name, json, text));
  }),
];

function realDocument(
  reference: string,
  source: string,
  goldOf: (name: string, text: string) => GoldDocument,
): AnsweredDocument {
  const name = path.basename(source).slice(0, 3);
  const bytes = readFileSync(path.join(reference, source));
  return { name, bytes, goldOf: (text) => goldOf(name, text) };
}

const ANSWER = '.gold.json';

/** The documents of a folder that have an answer beside them. */
const pairsIn = (
  folder: string,
  goldOf: (name: string, json: string) => GoldDocument,
): readonly AnsweredDocument[] =>
  answersIn(folder, ANSWER).map((file) => {
    const name = path.basename(file, ANSWER);
    return {
      name,
      bytes: readFileSync(path.join(folder, `${name}.txt`)),
      goldOf: () => goldOf(name, textAt(file)),
    };
  });

const answersIn = (folder: string, ending: string): readonly string[] =>
  readdirSync(folder)
    .filter((file) => file.endsWith(ending))
    .sort()
    .map((file) => path.join(folder, file));

const textAt = (file: string): string => readFileSync(file, 'utf8');
