// SPDX-License-Identifier: Apache-2.0
import { endLine, type Manuscript, write } from './manuscript.js';
import { joinLabel } from './ordinal.js';

/** Where a page's running text stands: what is owed before the next word. */
export interface Flow {
  readonly manuscript: Manuscript;
  /** White space since the last word, the last character written, the number of a list item not yet written. */
  gap: string;
  last: string;
  label: string;
}

/** White space is one space, none at the ends of a line, and none where a source line broke between two Han characters. */
export function flow(page: Flow, data: string): void {
  const words = trim(data);
  if (words === '') {
    page.gap += data;
    return;
  }
  const start = data.indexOf(words.charAt(0));
  payGap(page, page.gap + data.slice(0, start), words.charAt(0));
  writeLabel(page, words);
  write(
    page.manuscript,
    words.replace(SPACE, (gap, at: number) =>
      between(words.charAt(at - 1), gap, words.charAt(at + gap.length)),
    ),
  );
  page.last = words.slice(-1);
  page.gap = data.slice(start + words.length);
}

/** Text of <pre>: its line breaks are line breaks. */
export function flowPreformatted(page: Flow, data: string): void {
  const [first = '', ...others] = data.split(/\r\n?|\n/);
  writeLabel(page, first);
  write(page.manuscript, first);
  for (const line of others) {
    endLine(page.manuscript);
    write(page.manuscript, line);
  }
}

/** The number of the list item that begins here, if it is still owed. */
export function writeLabel(page: Flow, words: string): void {
  if (page.label === '') return;
  write(page.manuscript, joinLabel(page.label, words));
  page.label = '';
}

function payGap(page: Flow, gap: string, next: string): void {
  const isWithinLine = !page.manuscript.sheet.isLineEmpty && page.label === '';
  if (gap !== '' && isWithinLine) write(page.manuscript, between(page.last, gap, next));
}

// HTML's white space only: &nbsp; and the ideographic space are characters.
const SPACE = /[ \t\n\r\f]+/g;
const SPACES = ' \t\n\r\f';
const WIDE =
  /[\u2e80-\u9fff\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\u3000-\u303f\u201c\u201d\u2018\u2019\u2026\u2014]/u;

const between = (before: string, gap: string, after: string): string =>
  /[\n\r]/.test(gap) && WIDE.test(before) && WIDE.test(after) ? '' : ' ';

function trim(data: string): string {
  let start = 0;
  let end = data.length;
  while (start < end && SPACES.includes(data.charAt(start))) start += 1;
  while (end > start && SPACES.includes(data.charAt(end - 1))) end -= 1;
  return data.slice(start, end);
}
