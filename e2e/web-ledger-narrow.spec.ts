// SPDX-License-Identifier: Apache-2.0
import { expect, type Page } from '@playwright/test';
import { seriousFaults } from './desk-page.js';
import { confirmIt, NOTICE, sendIn } from './ledger-notices.js';
import { test } from './web-house.js';

const fits = async (page: Page) => {
  await expect(page.getByText('正在读取…')).toHaveCount(0);
  expect
    .soft(await page.evaluate(() => document.documentElement.scrollWidth), page.url())
    .toBe(390);
  expect.soft(await seriousFaults(page), page.url()).toEqual([]);
};

test('on a narrow screen the two halves of a reading are tabs, and a choice turns to the other', async ({
  page,
  enter,
}) => {
  test.setTimeout(120_000);
  await enter('shengyigaiban');
  const reading = await sendIn(page.request, NOTICE);
  await page.goto(`/app/documents/readings/${reading.id}`);
  await fits(page);
  await page
    .locator('.piece')
    .getByRole('button', { name: /^省卫生健康委、省医保局、省残联/ })
    .tap();
  const lit = page.locator('.original-text .lit[data-chosen="true"]').first();
  await expect(lit).toBeInViewport();
  await fits(page);
  await lit.tap();
  await expect(page.locator('.piece[data-chosen="true"]')).toBeInViewport();

  const { document } = await confirmIt(page.request, reading);
  await page.goto(`/app/documents/${document}`);
  await fits(page);
  for (const list of ['/app/packets?list=all', '/app/progress?list=all']) {
    await page.goto(list);
    await fits(page);
    await page.getByRole('row').getByRole('link').first().tap();
    await expect(page.locator('.facts').first()).toBeVisible();
    await fits(page);
  }
});
