// SPDX-License-Identifier: Apache-2.0
import type { Minutes } from '@sanyi/accountability';
import { officialPaper } from './official-paper.js';
import { emptyLine, paragraph, withNext } from './paper-xml.js';

/** 会议纪要 as a Word file in the layout of GB/T 9704-2012; the reader of documents reads its decisions back as tasks. */
export function minutesPaper(minutes: Minutes): Promise<Uint8Array> {
  const { title, number, opening, items, issuer, issuedOn } = minutes;
  const body = items.map((item) => paragraph('body', item));
  return officialPaper({
    title,
    text: [
      paragraph('title', title),
      ...(number === null ? [] : [paragraph('number', number)]),
      ...[emptyLine, paragraph('body', opening)],
      ...body.slice(0, -1),
      ...withNext([...body.slice(-1), emptyLine, emptyLine, paragraph('signature', issuer)]),
      paragraph('signature', issuedOn),
    ],
    ...{ tables: [], landscape: false },
  });
}
