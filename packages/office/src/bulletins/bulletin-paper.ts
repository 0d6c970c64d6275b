// SPDX-License-Identifier: Apache-2.0
import { type BulletinBlock, printedWords, type SealedPacket } from '@sanyi/bulletins';
import { chineseNumber } from '@sanyi/kernel';
import { officialPaper } from '../write/official-paper.js';
import { PAGE } from '../write/paper-measures.js';
import { emptyLine, paragraph, type PaperXml, table } from '../write/paper-xml.js';

/** 通报的 Word 文件, in the layout of GB/T 9704-2012: text upright, tables as attachments on lying pages. */
export const bulletinPaper = (packet: SealedPacket): Promise<Uint8Array> => {
  const { head, blocks } = packet;
  const print = printer(packet);
  const tables = blocks.filter(({ kind }) => kind === 'table');
  return officialPaper({
    title: head.title,
    text: [
      ...[paragraph('title', head.title), emptyLine],
      paragraph('addressee', `${head.receiver}：`),
      ...numbered(blocks, tables).map(([style, words]) => paragraph(style, print(words))),
      ...ending(packet, tables),
    ],
    tables: tables.flatMap((block, index) => attachment(block, index, print)),
    landscape: true,
  });
};

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
): readonly PaperXml[] {
  const [year, month, day] = head.issuedOn.split('-').map(Number);
  return [
    emptyLine,
    ...tables.map(({ words }, index) =>
      paragraph('body', `${index === 0 ? '附件：' : '　　　'}${index + 1}．${words}`),
    ),
    ...[emptyLine, paragraph('signature', head.issuer)],
    paragraph('signature', `${year ?? ''}年${month ?? ''}月${day ?? ''}日`),
    emptyLine,
    paragraph('body', `复算包校验码：${(seal.root.match(/.{1,8}/g) ?? []).join(' ')}`),
  ];
}

const MARGIN = 70;
const SHARE_OF_FIRST = 0.3;
const SIGNS_OF_A_PAGE = 400;

function attachment(
  { words, rows }: BulletinBlock,
  index: number,
  print: Print,
): readonly PaperXml[] {
  const columns = rows[0]?.length ?? 1;
  const first =
    columns === 1 ? 1 : Math.max(SHARE_OF_FIRST / Math.max(1, columns - 2), 1 / columns);
  const width = (at: number): number =>
    Math.floor(PAGE.textHeight * (at === 0 ? first : (1 - first) / (columns - 1)));
  return [
    onNewPage(paragraph('attachment', `附件${index + 1}`), index > 0),
    ...[paragraph('title', words), emptyLine],
    table({
      widths: Array.from({ length: columns }, (_, at) => width(at)),
      margin: MARGIN,
      rows: rows.map((cells, row) => ({
        whole: cells.join('').length < SIGNS_OF_A_PAGE,
        cells: cells.map((text, at) => ({
          text: print(text),
          style: styleOf(row, at),
        })),
      })),
    }),
  ];
}

/** The first attachment begins a section, and so a page, anyway. */
const onNewPage = (first: PaperXml, breaks: boolean): PaperXml =>
  breaks ? first.replace('</w:pPr>', '<w:pageBreakBefore/></w:pPr>') : first;

const styleOf = (row: number, column: number): 'cell' | 'cellCentred' | 'cellHeader' => {
  if (row === 0) return 'cellHeader';
  return column === 0 ? 'cell' : 'cellCentred';
};
