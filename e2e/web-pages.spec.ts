// SPDX-License-Identifier: Apache-2.0
import { expect, type Page } from '@playwright/test';
import { chineseOfOurs } from './chinese-of-ours.js';
import { seriousFaults } from './desk-page.js';
import { shoot } from './shoot.js';
import { PAGES_BY_ACCOUNT } from './web-addresses.js';
import { speakEnglish, test } from './web-house.js';

const WIDE = { width: 1440, height: 900 };
const NARROW = { width: 390, height: 844 };

/** What of accessibility depends on how large things are: of the words of a page nothing does. */
const RULES_OF_SIZE = ['color-contrast', 'scrollable-region-focusable'];

for (const [account, pages] of PAGES_BY_ACCOUNT) {
  test(`what ${account} opens holds: accessible, in large type, in English, on a narrow screen`, async ({
    page,
    enter,
  }) => {
    test.setTimeout(20_000 * (2 + pages.length));
    await enter(account);
    for (const [path, title] of pages) await test.step(path, () => holds(page, path, title));
  });
}

async function holds(page: Page, path: string, title: string): Promise<void> {
  await page.goto(path);
  await settled(page, title);
  await expect(page.getByRole('alert')).toHaveCount(0);
  expect.soft(await seriousFaults(page), path).toEqual([]);
  await shoot(page, path.replaceAll(/[^\w-]+/g, '-'));

  await page.getByRole('button', { name: '大字' }).click();
  expect.soft(await seriousFaults(page, RULES_OF_SIZE), `${path} in large type`).toEqual([]);
  expect.soft(await scrollWidth(page), `${path} in large type`).toBe(WIDE.width);
  await page.setViewportSize(NARROW);
  await expect.soft.poll(() => scrollWidth(page), `${path} in large type`).toBe(NARROW.width);
  await page.setViewportSize(WIDE);
  await page.getByRole('button', { name: '常规字号' }).click();

  await speakEnglish(page);
  await expect(page.getByText('Loading…')).toHaveCount(0);
  expect.soft(await chineseOfOurs(page), `${path} in English`).toEqual([]);
  await page.getByRole('button', { name: '中文' }).click();

  await page.setViewportSize(NARROW);
  await expect.soft.poll(() => scrollWidth(page), path).toBe(NARROW.width);
  expect.soft(await seriousFaults(page), `${path}, narrow`).toEqual([]);
  await page.setViewportSize(WIDE);
}

async function settled(page: Page, title: string | RegExp): Promise<void> {
  await expect(page.getByRole('heading', { level: 1 })).toContainText(title);
  await expect(page.getByText('正在读取…')).toHaveCount(0);
}

const scrollWidth = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth);

test('English stays after a reload, and no Chinese is left in the frame', async ({
  page,
  enter,
}) => {
  await enter('xitongguanli');
  await page.goto('/app/system/users');
  await speakEnglish(page);
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
  // The menu takes the focus when it has opened; keys pressed before go to its button.
  await expect(async () => {
    await page.keyboard.press('ArrowDown');
    await expect(page.getByRole('menuitem', { name: '退出登录' })).toBeFocused({ timeout: 300 });
  }).toPass();
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
