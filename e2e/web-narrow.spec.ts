// SPDX-License-Identifier: Apache-2.0
import { expect, type Page } from '@playwright/test';
import { seriousFaults } from './desk-page.js';
import { PAGES_BY_ACCOUNT } from './web-addresses.js';
import { test } from './web-house.js';

for (const [account, pages] of PAGES_BY_ACCOUNT) {
  test(`what ${account} opens fits a narrow screen, without a serious fault of accessibility`, async ({
    page,
    enter,
  }) => {
    test.setTimeout(20_000 * (1 + pages.length));
    await enter(account);
    for (const [path, title] of pages) await test.step(path, () => fits(page, path, title));
  });
}

async function fits(page: Page, path: string, title: string): Promise<void> {
  await page.goto(path);
  // A drawer over a narrow page hides what is below it from the tree of accessibility.
  const heading = page.getByRole('heading', { level: 1, includeHidden: true });
  await expect(heading).toContainText(title);
  await expect(page.getByText('正在读取…')).toHaveCount(0);
  const width = await page.evaluate(() => document.documentElement.scrollWidth);
  expect.soft(width, path).toBe(390);
  expect.soft(await seriousFaults(page), path).toEqual([]);
}

test('the door fits a narrow screen', async ({ page }) => {
  await page.goto('/');
  await expect(page.getByRole('heading', { name: '登录' })).toBeVisible();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
  expect(await seriousFaults(page)).toEqual([]);
});

test('navigation opens from the side, leads to a page and closes', async ({ page, enter }) => {
  await enter('xitongguanli');
  await page.goto('/');
  await page.getByRole('button', { name: '打开菜单' }).tap();
  const navigation = page.getByRole('navigation', { name: '主导航' });
  expect(await seriousFaults(page)).toEqual([]);
  await navigation.getByRole('link', { name: '用户', exact: true }).tap();
  await expect(page.getByRole('heading', { level: 1, name: '用户' })).toBeVisible();
  await expect(navigation).toBeHidden();
});
