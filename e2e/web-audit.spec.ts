// SPDX-License-Identifier: Apache-2.0
import { readFileSync } from 'node:fs';
import { expect } from '@playwright/test';
import { test } from './web-house.js';

test('the auditor reads events, narrows them, proves the chain and takes them out', async ({
  page,
  enter,
}) => {
  await enter('shenji');
  await page.goto('/app/system/events');
  await expect(page.getByRole('region', { name: '审计链' })).toContainText(/[0-9a-f]{64}/);
  await page.getByRole('button', { name: '校验全部记录' }).click();
  await expect(page.getByText(/条记录全部校验通过/)).toBeVisible();

  await page.getByRole('searchbox', { name: '按操作账号查找' }).fill('shenji');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/actor=shenji/);
  const rows = page.getByRole('table').getByRole('row');
  await expect(rows.nth(1)).toContainText('shenji');
  await expect(page.getByRole('cell', { name: 'system', exact: true })).toHaveCount(0);
  await rows.nth(1).getByText('展开').click();
  await expect(rows.nth(1)).toContainText('上一条校验值');

  const waiting = page.waitForEvent('download');
  await page.getByRole('link', { name: '导出 CSV' }).click();
  const text = readFileSync(await (await waiting).path(), 'utf8');
  expect(text).toContain('shenji');

  await page.getByLabel('从', { exact: true }).fill('2020-01-01');
  await page.getByLabel('到', { exact: true }).fill('2020-01-02');
  await expect(page.getByText('没有符合条件的记录。')).toBeVisible();
});

test('roles are shown one by one, and the matrix has a line for each route and can be taken out', async ({
  page,
  enter,
}) => {
  await enter('shenji');
  await page.goto('/app/system/roles');
  await page.getByRole('button', { name: '安全管理' }).click();
  await expect(page.getByRole('heading', { name: '安全管理', level: 2 })).toBeVisible();
  await expect(page.getByText('授予和收回权限')).toBeVisible();
  const answer = await page.request.get('/api/access-matrix');
  const { routes } = (await answer.json()) as { routes: readonly unknown[] };
  expect(routes.length).toBeGreaterThan(10);
  await expect(page.locator('.matrix tbody tr')).toHaveCount(routes.length);
  const waiting = page.waitForEvent('download');
  await page.getByRole('link', { name: '导出 CSV' }).click();
  expect(readFileSync(await (await waiting).path(), 'utf8')).toContain('/api/session');
});

test('a notice reaches the people of a region, is counted, and is marked read', async ({
  page,
  enter,
}) => {
  await enter('shengyigaiban');
  await page.goto('/app/notices');
  await page.getByRole('button', { name: '发通知' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('标题').fill('请核对账号');
  await dialog.getByLabel('内容').fill('请于本周五前核对本单位账号。');
  await dialog.getByRole('button', { name: '发送' }).click();
  await expect(page.getByText(/已发送给 \d+ 个账号/)).toBeVisible();

  await enter('zhouyigaiban');
  await page.goto('/');
  await expect(page.getByRole('link', { name: /通知，[1-9]\d* 条未读/ })).toBeVisible();
  const notice = page.getByRole('article', { name: '请核对账号' }).first();
  await notice.getByRole('button', { name: '标为已读' }).click();
  await expect(page.getByRole('link', { name: '通知，0 条未读' })).toBeVisible();
  await page.getByRole('link', { name: '全部通知' }).click();
  await expect(page.getByRole('article', { name: '请核对账号' }).first()).toBeVisible();
});

test('the registry: a region opens, units are taken out as filtered, a name is resolved on a day', async ({
  page,
  enter,
}) => {
  await enter('shengyigaiban');
  await page.goto('/app/system/registry');
  await page.getByRole('button', { name: /^\S+ 990100$/ }).click();
  await expect(page.getByText('临江区')).toBeVisible();

  await page.getByText('单位', { exact: true }).click();
  await page.getByRole('searchbox').fill('医疗保障局');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('cell', { name: '示例省医疗保障局' })).toBeVisible();
  await page.getByLabel('截至日期').fill('2015-01-01');
  await expect(page.getByText('没有符合条件的单位。')).toBeVisible();
  await page.getByLabel('截至日期').fill('');
  const waiting = page.waitForEvent('download');
  await page.getByRole('link', { name: '导出 CSV' }).click();
  const text = readFileSync(await (await waiting).path(), 'utf8');
  expect(text).toContain('示例省医疗保障局');
  expect(text).not.toContain('教育厅');

  await page.getByText('查名称', { exact: true }).click();
  await page.getByRole('searchbox').fill('省卫生计生委');
  await page.keyboard.press('Enter');
  await expect(page.getByText(/承接/)).toBeVisible();
});
