// SPDX-License-Identifier: Apache-2.0
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { expect } from '@playwright/test';
import { CITY_NOTICE, fileNotice } from './ledger-seed.js';
import { holds } from './looked-at.js';
import { PICTURES } from './shoot.js';
import { verifiedOffline } from './verified-offline.js';
import { test } from './web-house.js';

test.use({ occasion: 'the story of the closing', actionTimeout: 15_000 });
test.describe.configure({ mode: 'serial', timeout: 180_000 });

const TITLE = '示例市2025年度医改工作通报';

const folder = mkdtempSync(path.join(os.tmpdir(), 'sanyi-closing-'));
test.afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

test('a county that missed its target is supervised: it signs, rectifies with evidence, and the prefecture closes the matter', async ({
  page,
  enter,
}) => {
  await enter('zhouyigaiban');
  await fileNotice(page.request, CITY_NOTICE);
  await page.goto('/app/matters');
  await page.getByRole('button', { name: '立即核查' }).click();
  await expect(page.getByText(/核查完毕/)).toBeVisible();
  await page.getByLabel('情形').selectOption({ label: '目标未达到' });
  await expect(page.locator('.notice-colour').first()).toHaveText('黄色预警');
  await holds(page, 'matters');
  const found = await page.request.get('/api/ledger/matters?kind=target&region=990102');
  const { items } = (await found.json()) as { readonly items: readonly { readonly id: string }[] };
  await page.goto(`/app/matters/${items[0]?.id ?? ''}`);
  await expect(page.getByText(/没有达到/)).toBeVisible();
  await expect(page.getByRole('heading', { name: '为什么督办' })).toBeVisible();
  const address = page.url();

  await enter('xianyigaiban');
  await page.goto(address);
  await page.getByRole('button', { name: '签收', exact: true }).click();
  await expect(page.getByText('整改中')).toBeVisible();
  await page.getByLabel('整改情况').fill('已增派医师下沉，基层就诊逐月回升。');
  await page.getByRole('button', { name: '报送整改' }).click();
  await expect(page.getByText('这一项必须填写')).toBeVisible();
  const file = {
    name: '整改报告.pdf',
    mimeType: 'application/pdf',
    buffer: Buffer.from('%PDF-1.7'),
  };
  await page.locator('input[type=file]').setInputFiles(file);
  await expect(page.getByLabel('整改情况')).toHaveValue(/增派医师/);
  await expect(page.getByText('整改报告.pdf')).toBeVisible();
  await holds(page, 'matter-rectify');
  await page.getByRole('button', { name: '报送整改' }).click();
  await expect(page.getByText('等督办单位查验。')).toBeVisible();

  await enter('zhouyigaiban');
  await page.goto(address);
  await page.getByRole('button', { name: '查验通过，销号' }).last().click();
  await expect(page.getByText('已销号，不用再办。')).toBeVisible();
  await expect(page.locator('.notice-colour')).toHaveText('蓝色提示');
  await holds(page, 'matter-closed');
  const download = page.waitForEvent('download');
  await page.getByRole('link', { name: '督办通知（Word）' }).click();
  await (await download).saveAs(path.join(PICTURES ?? folder, '督办通知.docx'));
});

test('a bulletin is drafted from frozen data, a typed number is flagged, and it is issued and read without an account', async ({
  page,
  enter,
  browser,
  house,
}) => {
  await enter('zhouyigaiban');
  await page.goto('/app/scorecards?scheme=sample-counties&period=2025');
  await page.getByRole('button', { name: '印发计分卡（附复算包）' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('标题').fill(TITLE);
  await expect(dialog.getByLabel('报告期')).toHaveValue('2025');
  await expect(dialog.getByText('示例省县级医改评价')).toBeVisible();
  await dialog.getByLabel('发给哪些地区').fill('临江');
  await page.locator('.ant-select-item-option', { hasText: '临江区' }).click();
  await page.keyboard.press('Escape');
  await holds(page, 'new-bulletin');
  await dialog.getByRole('button', { name: '冻结数据并起草' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(TITLE);
  await expect(page.getByText('正文里的数字都有来历。')).toBeVisible();
  await holds(page, 'bulletin-draft');

  const first = page.locator('.bulletin-block[data-kind=body]').first();
  await first.getByRole('button', { name: '修改这一段' }).click();
  const text = page.locator('.bulletin-edit textarea');
  await expect(text).toHaveValue(/⟦1：[\d.]+ %⟧/);
  const before = await text.inputValue();
  await text.fill(`${before}其中首诊占95.5%。`);
  await holds(page, 'bulletin-edit');
  await page.getByRole('button', { name: '保存这一段' }).click();
  await expect(page.getByText('“95.5%”不是系统算出的数字，印发后无法复算。')).toBeVisible();
  await first.getByRole('button', { name: '修改这一段' }).click();
  await text.fill(`${before}各地继续努力。`);
  await page.getByRole('button', { name: '保存这一段' }).click();
  await expect(page.getByText('正文里的数字都有来历。')).toBeVisible();

  await page.getByRole('button', { name: '印发', exact: true }).click();
  await page.getByLabel(/同时公开/).check();
  await page.getByRole('button', { name: '确认印发' }).click();
  await expect(page.getByRole('heading', { name: '发出的文件' })).toBeVisible();
  await expect(page.getByText('没有数字会变')).toBeVisible();
  await holds(page, 'bulletin-issued');
  for (const [label, name] of [
    ['复算包', '复算包.sanyi-packet.json'],
    ['Word', '通报.docx'],
    ['PDF', '通报.pdf'],
  ] as const) {
    const download = page.waitForEvent('download');
    await page.locator('.packet-list').getByRole('link', { name: label }).first().click();
    await (await download).saveAs(path.join(folder, name));
    if (PICTURES !== undefined) await (await download).saveAs(path.join(PICTURES, name));
  }
  const at = await page.getByRole('link', { name: '公开页面' }).getAttribute('href');
  await page.goto('/app/assessment');
  await expect(page.getByRole('row').nth(1)).toBeVisible();
  await holds(page, 'assessment');
  await page.goto('/app/departments');
  await expect(page.getByRole('row').nth(1)).toContainText('市医疗保障局');
  await holds(page, 'departments');

  const stranger = await browser.newContext({ javaScriptEnabled: false });
  const reader = await stranger.newPage();
  await reader.goto(`${house.address}${at ?? ''}`);
  await expect(reader.getByRole('heading', { level: 1 })).toHaveText(TITLE);
  await expect(reader.locator('data').first()).toBeVisible();
  if (PICTURES !== undefined)
    await reader.screenshot({
      path: path.join(PICTURES, 'public.png'),
      fullPage: true,
    });
  await stranger.close();
});

test('whoever has the packet verifies it without a network, by command and on the desk; one altered digit is caught', async ({
  browser,
}) => {
  await verifiedOffline(browser, { folder, name: '复算包.sanyi-packet.json' });
});
