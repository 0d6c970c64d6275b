// SPDX-License-Identifier: Apache-2.0
import { expect, type Page } from '@playwright/test';
import { seriousFaults } from './desk-page.js';
import { PAGES_BY_ACCOUNT } from './web-addresses.js';
import { test } from './web-house.js';

const settled = async (page: Page, title: string | RegExp): Promise<void> => {
  await expect(page.getByRole('heading', { level: 1 })).toContainText(title);
  await expect(page.getByText('正在读取…')).toHaveCount(0);
};

for (const [account, pages] of PAGES_BY_ACCOUNT) {
  test(`what ${account} opens has no serious fault of accessibility, in normal and in large type`, async ({
    page,
    enter,
  }) => {
    test.setTimeout(20_000 * (1 + pages.length));
    await enter(account);
    for (const [path, title] of pages) await test.step(path, () => holds(page, path, title));
  });
}

async function holds(page: Page, path: string, title: string): Promise<void> {
  await page.goto(path);
  await settled(page, title);
  await expect(page.getByRole('alert')).toHaveCount(0);
  expect.soft(await seriousFaults(page), path).toEqual([]);
  await page.getByRole('button', { name: '大字' }).click();
  expect.soft(await seriousFaults(page), `${path} in large type`).toEqual([]);
  const width = await page.evaluate(() => document.documentElement.scrollWidth);
  expect.soft(width, path).toBe(1440);
  await page.getByRole('button', { name: '常规字号' }).click();
}

test('English stays after a reload, and no Chinese is left in the frame', async ({
  page,
  enter,
}) => {
  await enter('xitongguanli');
  await page.goto('/app/system/users');
  await page.getByRole('button', { name: 'English' }).click();
  await page.reload();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Users');
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  const words = await page.getByRole('navigation').innerText();
  expect(words).not.toMatch(/[\u4e00-\u9fff]/);
});

test('large type stays after a reload and is larger', async ({ page, enter }) => {
  await enter('fenxi');
  await page.goto('/');
  const size = (): Promise<string> =>
    page.locator('.lead').evaluate((lead) => getComputedStyle(lead).fontSize);
  expect(await size()).toBe('14px');
  await page.getByRole('button', { name: '大字' }).click();
  await page.reload();
  await expect(page.locator('.lead')).toBeVisible();
  expect(await size()).toBe('18px');
});

test('everything is reached with the keyboard: skip link, navigation, account menu, sign-out', async ({
  page,
  enter,
}) => {
  await enter('anquanguanli');
  await page.goto('/');
  await settled(page, '您好');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: '跳到正文' })).toBeFocused();
  await expect(page.getByRole('link', { name: '跳到正文' })).toBeInViewport();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  expect(await page.evaluate(() => document.activeElement?.closest('main')?.id)).toBe('content');

  await page
    .getByRole('navigation', { name: '主导航' })
    .getByRole('link', { name: '用户', exact: true })
    .focus();
  await page.keyboard.press('Enter');
  await settled(page, '用户');
  await expect(page.locator('main')).toBeFocused();

  const menu = page.getByRole('button', { name: '账号菜单' });
  await menu.focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('menuitem', { name: '我的账号' })).toBeVisible();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: '登录' })).toBeVisible();
});

test('what has the focus is seen', async ({ page, enter }) => {
  await enter('fenxi');
  await page.goto('/');
  await settled(page, '您好');
  for (let step = 0; step < 14; step += 1) {
    await page.keyboard.press('Tab');
    const seen = await page.evaluate(() => {
      const style = getComputedStyle(document.activeElement ?? document.body);
      return style.outlineStyle !== 'none' || style.boxShadow !== 'none';
    });
    expect(seen, `stop ${step + 1}`).toBe(true);
  }
});

test('a session that ends shows the sign-in page, and after it the same page again', async ({
  page,
  enter,
}) => {
  await enter('shengyigaiban');
  await page.goto('/app/notices');
  await settled(page, '通知');
  await page.context().clearCookies();
  await page.getByText('未读', { exact: true }).first().click();
  await expect(page.getByRole('heading', { name: '登录' })).toBeVisible();
  await enter('shengyigaiban');
  await page.reload();
  await settled(page, '通知');
});

test('a server that does not answer is said, and a second try works', async ({ page, enter }) => {
  await enter('shengyigaiban');
  await page.route('**/api/notices*', (route) => route.abort());
  await page.goto('/app/notices');
  const alert = page.getByRole('alert');
  await expect(alert).toContainText('连不上服务器');
  await page.unroute('**/api/notices*');
  await alert.getByRole('button', { name: '重试' }).click();
  await expect(alert).toHaveCount(0);
  await expect(page.getByText(/还没有通知。|共 \d+ 条/)).toBeVisible();
});

test('an address that leads nowhere says so', async ({ page, enter }) => {
  await enter('shengyigaiban');
  await page.goto('/app/nowhere');
  await expect(page.getByRole('heading', { name: '没有这一页' })).toBeVisible();
});
