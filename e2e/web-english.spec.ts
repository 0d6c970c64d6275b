// SPDX-License-Identifier: Apache-2.0
import { expect, type Page } from '@playwright/test';
import { PAGES } from './web-addresses.js';
import { test } from './web-house.js';

test.beforeEach(async ({ page }) => {
  await page.addInitScript(() => {
    localStorage.setItem('sanyi.language', 'en');
  });
});

test('in English no Chinese is left on any page but in what people wrote and the registry names', async ({
  page,
  enter,
}) => {
  test.setTimeout(120_000);
  await page.goto('/');
  await expect(page.getByRole('heading', { name: 'Sign in' })).toBeVisible();
  expect(await chineseOfOurs(page)).toEqual([]);
  for (const account of new Set(PAGES.map(([, each]) => each))) {
    await enter(account);
    for (const [path] of PAGES.filter(([, each]) => each === account)) {
      await page.goto(path);
      await settled(page);
      expect.soft(await chineseOfOurs(page), path).toEqual([]);
    }
  }
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

/** Chinese in texts and names of the page that are not marked as given by somebody (`lang`). */
async function chineseOfOurs(page: Page): Promise<readonly string[]> {
  const [texts, names, given] = await page.evaluate(() => {
    const GIVEN = '[lang="zh-CN"]';
    const all = [...document.querySelectorAll('body *')];
    const ours = all.filter((element) => element.closest(GIVEN) === null);
    const ownText = (element: Element) =>
      [...element.childNodes]
        .filter(({ nodeType }) => nodeType === Node.TEXT_NODE)
        .map(({ textContent }) => textContent ?? '');
    return [
      [document.title, ...ours.flatMap(ownText)],
      ours.flatMap((element) =>
        ['aria-label', 'placeholder', 'alt'].map((name) => element.getAttribute(name) ?? ''),
      ),
      all.filter((element) => element.matches(GIVEN)).map(({ textContent }) => textContent),
    ];
  });
  // A button may be named after what it acts on: 'Manage 省医改办经办'.
  const withoutGiven = (name: string) =>
    given.reduce((rest, words) => (words === '' ? rest : rest.replace(words, '')), name);
  return [...texts, ...names.map(withoutGiven)].filter((words) => /[\u4e00-\u9fff]/.test(words));
}
