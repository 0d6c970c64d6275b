// SPDX-License-Identifier: Apache-2.0
import type { Line } from './lines.js';
import { startsBlock } from './block-start.js';

/** How a text is set: one paragraph a line, or broken at the right margin as PDF text is. */
export interface Setting {
  readonly wrapped: boolean;
  /** Width of a full line; a Chinese character counts 2. */
  readonly full: number;
}

const TERMINAL = /[。！？；：!?;:）)】〕\]]$/;
const WIDEST_PAGE = 130;

/** Whether lines were broken at a margin, told by how many full lines stop in the middle of a sentence. */
export function settingOf(lines: readonly Line[]): Setting {
  const widths = lines.map((line) => widthOf(line.text));
  const full = percentile(widths, 0.9);
  const broken = lines.filter((line, i) =>
    breaksInside(line, lines[i + 1], (widths[i] ?? 0) >= full * 0.8),
  );
  const wrapped =
    full > 16 && full <= WIDEST_PAGE && broken.length >= Math.max(2, lines.length * 0.12);
  return { wrapped, full };
}

const breaksInside = (line: Line, next: Line | undefined, full: boolean): boolean =>
  full && next !== undefined && isOpen(line) && !startsBlock(next.text);

/**
 * Whether the next line goes on with the sentence of this one.
 *
 * @param pageBreak - whether the end of a page stands between them
 */
export function continues(line: Line, next: Line, setting: Setting, pageBreak: boolean): boolean {
  if (/[、，,]$/.test(line.text) && !startsBlock(next.text)) return true;
  return setting.wrapped && !/[：:]$/.test(line.text) && runsOver(line, next, setting, pageBreak);
}

/** Whether the margin, not the writer, broke the line. */
function runsOver(line: Line, next: Line, setting: Setting, pageBreak: boolean): boolean {
  return startsBlock(next.text)
    ? isFull(line, setting) && isOpen(line) && !plausibleStart(next.text)
    : isFull(line, setting) || leavesOpen(line, pageBreak);
}

const isFull = (line: Line, setting: Setting): boolean => widthOf(line.text) >= setting.full * 0.75;

/** Whether a short line stops with a bracket open, or at the end of a page without a stop. */
const leavesOpen = (line: Line, pageBreak: boolean): boolean =>
  opensMore(line.text) || (pageBreak && isOpen(line));

/** Whether a line stops in the middle of a sentence. */
const isOpen = (line: Line): boolean => !TERMINAL.test(line.text);

/** Labels such as 一、 and （一） in the middle of a sentence are rare; 2. and 10、 less so. */
const plausibleStart = (line: string): boolean => !/^\d/.test(line) || /^\d{1,2}[.．]\D/.test(line);

function opensMore(line: string): boolean {
  const opened = (line.match(/[（(〔【《]/g) ?? []).length;
  const closed = (line.match(/[）)〕】》]/g) ?? []).length;
  return opened > closed;
}

/** Width on paper in half characters. */
export function widthOf(text: string): number {
  let width = 0;
  for (let i = 0; i < text.length; i += 1) width += text.charCodeAt(i) < 0x2000 ? 1 : 2;
  return width;
}

function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}
