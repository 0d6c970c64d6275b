// SPDX-License-Identifier: Apache-2.0
import { test } from './web-house.js';
import { expect, type Page } from '@playwright/test';
const shot = async (page: Page, name: string) => { await page.waitForTimeout(700); await page.screenshot({ path: `/tmp/pics5/${name}.png`, fullPage: true }); };
const at = async (page: Page, w: number) => { await page.setViewportSize({ width: w, height: w === 390 ? 844 : 900 }); await page.waitForTimeout(300); };
test('pictures', async ({ page, enter }) => {
  test.setTimeout(400_000);
  await enter('xitongguanli');
  await page.goto('/app/system/users'); await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await shot(page, 'users-1440'); await at(page, 390); await shot(page, 'users-390');
  await page.goto('/app/account'); await shot(page, 'account-390'); await at(page, 1440); await shot(page, 'account-1440');
  await enter('fenxi');
  await page.goto('/app/insurance/grouping?sex=male&age=58&dx=I21.4|I50.9&proc=36.06|37.22'); await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await shot(page, 'group-1440'); await at(page, 390); await shot(page, 'group-390'); await at(page,1440);
  await enter('shengyigaiban');
  for (const [p, n] of [['/', 'home'], ['/app/sendings', 'sendings'], ['/app/system/parameters', 'params'], ['/app/notices','notices'], ['/app/system/registry','registry']] as const) {
    await page.goto(p); await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await page.getByRole('button', { name: 'English' }).click();
    await shot(page, `${n}-en-1440`);
    await page.getByRole('button', { name: '中文' }).click();
    await page.getByRole('button', { name: '大字' }).click(); await at(page, 390); await shot(page, `${n}-large-390`); await at(page, 1440); await page.getByRole('button', { name: '常规字号' }).click();
  }
  for (const [p, n] of [['/app/work','work'],['/app/ledger','ledger'],['/app/documents','documents'],['/app/standings','standings'],['/app/calendar','calendar'],['/app/summary','summary'],['/app/chain','chain'],['/app/links','links'],['/app/lamps','lamps'],['/app/packets','packets'],['/app/progress','progress'],['/app/supervisions','supervisions']] as const) {
    await page.goto(p); await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await shot(page, `${n}-1440`); await at(page, 390); await shot(page, `${n}-390`); await at(page, 1440);
  }
});
