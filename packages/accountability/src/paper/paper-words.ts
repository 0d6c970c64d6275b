// SPDX-License-Identifier: Apache-2.0
import type { FiledDocument } from '../ledger/filed.js';

/** 《示例省2026年重点任务》（示政办发〔2026〕8号）. */
export const documentInWords = ({
  title,
  number,
}: Pick<FiledDocument, 'title' | 'number'>): string =>
  `《${title}》${number === null ? '' : `（${number}）`}`;

/** A line that ends as a sentence. */
export const sentence = (words: string): string =>
  /[。！？]$/u.test(words) ? words : `${words}。`;

/** Words of the document, each once: one sentence may hold several targets. */
export const quotesOf = (pieces: readonly { readonly quote: string }[]): readonly string[] => [
  ...new Set(pieces.map(({ quote }) => quote)),
];
