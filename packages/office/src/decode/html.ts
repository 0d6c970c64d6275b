// SPDX-License-Identifier: Apache-2.0
import type { SourceText } from '@sanyi/documents';
import { err, ok, type Result } from '@sanyi/kernel';
import { Parser } from 'htmlparser2';
import type { Budget } from './budget.js';
import { type Flow, flow, flowPreformatted, writeLabel } from './html-flow.js';
import { newListItem, openList, type OpenList } from './html-list.js';
import {
  closeCell,
  closeTable,
  endBlock,
  endLine,
  finish,
  type Manuscript,
  newManuscript,
  openCell,
  openRow,
  openTable,
} from './manuscript.js';
import type { Reason } from './refusal.js';

/** Deeper than any page a browser still shows in full (it flattens beyond 512). */
export const MOST_NESTED = 1000;

/**
 * 网页转文字: blocks to lines, tables to lines with their cells known. Scripts, styles, navigation and what is hidden are
 * not read; numbers of <ol> become words. A stream: no tree is built and nothing recurs.
 */
export function readHtml(html: string, budget: Budget): Result<SourceText, Reason> {
  const page: Page = {
    manuscript: newManuscript(),
    open: [],
    lists: [],
    gap: '',
    last: '',
    label: '',
    hidden: 0,
    preformatted: 0,
  };
  const parser = new Parser({
    onopentag: (name, attributes) => {
      open(page, name, attributes);
    },
    onclosetag: () => {
      close(page);
    },
    ontext: (data) => {
      if (page.hidden > 0) return;
      if (page.preformatted > 0) flowPreformatted(page, data);
      else flow(page, data);
    },
  });
  for (let at = 0; at < html.length; at += CHUNK) {
    parser.write(html.slice(at, at + CHUNK));
    if (page.open.length > MOST_NESTED) {
      return err({ code: 'too-deep', format: 'html', limit: MOST_NESTED });
    }
    if (budget.isSpent()) return err({ code: 'too-slow', limit: budget.limit });
  }
  parser.end();
  return ok(finish(page.manuscript));
}

/** Small enough that a flood of tags is noticed before it costs anything. */
const CHUNK = 16_384;

interface Page extends Flow {
  readonly open: OpenElement[];
  readonly lists: OpenList[];
  /** How many open elements are not read, and how many keep their line breaks. */
  hidden: number;
  preformatted: number;
}

interface OpenElement {
  readonly name: string;
  readonly isHidden: boolean;
  /** A cell or row that stands in a table, not one that lost its table. */
  readonly isPlaced: boolean;
}

type Attributes = Readonly<Record<string, string>>;

function open(page: Page, name: string, attributes: Attributes): void {
  const isHidden = isUnread(page, name, attributes);
  if (isHidden) page.hidden += 1;
  const isPlaced = page.hidden === 0 && begin(page, name, attributes);
  page.open.push({ name, isHidden, isPlaced });
}

function close(page: Page): void {
  const element = page.open.pop();
  if (element === undefined) return;
  if (page.hidden === 0) end(page, element);
  if (element.isHidden) page.hidden -= 1;
}

const UNREAD = new Set(
  'script style template noscript title nav aside svg select button textarea iframe object video audio canvas rt rp del'.split(
    ' ',
  ),
);
const HIDING = /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden)/i;

function isUnread(page: Page, name: string, attributes: Attributes): boolean {
  if (UNREAD.has(name) || 'hidden' in attributes) return true;
  if (HIDING.test((attributes['style'] ?? '').slice(0, 2000))) return true;
  // The foot of a page is the site's; the foot of an article is the article's.
  return name === 'footer' && !page.open.some((outer) => outer.name === 'article');
}

const BLOCKS = new Set(
  'address article blockquote body caption center dd details div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr html legend li main menu ol p pre section summary table tbody td tfoot th thead tr ul'.split(
    ' ',
  ),
);

const LISTS = new Set(['ol', 'ul', 'menu']);

/** Answers whether a table, row or cell was opened that has to be closed again. */
function begin(page: Page, name: string, attributes: Attributes): boolean {
  if (name === 'br') breakLine(page);
  if (!BLOCKS.has(name)) return false;
  page.gap = '';
  if (beginTablePart(page.manuscript, name, attributes)) return true;
  endBlock(page.manuscript);
  if (LISTS.has(name)) page.lists.push(openList(name, attributes));
  if (name === 'li') page.label = newListItem(page.lists.at(-1), attributes);
  if (name === 'pre') page.preformatted += 1;
  return false;
}

function breakLine(page: Page): void {
  page.gap = '';
  endLine(page.manuscript);
}

function beginTablePart(manuscript: Manuscript, name: string, attributes: Attributes): boolean {
  if (name === 'table') {
    openTable(manuscript);
    return true;
  }
  if (manuscript.sheet.open.length === 0) return false;
  switch (name) {
    case 'tr':
      openRow(manuscript);
      return true;
    case 'td':
    case 'th':
      openCell(manuscript, {
        columnSpan: span(attributes['colspan'], 1000),
        rowSpan: span(attributes['rowspan'], 65_534),
      });
      return true;
    default:
      return false;
  }
}

/** The limits of the HTML standard §4.9.11; 0 rows means to the end of the table. */
function span(value: string | undefined, most: number): number {
  const number = Number.parseInt(value ?? '1', 10);
  if (number === 0 && most > 1000) return most;
  return number >= 1 ? Math.min(number, most) : 1;
}

function end(page: Page, { name, isPlaced }: OpenElement): void {
  if (!BLOCKS.has(name)) return;
  writeLabel(page, '');
  page.gap = '';
  if (isPlaced) endTablePart(page.manuscript, name);
  else endBlock(page.manuscript);
  if (LISTS.has(name)) page.lists.pop();
  if (name === 'pre') page.preformatted -= 1;
}

function endTablePart(manuscript: Manuscript, name: string): void {
  if (name === 'table') closeTable(manuscript);
  if (name === 'td' || name === 'th') closeCell(manuscript);
}
