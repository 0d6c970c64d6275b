// SPDX-License-Identifier: Apache-2.0
import { readFileSync } from 'node:fs';
import { expect, type Locator, type Page } from '@playwright/test';
import { seriousFaults } from './desk-page.js';
import { test } from './web-house.js';

async function downloaded(page: Page, link: Locator): Promise<Buffer> {
  const waiting = page.waitForEvent('download');
  await link.click();
  return readFileSync(await (await waiting).path());
}

test('a list goes out as a workbook and as a page to print, both as it is filtered', async ({
  page,
  enter,
}) => {
  await enter('xitongguanli');
  await page.goto('/app/system/users?post=auditor');
  await expect(page.getByRole('row')).toHaveCount(2);
  const group = page.getByRole('group', { name: '导出用户' });
  const book = await downloaded(page, group.getByRole('link', { name: '导出 Excel' }));
  expect(book.subarray(0, 2).toString()).toBe('PK');
  const opened = page.waitForEvent('popup');
  await group.getByRole('link', { name: '打印' }).click();
  const paper = await opened;
  await expect(paper.getByRole('heading', { name: '用户' })).toBeVisible();
  await expect(paper.getByRole('cell', { name: 'shenji', exact: true })).toBeVisible();
  await expect(paper.getByRole('cell', { name: 'fenxi', exact: true })).toHaveCount(0);
  await expect(paper.locator('footer')).toContainText('xitongguanli');
  await paper.close();
});

test('accounts come in from an exported table with new rows: tried, refused with reasons, made, shown once', async ({
  page,
  enter,
}) => {
  await enter('xitongguanli');
  await page.goto('/app/system/users');
  const csv = page.getByRole('group', { name: '导出用户' }).getByRole('link', { name: '导出 CSV' });
  const [head = '', ...rows] = (await downloaded(page, csv)).toString().split('\r\n');
  const width = head.split(',').length;
  const row = (...cells: string[]) =>
    [...cells, ...Array.from({ length: width - cells.length }, () => '')].join(',');
  const good = row('piliang.yi', '县医改办批量岗', '县医改办', '990102');
  const bad = row('piliang.er', '县医改办批量岗', '没有的岗位', '990102');
  const known = rows.filter((line) => line.startsWith('fenxi,'));
  const table = [head, ...known, good, bad].join('\r\n');

  await page.getByRole('button', { name: '批量导入' }).click();
  const dialog = page.getByRole('dialog', { name: '批量导入账号' });
  const file = { name: '用户.csv', mimeType: 'text/csv', buffer: Buffer.from(table) };
  await dialog.getByLabel('选择填好的文件').setInputFiles(file);
  await expect(dialog.getByRole('status')).toContainText('2 行可以导入，其中 1 行是新的');
  await expect(dialog.getByRole('table', { name: '将要新建的账号' })).toContainText('临江区');
  await expect(dialog.getByRole('table', { name: '不能导入的行' })).toContainText('没有的岗位');
  expect(await seriousFaults(page)).toEqual([]);
  await dialog.getByRole('button', { name: '只导入可以的 1 行' }).click();
  const made = dialog.getByRole('table', { name: '已新建的账号和一次性口令' });
  await expect(made.getByRole('row')).toHaveCount(2);
  const password = (await made.locator('code.secret').textContent()) ?? '';
  await page.keyboard.press('Escape');
  await expect(page.getByRole('row').filter({ hasText: 'piliang.yi' })).toBeVisible();
  const opened = await page.request.post('/api/session', {
    headers: { 'x-sanyi': '1' },
    data: { account: 'piliang.yi', password },
  });
  expect(opened.status()).toBe(200);
});

test('the box in the bar finds by keyboard alone, kind by kind, and only within the scope', async ({
  page,
  enter,
}) => {
  await enter('xianyigaiban');
  await page.goto('/');
  const box = page.getByRole('textbox', { name: '搜索通知、组织机构、用户' });
  await box.focus();
  await page.keyboard.type('临江区');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/app\/search\?query=/);
  const units = page.getByRole('region', { name: '单位' });
  await expect(units.getByRole('link', { name: '临江区民政局' })).toBeVisible();
  await expect(page.getByRole('region', { name: '地区' })).toContainText('990102');
  // His own county's users are his to find; those of the province are not.
  const find = async (words: string) => {
    await page.getByRole('searchbox').fill(words);
    await page.keyboard.press('Enter');
    await expect(page.getByRole('status').filter({ hasText: `“${words}”` })).toBeVisible();
  };
  await find('xianyigaiban');
  await expect(page.getByRole('region', { name: '用户' })).toContainText('xianyigaiban');
  await find('shengyigaiban');
  await expect(page.getByText('没有找到。')).toBeVisible();
  await find('临江区医疗保障局');
  await units.getByRole('link', { name: '临江区医疗保障局' }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('组织机构');
  await expect(page.getByRole('cell', { name: '临江区医疗保障局' })).toBeVisible();
});

test('files go out with a notice, can be taken off before, and are downloaded byte for byte', async ({
  page,
  enter,
}) => {
  const text = (name: string, words: string) => ({
    ...{ name, mimeType: 'text/plain', buffer: Buffer.from(words) },
  });
  await enter('shengyigaiban');
  await page.goto('/app/notices');
  await page.getByRole('button', { name: '发通知' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('标题').fill('附表请查收');
  await dialog.getByLabel('内容').fill('附表见附件，请于月底前填好。');
  const files = [text('附表一.txt', '第一张附表：床位数'), text('附表二.txt', '第二张附表')];
  await dialog.getByLabel('添加附件').setInputFiles(files);
  const added = dialog.getByRole('list', { name: '已添加的附件' });
  await expect(added.getByRole('listitem')).toHaveCount(2);
  await dialog.getByLabel('添加附件').setInputFiles([text('程序.exe', 'MZ')]);
  await expect(dialog.getByRole('alert')).toContainText('程序.exe');
  await added.getByRole('button', { name: '去掉 附表二.txt' }).click();
  expect(await seriousFaults(page)).toEqual([]);
  await dialog.getByRole('button', { name: '发送' }).click();
  await expect(page.getByText(/已发送给 \d+ 个账号/)).toBeVisible();

  await enter('zhouyigaiban');
  await page.goto('/app/notices');
  const notice = page.getByRole('article', { name: '附表请查收' }).first();
  const list = notice.getByRole('list', { name: '“附表请查收”的附件' });
  await expect(list.getByRole('link')).toHaveCount(1);
  const bytes = await downloaded(page, list.getByRole('link', { name: '附表一.txt' }));
  expect(bytes.toString()).toBe('第一张附表：床位数');
  const opened = page.waitForEvent('popup');
  await notice.getByRole('link', { name: '打印' }).click();
  const paper = await opened;
  await expect(paper.getByText('附表一.txt')).toBeVisible();
  await paper.close();
});
