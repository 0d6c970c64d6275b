// SPDX-License-Identifier: Apache-2.0
import { type Counters, isOn, nextLabel, type Numbering, whole } from './docx-numbering.js';
import { isContentsStyle, listOf, type OwnNumber, type Styles } from './docx-styles.js';
import {
  closeBox,
  closeCell,
  closeTable,
  endBlock,
  endLine,
  type Manuscript,
  markLine,
  openBox,
  openCell,
  openRow,
  openTable,
  placeBoxes,
  write,
} from './manuscript.js';
import { joinLabel } from './ordinal.js';
import type { Piece } from './piece.js';
import { continueCell, skipColumns } from './table-grid.js';
import type { Attribute, XmlReader } from './xml.js';

/** What the body is read with, and where its text goes. */
export interface BodyContext {
  readonly manuscript: Manuscript;
  readonly styles: Styles;
  readonly numbering: Numbering;
  readonly counters: Counters;
  /** Ids of the notes in the order in which the text refers to them. */
  readonly footnotes: string[];
  readonly endnotes: string[];
}

interface Body extends BodyContext {
  readonly path: string[];
  readonly paragraphs: Paragraph[];
  /** Depth of the path at which reading goes on after an element that is not read. */
  unreadFrom: number | undefined;
  isRunHidden: boolean;
  isText: boolean;
  /** A row or cell whose properties are still being read: it is opened with its first content. */
  row: { columnsBefore: number } | undefined;
  cell: PendingCell | undefined;
  /** Where the number of a paragraph goes whose beginning was joined to it by a deleted paragraph mark. */
  joined: Piece | undefined;
}

interface PendingCell {
  columnSpan: number;
  continues: boolean;
}

interface Paragraph {
  readonly own: { -readonly [K in keyof OwnNumber]: OwnNumber[K] };
  /** The paragraph mark is deleted: the next paragraph goes on in the same line. */
  isJoined: boolean;
  /** The number still to be written; undefined before the paragraph is counted. */
  label: string | undefined;
}

/** 正文: document.xml, or the notes, to lines. Deleted text is not read, inserted text is; numbers are made words. */
export function bodyReader(context: BodyContext): XmlReader {
  const body: Body = {
    ...context,
    path: [],
    paragraphs: [],
    unreadFrom: undefined,
    isRunHidden: false,
    isText: false,
    row: undefined,
    cell: undefined,
    joined: undefined,
  };
  return {
    open: (name, attribute) => {
      if (body.unreadFrom === undefined) open(body, name, attribute);
      body.path.push(name);
    },
    close: (name) => {
      body.path.pop();
      if (body.unreadFrom === undefined) CLOSING[name]?.(body);
      else if (body.unreadFrom === body.path.length) resume(body, name);
    },
    text: (text) => {
      if (body.isText && body.unreadFrom === undefined) say(body, text.replace(/[\r\n]+/g, ' '));
    },
  };
}

/** Deleted and moved-away text, what properties were before a change, second copies of a drawing, phonetic guides. */
const UNREAD = new Set(
  'del moveFrom pPrChange rPrChange tblPrChange trPrChange tcPrChange sectPrChange numberingChange mc:Fallback rt'.split(
    ' ',
  ),
);

function open(body: Body, name: string, attribute: Attribute): void {
  if (name === 'del') noteDeletion(body);
  if (UNREAD.has(name)) body.unreadFrom ??= body.path.length;
  else if (name !== 'tcPr' && body.path.at(-1) === 'tc') enterCell(body);
  if (body.unreadFrom === undefined) OPENING[name]?.(body, attribute);
}

/** The first content of a cell: its properties are known now. One that continues the cell above is not read. */
function enterCell(body: Body): void {
  if (body.cell !== undefined && !beginCell(body, body.cell)) leaveUnread(body, 'tc');
}

/** A deletion in the properties of a paragraph mark or of a row takes away the mark or the row. */
function noteDeletion(body: Body): void {
  const { path, paragraphs } = body;
  const paragraph = paragraphs.at(-1);
  if (path.at(-1) === 'trPr') leaveUnread(body, 'tr');
  if (path.at(-1) === 'rPr' && path.at(-2) === 'pPr' && paragraph !== undefined) {
    paragraph.isJoined = true;
  }
}

/** What is left of the innermost element of this name is not read. */
function leaveUnread(body: Body, name: string): void {
  body.unreadFrom = body.path.lastIndexOf(name);
}

function resume(body: Body, name: string): void {
  body.unreadFrom = undefined;
  if (name === 'p') body.paragraphs.pop();
}

type Opening = (body: Body, attribute: Attribute) => void;

/** Only as a child of a run: the properties of a paragraph have tabs, too. */
const inRun =
  (step: Opening): Opening =>
  (body, attribute) => {
    if (body.path.at(-1) === 'r') step(body, attribute);
  };

const onParagraph =
  (set: (own: Paragraph['own'], value: string) => void): Opening =>
  ({ path, paragraphs }, attribute) => {
    const paragraph = paragraphs.at(-1);
    if (paragraph !== undefined && path.includes('pPr')) set(paragraph.own, attribute('val') ?? '');
  };

const startText: Opening = (body) => {
  body.isText = true;
};

const tab = inRun((body) => {
  // Between cells a tab is a border: inside one it is a space.
  say(body, body.manuscript.sheet.open.length > 0 ? ' ' : '\t');
});

const OPENING: Readonly<Record<string, Opening>> = {
  p: ({ paragraphs }) => {
    paragraphs.push({ own: {}, isJoined: false, label: undefined });
  },
  pStyle: onParagraph((own, value) => {
    own.style = value;
  }),
  numId: onParagraph((own, value) => {
    own.listId = value;
  }),
  ilvl: onParagraph((own, value) => {
    own.level = whole(value, 0);
  }),
  r: (body) => {
    body.isRunHidden = false;
  },
  vanish: (body, attribute) => {
    if (body.path.at(-2) === 'r') body.isRunHidden = isOn(attribute('val'));
  },
  t: startText,
  'm:t': startText,
  tab,
  ptab: tab,
  noBreakHyphen: (body) => {
    say(body, '-');
  },
  sym: (body, attribute) => {
    say(body, symbol(attribute('char')));
  },
  cr: inRun(breakLine),
  br: inRun((body, attribute) => {
    if (attribute('type') === undefined || attribute('type') === 'textWrapping') breakLine(body);
    else endBlock(body.manuscript);
  }),
  tbl: ({ manuscript }) => {
    openTable(manuscript);
  },
  tr: (body) => {
    body.row = { columnsBefore: 0 };
  },
  gridBefore: ({ row }, attribute) => {
    if (row !== undefined) row.columnsBefore = columns(attribute('val'));
  },
  tc: (body) => {
    beginRow(body);
    body.cell = { columnSpan: 1, continues: false };
  },
  gridSpan: ({ cell }, attribute) => {
    if (cell !== undefined) cell.columnSpan = Math.max(1, columns(attribute('val')));
  },
  vMerge: ({ cell }, attribute) => {
    if (cell !== undefined) cell.continues = (attribute('val') ?? 'continue') === 'continue';
  },
  txbxContent: ({ manuscript }) => {
    openBox(manuscript);
  },
  footnoteReference: ({ footnotes }, attribute) => {
    footnotes.push(attribute('id') ?? '');
  },
  endnoteReference: ({ endnotes }, attribute) => {
    endnotes.push(attribute('id') ?? '');
  },
  footnote: (body, attribute) => {
    beginNote(body, body.footnotes.indexOf(attribute('id') ?? ''));
  },
  endnote: (body, attribute) => {
    beginNote(body, body.endnotes.indexOf(attribute('id') ?? ''));
  },
};

const CLOSING: Readonly<Record<string, (body: Body) => void>> = {
  pPr: (body) => {
    const paragraph = body.paragraphs.at(-1);
    if (paragraph === undefined) return;
    if (isContentsStyle(body.styles, paragraph.own.style)) leaveUnread(body, 'p');
    else settle(body, paragraph);
  },
  p: endParagraph,
  t: endText,
  'm:t': endText,
  tc: (body) => {
    if (body.cell === undefined || beginCell(body, body.cell)) closeCell(body.manuscript);
  },
  tr: (body) => {
    body.row = undefined;
  },
  tbl: ({ manuscript }) => {
    closeTable(manuscript);
  },
  txbxContent: ({ manuscript }) => {
    closeBox(manuscript);
  },
};

function say(body: Body, text: string): void {
  if (body.isRunHidden || text === '') return;
  const paragraph = body.paragraphs.at(-1);
  if (paragraph !== undefined) sayLabel(body, paragraph, text);
  write(body.manuscript, text);
}

function sayLabel(body: Body, paragraph: Paragraph, text: string): void {
  settle(body, paragraph);
  if (paragraph.label !== '') write(body.manuscript, joinLabel(paragraph.label ?? '', text));
  paragraph.label = '';
}

/** Counts a paragraph, once. Where it goes on from one whose mark is deleted, the number stands before that one. */
function settle(body: Body, paragraph: Paragraph): void {
  if (paragraph.label !== undefined) return;
  paragraph.label = '';
  if (paragraph.isJoined) {
    body.joined ??= markLine(body.manuscript);
    return;
  }
  const label = labelOf(body, paragraph.own);
  if (body.joined === undefined) paragraph.label = label;
  else body.joined.text = label === '' ? '' : joinLabel(label, '');
  body.joined = undefined;
}

function labelOf({ styles, numbering, counters }: Body, own: OwnNumber): string {
  const list = listOf(styles, numbering, own);
  if (list === undefined) return '';
  return nextLabel(numbering, counters, list.listId, list.level)?.trim() ?? '';
}

/** A numbered paragraph without words still shows its number: so are the 序号 columns of tables made. */
function endParagraph(body: Body): void {
  const paragraph = body.paragraphs.pop();
  if (paragraph === undefined) return;
  settle(body, paragraph);
  write(body.manuscript, paragraph.label ?? '');
  if (paragraph.isJoined) return;
  endLine(body.manuscript);
  placeBoxes(body.manuscript);
}

function endText(body: Body): void {
  body.isText = false;
}

function breakLine({ manuscript, isRunHidden }: Body): void {
  if (!isRunHidden) endLine(manuscript);
}

function beginRow(body: Body): void {
  if (body.row === undefined) return;
  openRow(body.manuscript);
  const grid = body.manuscript.sheet.open.at(-1);
  if (grid !== undefined) skipColumns(grid, body.row.columnsBefore);
  body.row = undefined;
}

/** Opens a cell; answers false where it only continues the one above. */
function beginCell(body: Body, { columnSpan, continues }: PendingCell): boolean {
  body.cell = undefined;
  const grid = body.manuscript.sheet.open.at(-1);
  if (continues && grid !== undefined && continueCell(grid, columnSpan)) return false;
  openCell(body.manuscript, { columnSpan, rowSpan: 1 });
  return true;
}

/** Notes nobody refers to (separators, leftovers of deleted text) are not read. */
function beginNote(body: Body, index: number): void {
  endBlock(body.manuscript);
  if (index === -1) body.unreadFrom = body.path.length;
  else write(body.manuscript, `[${index + 1}]`);
}

const columns = (value: string | undefined): number => Math.min(Math.max(whole(value, 0), 0), 1000);

/** A sign given by its code. Symbol fonts (Wingdings) use codes of private use: their signs are no words. */
function symbol(code: string | undefined): string {
  const point = Number.parseInt(code ?? '', 16);
  const isWord = point >= 0x20 && point < 0xd800;
  return isWord ? String.fromCodePoint(point) : '';
}
