// SPDX-License-Identifier: Apache-2.0
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect } from '@playwright/test';
import { seriousFaults, test } from './desk-page.js';

const root = path.join(path.dirname(fileURLToPath(import.meta.url)), '..');

test('on a narrow screen a figure opens from below, and nothing is wider than the screen', async ({
  desk,
}) => {
  await desk.drop(path.join(root, 'golden/bulletins/sample-2025.v2.sanyi-packet.json'));
  await expect(desk.page.getByRole('status').filter({ hasText: '核验通过' })).toBeVisible();
  const width = (): Promise<number> =>
    desk.page.evaluate(() => document.documentElement.scrollWidth);
  expect(await width()).toBe(390);
  await desk.page.locator('.packet-body .figure').first().tap();
  await expect(desk.page.locator('.packet-figure')).toBeInViewport();
  expect(await width()).toBe(390);
  expect(await seriousFaults(desk.page)).toEqual([]);
  await desk.page.getByRole('button', { name: '关闭这个数字' }).tap();
  await expect(desk.page.locator('.packet-figure')).toHaveCount(0);
});
