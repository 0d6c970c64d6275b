// SPDX-License-Identifier: Apache-2.0
import { expect, type Page } from '@playwright/test';
import { chineseOfOurs } from './chinese-of-ours.js';
import { test } from './web-house.js';

test.beforeEach(async ({ page }) => {
  await page.addInitScript(() => {
    localStorage.setItem('sanyi.language', 'en');
  });
});

test('in English no Chinese is left at the door, nor where an area is still to come', async ({
  page,
  enter,
}) => {
  await page.goto('/');
  await expect(page.getByRole('heading', { name: 'Sign in' })).toBeVisible();
  expect(await chineseOfOurs(page)).toEqual([]);
  await enter('shengyigaiban');
  for (const area of ['care', 'simulation']) {
    await page.goto(`/app/area/${area}`);
    await settled(page);
    expect(await chineseOfOurs(page), area).toEqual([]);
  }
});

const DIALOGS = [
  ['shengyigaiban', '/app/notices', 'Send a notice'],
  ['shengyigaiban', '/app/system/registry', 'Import'],
  ['xitongguanli', '/app/system/users', 'New account'],
  ['anquanguanli', '/app/system/users?query=lianluoyuan', /^Manage /],
] as const;

test('nor in the dialogs, nor where a name was looked up', async ({ page, enter }) => {
  for (const [account, path, name] of DIALOGS) {
    await enter(account);
    await page.goto(path);
    await page.getByRole('button', { name }).first().click();
    await expect(page.getByRole('dialog')).toBeVisible();
    await settled(page);
    expect(await chineseOfOurs(page), String(name)).toEqual([]);
  }
  await page.goto('/app/system/registry?show=resolve');
  await page.getByRole('searchbox').fill('省医保局');
  await page.keyboard.press('Enter');
  await expect(page.getByText('One unit:')).toBeVisible();
  expect(await chineseOfOurs(page)).toEqual([]);
});

async function settled(page: Page): Promise<void> {
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(page.getByText('Loading…')).toHaveCount(0);
}
