// SPDX-License-Identifier: Apache-2.0
import { readFileSync } from 'node:fs';
import { expect } from '@playwright/test';
import ExcelJS from 'exceljs';
import { strFromU8, unzipSync } from 'fflate';
import { exportOf, retitle, sample, test } from './desk-page.js';

const YEARLY = sample('01-provincial-yearly-tasks.txt');
const COUNTY = sample('02-county-measures.txt');
const REPORT = sample('03-report-of-experience.txt');

test('a long job shows how far it is and can be cancelled', async ({ desk }) => {
  await desk.dropText('很多.txt', readFileSync(YEARLY, 'utf8').repeat(40));
  await expect(desk.page.getByText(/已核对 0\/\d{3}/)).toBeVisible();
  await desk.page.getByRole('button', { name: '导出', exact: true }).click();
  const dialog = desk.page.locator('dialog');
  await dialog.getByRole('button', { name: /^各单位分工单/ }).click();
  await expect(dialog.getByText(/正在生成分工单和填报表：\d+\/\d+/)).toBeVisible();
  await dialog.getByRole('button', { name: '取消' }).click();
  await expect(dialog.getByText('正在')).toHaveCount(0);
  await expect(dialog.getByRole('button', { name: /^责任台账/ })).toBeEnabled();
});

test('the ledger holds the corrections', async ({ desk }) => {
  await desk.drop(COUNTY);
  await retitle(desk, '加大引才聚才力度');
  const { name, bytes } = await exportOf(desk, '责任台账');
  expect(name).toBe('02-county-measures-责任台账.xlsx');
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(Buffer.from(bytes) as unknown as ArrayBuffer);
  const words = workbook.worksheets.flatMap((sheet) =>
    sheet.getSheetValues().flatMap((row) => (Array.isArray(row) ? row.map(String) : [])),
  );
  expect(words).toContain('加大引才聚才力度');
  expect(words).not.toContain('加大引才力度');
});

test('every unit gets a Word sheet and an Excel form in one zip', async ({ desk }) => {
  await desk.drop(COUNTY);
  const { bytes } = await exportOf(desk, '各单位分工单和填报表');
  const files = unzipSync(bytes);
  const names = Object.keys(files);
  expect(names.filter((name) => name.endsWith('分工单.docx')).length).toBe(names.length / 2);
  const own = names.find((name) => /县委编办\/.*docx$/.test(name)) ?? '';
  const body = unzipSync(files[own] ?? new Uint8Array())['word/document.xml'];
  expect(strFromU8(body ?? new Uint8Array())).toContain('落实编制待遇');
  const form = new ExcelJS.Workbook();
  const xlsx = files[own.replace('分工单.docx', '填报表.xlsx')] ?? new Uint8Array();
  await form.xlsx.load(Buffer.from(xlsx) as unknown as ArrayBuffer);
  expect(form.worksheets.length).toBeGreaterThan(0);
});

test('the reading comes out with every correction, before and after', async ({ desk }) => {
  await desk.drop(COUNTY);
  await retitle(desk, '加大引才聚才力度');
  const { bytes } = await exportOf(desk, '读取结果');
  const file = JSON.parse(strFromU8(bytes)) as Record<string, unknown>;
  expect(file).toMatchObject({
    machine: { tasks: { length: 8 } },
    corrections: [{ kind: 'title', before: '加大引才力度', after: '加大引才聚才力度' }],
  });
});

test('saved work can be dropped in again', async ({ desk }) => {
  await desk.drop(COUNTY);
  await retitle(desk, '加大引才聚才力度');
  await expect(desk.page.getByText('未保存')).toBeVisible();
  const { name, bytes } = await desk.download(() =>
    desk.page.getByRole('button', { name: '保存进度' }).click(),
  );
  expect(name).toBe('02-county-measures.sanyi.json');
  await expect(desk.page.getByText('未保存')).toHaveCount(0);

  await desk.page.getByLabel('关闭 02-county-measures.txt').click();
  await desk.dropText(name, Buffer.from(bytes));
  await expect(desk.cards.first().locator('h3')).toContainText('加大引才聚才力度');
  await expect(desk.cards.first().locator('del')).toHaveText(/机器\s*加大引才力度/);
});

test('leaving with unsaved work is asked about', async ({ desk }) => {
  await desk.drop(COUNTY);
  await retitle(desk, '加大引才聚才力度');
  const asked = desk.page.waitForEvent('dialog');
  await desk.page.close({ runBeforeUnload: true });
  const dialog = await asked;
  expect(dialog.type()).toBe('beforeunload');
  await dialog.dismiss();
});

test('several documents are open side by side, and make one ledger', async ({ desk }) => {
  await desk.drop(YEARLY, COUNTY, REPORT);
  await expect(desk.page.locator('.document-tab')).toHaveCount(3);
  await desk.page.getByRole('button', { name: '02-county-measures', exact: true }).click();
  await expect(desk.cards).toHaveCount(8);
  await desk.page.getByRole('button', { name: '导出', exact: true }).click();
  await desk.page.getByLabel('全部打开的通知（2 份）').check();
  const { bytes } = await desk.download(() =>
    desk.page.locator('dialog').getByRole('button', { name: '责任台账' }).click(),
  );
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(Buffer.from(bytes) as unknown as ArrayBuffer);
  expect(JSON.stringify(workbook.model)).toContain('建好紧密型县域医共体');
});
