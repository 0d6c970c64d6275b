// SPDX-License-Identifier: Apache-2.0
import { type BulletinBlock, printedWords, type SealedPacket } from '@sanyi/bulletins';
import { chineseDay, chineseNumber } from '@sanyi/kernel';
import {
  EMPTY_PART,
  type PaperAttachment,
  type PaperContent,
  type PaperPart,
  part,
} from '../write/paper-part.js';

/** 通报的内容 as an official paper sets it: text upright, each table an attachment. Word and PDF print the same. */
export function bulletinParts(packet: SealedPacket): PaperContent {
  const { head, blocks } = packet;
  const print = printer(packet);
  const tables = blocks.filter(({ kind }) => kind === 'table');
  return {
    title: head.title,
    text: [
      ...[part('title', head.title), EMPTY_PART],
      part('addressee', `${head.receiver}：`),
      ...numbered(blocks, tables).map(([style, words]) => part(style, print(words))),
      ...ending(packet, tables),
    ],
    attachments: tables.map((block, index) => attachment(block, index, print)),
  };
}

type Print = (words: string) => string;

const printer = ({ figures }: SealedPacket): Print => {
  const byId = new Map(figures.map((one) => [one.id, one]));
  return (words) => printedWords(words, byId);
};

/** Headings 一、二、…; where a table stood, the text points to its attachment. */
function numbered(
  blocks: readonly BulletinBlock[],
  tables: readonly BulletinBlock[],
): readonly (readonly ['heading1' | 'body', string])[] {
  const headings = blocks.filter(({ kind }) => kind === 'heading');
  return blocks.map((block) => {
    if (block.kind === 'heading') {
      return ['heading1', `${chineseNumber(headings.indexOf(block) + 1)}、${block.words}`];
    }
    if (block.kind === 'table')
      return ['body', `${block.words}见附件${tables.indexOf(block) + 1}。`];
    return ['body', block.words];
  });
}

/** 附件说明、署名、成文日期, and the root of the packet, by which paper and packet are known to belong together. */
function ending(
  { head, seal }: SealedPacket,
  tables: readonly BulletinBlock[],
): readonly PaperPart[] {
  return [
    EMPTY_PART,
    ...tables.map(({ words }, index) =>
      part('body', `${index === 0 ? '附件：' : '　　　'}${index + 1}．${words}`),
    ),
    ...[EMPTY_PART, part('signature', head.issuer)],
    part('signature', chineseDay(head.issuedOn)),
    EMPTY_PART,
    part('body', `复算包校验码：${(seal.root.match(/.{1,8}/g) ?? []).join(' ')}`),
  ];
}

const SHARE_OF_FIRST = 0.3;

function attachment({ words, rows }: BulletinBlock, index: number, print: Print): PaperAttachment {
  const columns = rows[0]?.length ?? 1;
  const first =
    columns === 1 ? 1 : Math.max(SHARE_OF_FIRST / Math.max(1, columns - 2), 1 / columns);
  return {
    ...{ mark: `附件${index + 1}`, title: words },
    widths: Array.from({ length: columns }, (_, at) =>
      at === 0 ? first : (1 - first) / (columns - 1),
    ),
    rows: rows.map((cells, row) =>
      cells.map((text, at) => part(styleOf(row, rows[0]?.[at] ?? ''), print(text))),
    ),
  };
}

/** Names and people's words begin at the left, so that their lines are read down; figures stand in the middle. */
const LEFT: readonly string[] = ['地区', '任务', '完成情况'];

const styleOf = (row: number, heading: string): 'cell' | 'cellCentred' | 'cellHeader' => {
  if (row === 0) return 'cellHeader';
  return LEFT.includes(heading) ? 'cell' : 'cellCentred';
};
