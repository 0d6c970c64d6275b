// SPDX-License-Identifier: Apache-2.0
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import AxeBuilder from '@axe-core/playwright';
import type { Reading } from '@sanyi/documents';
import { strFromU8 } from 'fflate';
import { type Download, expect, type Locator, type Page, test as base } from '@playwright/test';

const root = path.join(path.dirname(fileURLToPath(import.meta.url)), '..');

/** The page as it is handed out. */
export const DESK = path.join(root, 'apps/desk/dist/sanyi-desk.html');

export const sample = (name: string): string => path.join(root, 'data/samples/notices', name);

export interface Desk {
  readonly page: Page;
  readonly cards: Locator;
  /** Puts files into the page as a person does. */
  readonly drop: (...files: readonly string[]) => Promise<void>;
  readonly dropText: (name: string, text: string | Buffer) => Promise<void>;
  readonly download: (act: () => Promise<void>) => Promise<Saved>;
}

export interface Saved {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** The desk opened from disk, with the network off: a request to any network fails the test. */
export const test = base.extend<{ desk: Desk }>({
  desk: async ({ page, context }, use) => {
    const asked: string[] = [];
    const faults: string[] = [];
    await context.setOffline(true);
    await context.route(/^(?:https?|wss?|ftp):/, (route) => {
      asked.push(route.request().url());
      return route.abort();
    });
    page.on('pageerror', (error) => faults.push(error.message));
    page.on('console', (message) => {
      if (message.type() === 'error') faults.push(message.text());
    });
    await page.goto(pathToFileURL(DESK).href);
    await use(deskOn(page));
    expect(asked, 'requests to a network').toEqual([]);
    expect(faults, 'errors in the page').toEqual([]);
  },
});

function deskOn(page: Page): Desk {
  const chooser = page.locator('input[type=file]').first();
  const dropText = async (name: string, text: string | Buffer): Promise<void> => {
    const buffer = typeof text === 'string' ? Buffer.from(text) : text;
    const before = await chooser.count();
    expect(before).toBeGreaterThan(0);
    await chooser.setInputFiles({ name, mimeType: 'application/octet-stream', buffer });
  };
  return {
    page,
    cards: page.locator('article.card'),
    drop: async (...files) => {
      await chooser.setInputFiles([...files]);
    },
    dropText,
    download: async (act) => {
      const waiting = page.waitForEvent('download');
      await act();
      return saved(await waiting);
    },
  };
}

async function saved(download: Download): Promise<Saved> {
  const file = await download.path();
  return { name: download.suggestedFilename(), bytes: new Uint8Array(readFileSync(file)) };
}

/** The rows of a list are made alike: the first eight speak for the rest, which cost most of the time. */
const MORE_ROWS = '.grid tbody tr:nth-child(n + 9)';

/** Faults that keep somebody from using the page; by all rules, or by some. */
export async function seriousFaults(
  page: Page,
  rules: readonly string[] = [],
): Promise<readonly string[]> {
  // What is as it should be is not listed: that list takes longer than finding the faults.
  const all = new AxeBuilder({ page }).exclude(MORE_ROWS).options({ resultTypes: ['violations'] });
  const { violations } = await (rules.length === 0 ? all : all.withRules([...rules])).analyze();
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`));
}

/** Gives the first task another title. */
export async function retitle(desk: Desk, title: string): Promise<void> {
  const card = desk.cards.first();
  await card.getByLabel('修改标题').click();
  await card.getByRole('textbox').fill(title);
  await card.getByRole('button', { name: '确定' }).click();
}

export async function exportOf(
  desk: Desk,
  product: string,
): Promise<{ name: string; bytes: Uint8Array }> {
  await desk.page.getByRole('button', { name: '导出', exact: true }).click();
  return desk.download(() =>
    desk.page
      .locator('dialog')
      .getByRole('button', { name: new RegExp(`^${product}`) })
      .click(),
  );
}

export interface Exported {
  readonly machine: Reading;
  readonly corrections: readonly unknown[];
  readonly corrected: Reading;
}

/** What 读取结果 holds. */
export const readingOf = async (desk: Desk): Promise<Exported> => {
  const { bytes } = await exportOf(desk, '读取结果');
  return JSON.parse(strFromU8(bytes)) as Exported;
};

export const chapter = (desk: Desk, title: string): Locator =>
  desk.page.locator('.chapter', { has: desk.page.getByRole('heading', { name: title }) });

/** Selects words in the original as a mouse would. */
export async function select(desk: Desk, words: string): Promise<void> {
  await desk.page.evaluate((wanted) => {
    const pieces = [...document.querySelectorAll<HTMLElement>('.text [data-at]')];
    const whole = pieces.map((piece) => piece.textContent).join('');
    const start = whole.indexOf(wanted);
    const place = (offset: number): [Node, number] => {
      let rest = offset;
      for (const piece of pieces) {
        const node = piece.firstChild;
        const length = piece.textContent.length;
        if (node !== null && rest <= length) return [node, rest];
        rest -= length;
      }
      throw new Error(`not in the text: ${wanted}`);
    };
    const range = document.createRange();
    range.setStart(...place(start));
    range.setEnd(...place(start + wanted.length));
    window.getSelection()?.removeAllRanges();
    window.getSelection()?.addRange(range);
  }, words);
}
