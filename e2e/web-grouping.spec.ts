// SPDX-License-Identifier: Apache-2.0
import { readFile } from 'node:fs/promises';
import { expect, type Page, type TestInfo } from '@playwright/test';
import { seriousFaults } from './desk-page.js';
import { speakEnglish, test } from './web-house.js';

const WIDTHS = [
  [390, 844],
  [1440, 900],
] as const;

/** The page as it stands, at both widths: nothing wider than the screen, a picture of each; wide, no serious fault. */
async function seen(page: Page, info: TestInfo, name: string): Promise<void> {
  for (const [width, height] of WIDTHS) {
    await page.setViewportSize({ width, height });
    // The page folds its navigation a moment after the window has changed.
    await expect.poll(() => page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
    await page.screenshot({ path: info.outputPath(`${name}-${width}.png`), fullPage: true });
  }
  expect(await seriousFaults(page)).toEqual([]);
}

test('a coder builds a case by keyboard, sees why, turns the main procedure, sets two schemes side by side', async ({
  page,
  enter,
}, info) => {
  await enter('yiyuan');
  await page.goto('/app/insurance/grouping?scheme=sample');
  const result = page.getByRole('region', { name: /^分组结果：示例方案/ });

  const diagnosis = page.getByRole('combobox', { name: '添加诊断' });
  await diagnosis.focus();
  for (const [typed, shown] of [
    ['dnjs', 'K80.2'],
    ['急性呼吸衰竭', 'J96.0'],
    ['k74.6', 'K74.6'],
  ] as const) {
    await page.keyboard.type(typed);
    await expect(page.locator('.ant-select-item-option-active:visible')).toContainText(shown);
    await page.keyboard.press('Enter');
    await expect(page.locator(`.code-rows li[data-code="${shown}"]`)).toBeVisible();
  }
  await page.getByRole('combobox', { name: '添加手术操作' }).focus();
  await page.keyboard.type('51.23');
  await expect(page.locator('.ant-select-item-option-active:visible')).toContainText('51.23');
  await page.keyboard.press('Enter');
  await page.getByText('男', { exact: true }).click();
  await page.getByLabel('年龄（岁）').fill('67');

  await expect(result.getByText('HC11', { exact: true })).toBeVisible();
  await expect(result).toContainText('K74.6 肝硬化');
  await expect(result).toContainText('主要诊断在它的排除表 6 中');
  expect(new URL(page.url()).searchParams.get('dx')).toBe('K80.2|J96.0|K74.6');
  await result.getByText(/试过 2 条规则/).click();
  await expect(result).toContainText('主要手术操作不在它的表中');

  await page.getByLabel('并排对照').selectOption('second');
  await expect(page.getByText(/两个方案结果不同：HC11 与/)).toBeVisible();
  await seen(page, info, 'two-schemes');

  await page.getByRole('button', { name: '心肌梗死：换主要手术' }).click();
  await page.getByLabel('并排对照').selectOption('');
  await expect(result.getByText('FM15', { exact: true })).toBeVisible();
  const order = page.getByRole('table', { name: '换一个主要手术操作会怎样' });
  await expect(order.getByRole('row').nth(2)).toContainText('FK19');
  const up = page.getByRole('button', { name: '上移 37.22' });
  await up.focus();
  await page.keyboard.press('Enter');
  const change = page.getByRole('region', { name: '刚才的改动' });
  await expect(change).toContainText('主要手术操作由 36.06 改为 37.22');
  await expect(change).toContainText(/分组变了.*FM15.*→.*FK19/);
  await expect(page.getByRole('button', { name: '下移 37.22' })).toBeFocused();
  await page
    .locator('.code-rows li[data-code="36.06"]')
    .dragTo(page.locator('.code-rows li[data-code="37.22"]'));
  await expect(change).toContainText('主要手术操作由 37.22 改为 36.06');
  await seen(page, info, 'order');

  await page.reload();
  await expect(result.getByText('FM15', { exact: true })).toBeVisible();
  await speakEnglish(page);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Case grouping');
  await expect(
    page.getByRole('region', { name: 'What another main procedure would do' }),
  ).toBeVisible();
  await page.getByRole('button', { name: '中文' }).click();
});

test('a file is uploaded, cancelled, uploaded again; refused rows are told and the answers fetched', async ({
  page,
  enter,
}, info) => {
  await enter('fenxi');
  await page.goto('/app/insurance/grouping?show=file');
  await page.getByLabel('分组方案').selectOption('sample');
  const file = page.getByLabel('病案文件');
  const begin = page.getByRole('button', { name: '上传并分组' });
  const template = await page.request.get('/api/grouping/uploads/template');
  const form = await template.text();
  const csv = (name: string, text: string) => ({
    name,
    mimeType: 'text/csv',
    buffer: Buffer.from(text),
  });

  const [head = '', one = ''] = form.split('\r\n');
  await file.setInputFiles(csv('全年.csv', `${head}\r\n${`${one}\r\n`.repeat(150_000)}`));
  await begin.click();
  const long = page.getByRole('region', { name: '全年.csv' });
  await expect(long.getByRole('progressbar')).toBeVisible();
  await page.screenshot({ path: info.outputPath('running.png') });
  await long.getByRole('button', { name: '取消' }).click();
  await expect(long).toHaveCount(0);

  await file.setInputFiles(csv('一月.csv', `${form}示例3,,30,,,5,1,2026-01-05,I10,,,,\r\n`));
  await begin.click();
  const short = page.getByRole('region', { name: '一月.csv' });
  await expect(short).toContainText('已完成');
  await expect(short).toContainText('已分组 3 例');
  await expect(short.getByRole('table', { name: '没有入组的病案' })).toContainText('没有填写性别');

  await file.setInputFiles(csv('联系人.csv', '姓名,电话\r\n'));
  await begin.click();
  await expect(page.getByRole('region', { name: '联系人.csv' })).toContainText(
    '至少要有性别和主要诊断',
  );
  await seen(page, info, 'file');

  const waiting = page.waitForEvent('download');
  await short.getByRole('link', { name: '下载答案' }).click();
  const download = await waiting;
  expect(download.suggestedFilename()).toBe('一月-分组答案.csv');
  expect(await readFile(await download.path(), 'utf8')).toContain('1,示例1,分组成功,MDCH,HC1,HC11');
  await short.getByRole('button', { name: '删除' }).click();
  await expect(short).toHaveCount(0);
  const refused = page.getByRole('region', { name: '联系人.csv' });
  await refused.getByRole('button', { name: '删除' }).click();
  await expect(refused).toHaveCount(0);
});
