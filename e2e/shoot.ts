// SPDX-License-Identifier: Apache-2.0
import path from 'node:path';
import { expect, type Page } from '@playwright/test';

/** Where pictures and papers to be looked at by a person go; undefined where nobody asked for them. */
export const PICTURES: string | undefined = process.env['SANYI_PICTURES'];

/** Pictures to be looked at by a person, at both widths; taken only where a folder is named for them. */
export async function shoot(page: Page, name: string): Promise<void> {
  if (PICTURES === undefined) return;
  await expect(page.getByText('正在读取…')).toHaveCount(0);
  const size = page.viewportSize();
  for (const [width, height] of [
    [1440, 900],
    [390, 844],
  ] as const) {
    await page.setViewportSize({ width, height });
    // The frame folds its navigation away a moment after the window is narrow.
    await expect.poll(() => page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
    await page.screenshot({ path: path.join(PICTURES, `${name}-${width}.png`), fullPage: true });
  }
  if (size !== null) await page.setViewportSize(size);
}
