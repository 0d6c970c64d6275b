// SPDX-License-Identifier: Apache-2.0
import { expect, type Page } from '@playwright/test';
import { seriousFaults } from './desk-page.js';
import { shoot } from './shoot.js';

const SIZES = [
  [390, 844],
  [1440, 900],
] as const;

/** Looks at the page at both widths, wide at the end: nothing wider than the screen, no serious fault, and a picture of it. */
export async function lookedAt(page: Page, picture: (width: number) => string): Promise<void> {
  for (const [width, height] of SIZES) {
    await page.setViewportSize({ width, height });
    // The frame folds its navigation away a moment after the window is narrow.
    await expect.poll(() => page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
    expect(await seriousFaults(page)).toEqual([]);
    await page.screenshot({ path: picture(width), fullPage: true });
  }
}

/** What stands in the page is read, without a serious fault, and kept as a picture where one is asked for. */
export async function holds(page: Page, name: string): Promise<void> {
  await expect(page.getByText('正在读取…')).toHaveCount(0);
  expect.soft(await seriousFaults(page), name).toEqual([]);
  await shoot(page, name);
}
