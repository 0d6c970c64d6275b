// SPDX-License-Identifier: Apache-2.0
import type { SourceText } from '@sanyi/documents';
import { err, ok, type Result } from '@sanyi/kernel';
import { getDocumentProxy } from 'unpdf';
import type { Budget } from './budget.js';
import { codes, indexOfBytes } from './bytes.js';
import { findBomb } from './pdf-bomb.js';
import { cmapSource } from './pdf-cmaps.js';
import { pageLines, type PlacedText } from './pdf-lines.js';
import type { Reason } from './refusal.js';

/** The text layer of a PDF, and which of its pages (from 1) have none: pictures that no one has read. */
export interface PdfText extends SourceText {
  readonly pagesWithoutText: readonly number[];
}

type PdfDocument = Awaited<ReturnType<typeof getDocumentProxy>>;
type PdfPage = Awaited<ReturnType<PdfDocument['getPage']>>;
type PdfItem = Awaited<ReturnType<PdfPage['getTextContent']>>['items'][number];

/**
 * PDF 转文字: page after page, line after line, as they stand. Hard line breaks and page numbers stay: taking them out is
 * the reader's work, who knows the language.
 */
export async function readPdf(bytes: Uint8Array, budget: Budget): Promise<Result<PdfText, Reason>> {
  // A file cut short can often be repaired, without its last pages: better refused than half read.
  if (indexOfBytes(bytes, codes('%%EOF'), Math.max(0, bytes.length - TAIL)) === -1) {
    return corrupted('%%EOF');
  }
  const bomb = findBomb(bytes, budget);
  if (bomb !== undefined) return err(bomb);
  return await withinBudget(budget, openAndRead(bytes, budget));
}

/** Servers append a little to what they send; a whole file ends with its mark. */
const TAIL = 4096;

async function openAndRead(bytes: Uint8Array, budget: Budget): Promise<Result<PdfText, Reason>> {
  const { Factory, missing } = cmapSource();
  let document: PdfDocument;
  try {
    document = await getDocumentProxy(bytes.slice(), {
      ...OPTIONS,
      BinaryDataFactory: Factory,
    });
  } catch (problem) {
    return isPasswordProblem(problem)
      ? err({ code: 'encrypted', format: 'pdf' })
      : corrupted('xref');
  }
  try {
    const source = await readPages(document, budget);
    const [encoding] = missing;
    return encoding === undefined ? source : err({ code: 'unknown-encoding', encoding });
  } finally {
    await document.destroy();
  }
}

/** Text only: no fonts are loaded, no code is compiled, nothing is fetched, nothing is printed. */
const OPTIONS = {
  verbosity: 0,
  isEvalSupported: false,
  disableFontFace: true,
  useSystemFonts: false,
  useWorkerFetch: false,
  cMapUrl: 'cmaps/',
  cMapPacked: true,
  enableXfa: false,
  isOffscreenCanvasSupported: false,
};

const isPasswordProblem = (problem: unknown): boolean =>
  problem instanceof Error && problem.name === 'PasswordException';

async function readPages(document: PdfDocument, budget: Budget): Promise<Result<PdfText, Reason>> {
  const pages: string[] = [];
  const pagesWithoutText: number[] = [];
  for (let number = 1; number <= document.numPages; number += 1) {
    if (budget.isSpent()) return err({ code: 'too-slow', limit: budget.limit });
    const page = await readPage(document, number);
    if (!page.ok) return page;
    if (page.value.trim() === '') pagesWithoutText.push(number);
    else pages.push(page.value);
  }
  if (pages.length === 0) return err({ code: 'scanned-no-text-layer', format: 'pdf' });
  return ok({ text: pages.join('\n'), tables: [], pagesWithoutText });
}

async function readPage(document: PdfDocument, number: number): Promise<Result<string, Reason>> {
  try {
    const page = await document.getPage(number);
    const viewport = matrix(page.getViewport({ scale: 1 }).transform);
    const { items } = await page.getTextContent({ disableNormalization: true });
    page.cleanup();
    return ok(pageLines(items.flatMap((item) => place(item, viewport))).join('\n'));
  } catch {
    return corrupted(`第 ${number} 页`);
  }
}

/** A stretch as the reader of the page sees it: /Rotate and the flipped y axis are undone. Slanted text is a watermark. */
function place(item: PdfItem, viewport: Matrix): readonly PlacedText[] {
  if (!('str' in item) || item.str === '') return [];
  const own = matrix(item.transform);
  const [across, down] = times(viewport, [own[0], own[1], 0]);
  const [x, y] = times(viewport, [own[4], own[5], 1]);
  const angle = Math.atan2(down, across) / (Math.PI / 2);
  const turn = Math.round(angle);
  if (Math.abs(angle - turn) > MOST_SLANT) return [];
  const size = Math.hypot(own[2], own[3]);
  return [{ text: wholeCharacters(item.str), x, y, width: item.width, size, turn: (turn + 4) % 4 }];
}

/** a b c d e f, as PDF writes them (ISO 32000-1 §8.3.4). */
type Matrix = readonly [number, number, number, number, number, number];

const matrix = ([a, b, c, d, e, f]: readonly unknown[]): Matrix => [
  Number(a),
  Number(b),
  Number(c),
  Number(d),
  Number(e),
  Number(f),
];

/** A direction has weight 0, a point 1: only points are moved. */
const times = (
  [a, b, c, d, e, f]: Matrix,
  [x, y, weight]: readonly [number, number, number],
): readonly [number, number] => [a * x + c * y + e * weight, b * x + d * y + f * weight];

/** In quarter turns: a page fed askew into a scanner is within it. */
const MOST_SLANT = 0.1;

/** Some writers map a character to the sign of its radical (⽅ for 方): each has one character it stands for, as long. */
const wholeCharacters = (text: string): string =>
  text.replace(/[\u2e9f\u2ef3\u2f00-\u2fd5\uf900-\ufaff]/g, (sign) => sign.normalize('NFKC'));

/** PDF.js works in pieces and lets timers run between them: what never ends is left behind. */
async function withinBudget(
  budget: Budget,
  work: Promise<Result<PdfText, Reason>>,
): Promise<Result<PdfText, Reason>> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const alarm = new Promise<Result<PdfText, Reason>>((resolve) => {
    timer = setTimeout(() => {
      resolve(err({ code: 'too-slow', limit: budget.limit }));
    }, budget.limit);
  });
  try {
    return await Promise.race([work, alarm]);
  } finally {
    clearTimeout(timer);
  }
}

const corrupted = (part: string) => err({ code: 'corrupted', format: 'pdf', part } as const);
