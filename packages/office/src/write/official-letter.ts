// SPDX-License-Identifier: Apache-2.0
import type {
  LetterItem,
  LetterLine,
  LetterSection,
  LetterTable,
  OfficialLetter,
} from '@sanyi/accountability';
import { chineseDay, chineseNumber } from '@sanyi/kernel';
import { officialPaper } from './official-paper.js';
import { PAGE } from './paper-measures.js';
import { emptyLine, labelled, paragraph, type PaperXml, table, withNext } from './paper-xml.js';

/** 督办单, 分工单 …: a letter as a Word file in the layout of GB/T 9704-2012, its table as an attachment on a lying page. */
export function officialLetter(letter: OfficialLetter): Promise<Uint8Array> {
  const words = [...head(letter), ...letter.sections.flatMap(section), ...closingOf(letter)];
  return officialPaper({
    title: letter.name,
    text: [...words.slice(0, -1), ...ending(letter, words.slice(-1))],
    tables: [
      paragraph('attachment', '附件'),
      paragraph('title', letter.table.title),
      emptyLine,
      tableOf(letter.table),
    ],
    landscape: true,
  });
}

function head({ title, number, addressee, opening }: OfficialLetter): readonly PaperXml[] {
  return [
    paragraph('title', title),
    ...(number === null ? [] : [paragraph('number', number)]),
    emptyLine,
    paragraph('addressee', `${addressee}：`),
    ...opening.map((words) => paragraph('body', words)),
  ];
}

const section = ({ heading, items }: LetterSection, index: number): readonly PaperXml[] => [
  paragraph('heading1', `${chineseNumber(index + 1)}、${heading}`),
  ...items.flatMap(itemOf),
];

function itemOf({ heading, lines }: LetterItem, index: number): readonly PaperXml[] {
  const title =
    heading === null ? [] : [paragraph('heading2', `（${chineseNumber(index + 1)}）${heading}`)];
  return [...title, ...lines.map(lineOf)];
}

const lineOf = ({ label, words }: LetterLine): PaperXml =>
  label === null ? paragraph('body', words) : labelled(`${label}：`, words);

const closingOf = ({ closing }: OfficialLetter): readonly PaperXml[] =>
  closing.map((words) => paragraph('body', words));

/**
 * §7.3.4 附件说明, §7.3.5 署名 and 成文日期; what nobody has decided is left to fill. A page of the signature alone is not
 * allowed, so the last words of the text go with it.
 */
const ending = (
  { issuer, issuedOn, table: { title } }: OfficialLetter,
  last: readonly PaperXml[],
): readonly PaperXml[] => [
  ...withNext([
    ...last,
    emptyLine,
    paragraph('body', `附件：${title}`),
    emptyLine,
    emptyLine,
    paragraph('signature', issuer ?? '（印发单位）　　'),
  ]),
  paragraph('signature', issuedOn === null ? '　　　　年　　月　　日' : chineseDay(issuedOn)),
];

const CELL_MARGIN = 70;
const WHOLE = 1000;
/** A row of so many signs fits a lying page, and is not torn. */
const SIGNS_OF_A_PAGE = 400;

function tableOf({ columns, rows }: LetterTable): PaperXml {
  return table({
    widths: columns.map(({ share }) => Math.floor((PAGE.textHeight * share) / WHOLE)),
    margin: CELL_MARGIN,
    rows: [
      { whole: true, cells: columns.map(({ header }) => ({ text: header, style: 'cellHeader' })) },
      ...rows.map((cells) => ({
        whole: Math.max(...cells.map((cell) => cell.length)) < SIGNS_OF_A_PAGE,
        cells: cells.map((text, at) => ({
          text,
          style: columns[at]?.centred === true ? ('cellCentred' as const) : ('cell' as const),
        })),
      })),
    ],
  });
}
