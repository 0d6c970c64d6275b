// SPDX-License-Identifier: Apache-2.0
import { readFile } from 'node:fs/promises';
import ExcelJS from 'exceljs';
import { expect, type Locator, type Page } from '@playwright/test';
import { seriousFaults } from './desk-page.js';
import { test } from './web-house.js';

const SOUND = ['tea', '青禾县茶产业办公室', '茶办', '990121', '事业单位', '', '', '', '推定'];

/** The form as it is handed out, with rows below its header. */
async function filled(form: Buffer, ...rows: readonly (readonly string[])[]): Promise<Buffer> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(new Uint8Array(form).buffer);
  const sheet = workbook.getWorksheet('单位');
  rows.forEach((cells, row) => {
    cells.forEach((words, column) => {
      if (sheet !== undefined) sheet.getCell(4 + row, column + 1).value = words;
    });
  });
  return Buffer.from(await workbook.xlsx.writeBuffer());
}

async function downloaded(page: Page, button: Locator): Promise<Buffer> {
  const waiting = page.waitForEvent('download');
  await button.click();
  return readFile(await (await waiting).path());
}

test('own units: the form is filled in, tried with its faults told, mended, imported, found and taken out again', async ({
  page,
  enter,
}, info) => {
  await enter('xianyigaiban');
  await page.goto('/app/system/registry?show=units');
  await page.getByRole('button', { name: '导入', exact: true }).click();
  const dialog = page.getByRole('dialog', { name: '导入单位和机构' });
  const form = await downloaded(page, dialog.getByRole('link', { name: '下载模板' }));
  const choose = async (buffer: Buffer) => {
    const mimeType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
    await dialog
      .getByLabel('填好的文件（.xlsx）')
      .setInputFiles({ name: 'own.xlsx', mimeType, buffer });
  };
  const region = await ownRegion(page);
  const sound = SOUND.with(3, region);

  await choose(
    await filled(form, sound, sound.with(0, 'bad').with(1, ''), SOUND.with(3, '110000')),
  );
  await expect(dialog.getByRole('status')).toContainText('2 行不能导入');
  const refused = dialog.getByRole('table', { name: '不能导入的行' });
  await expect(refused.getByRole('row').nth(1)).toContainText('B5');
  await expect(refused).toContainText('“单位全称”:没有填');
  await expect(refused).toContainText('不在您可以导入的地区内');
  await expect(dialog.getByRole('button', { name: '只导入可以的 1 行' })).toBeVisible();
  for (const [width, height] of [
    [390, 844],
    [1440, 900],
  ] as const) {
    await page.setViewportSize({ width, height });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
    expect(await seriousFaults(page)).toEqual([]);
    const frame = await dialog.getByRole('status').boundingBox();
    const input = await dialog.getByLabel('填好的文件（.xlsx）').boundingBox();
    expect(rightOf(input)).toBeLessThanOrEqual(rightOf(frame));
    await page.screenshot({ path: info.outputPath(`import-${width}.png`) });
  }

  await choose(await filled(form, sound));
  await expect(dialog.getByRole('status')).toContainText('其中 1 行是新的或有变化');
  await dialog.getByRole('button', { name: '确认导入 1 行' }).click();
  await expect(dialog.getByRole('status')).toContainText('已导入：写入 1 行');
  await choose(await filled(form, sound));
  await expect(dialog.getByRole('status')).toContainText('没有新的内容');
  await expect(dialog.getByRole('button', { name: /确认导入/ })).toHaveCount(0);
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();

  await page.goto(`/app/system/registry?show=units&query=${encodeURIComponent('茶产业')}`);
  await expect(page.getByRole('table', { name: '单位' })).toContainText(`${region}.tea`);
  const out = await downloaded(page, page.getByRole('link', { name: '导出自行导入的' }));
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(new Uint8Array(out).buffer);
  expect(workbook.getWorksheet('单位')?.getCell('B4').value).toBe('青禾县茶产业办公室');
});

const rightOf = (box: { readonly x: number; readonly width: number } | null): number =>
  box === null ? Number.NaN : box.x + box.width;

async function ownRegion(page: Page): Promise<string> {
  const answer = await page.request.get('/api/session');
  const { scopes } = (await answer.json()) as { scopes: readonly { region: string }[] };
  return scopes[0]?.region ?? '';
}
