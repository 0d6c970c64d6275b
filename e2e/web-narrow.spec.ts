// SPDX-License-Identifier: Apache-2.0
import { expect } from '@playwright/test';
import { seriousFaults } from './desk-page.js';
import { test } from './web-house.js';

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
