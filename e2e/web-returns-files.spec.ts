// SPDX-License-Identifier: Apache-2.0
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { type APIRequestContext, expect, type Page } from '@playwright/test';
import ExcelJS from 'exceljs';
import { seriousFaults } from './desk-page.js';
import { OURS, test } from './web-house.js';

const LINJIANG = '990102.health-commission';
const JIYAN = '990103.health-commission';
const FIRST_ROW = 5;

interface Packet {
  readonly id: string;
  readonly unit: string;
  readonly version: number;
  readonly sending: string;
}

async function send(by: APIRequestContext, type: string, units: readonly object[], period: string) {
  const days = { signBy: dayAfter(3), dueOn: dayAfter(8) };
  const data = { type, period, ...days, units };
  const sent = await by.post('/api/returns/sendings', { headers: OURS, data });
  expect(sent.status(), await sent.text()).toBe(201);
  const { id } = (await sent.json()) as { id: string };
  const list = await by.get(`/api/returns/packets?sending=${id}`);
  return { id, packets: ((await list.json()) as { items: Packet[] }).items };
}

const dayAfter = (days: number): string =>
  new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

/** The workbook of a unit, filled in as a person does: group, people, contracts and the rest. */
async function filled(
  by: APIRequestContext,
  { id }: Packet,
  rows: readonly (readonly unknown[])[],
) {
  const book = new ExcelJS.Workbook();
  const out = await by.get(`/api/returns/packets/${id}/workbook`);
  await book.xlsx.load(new Uint8Array(await out.body()).buffer);
  const sheet = book.getWorksheet('填报');
  const ids = sheet?.getRow(FIRST_ROW - 1).values as (string | undefined)[];
  const fields = ['group', 'people', 'contracts', 'long-contracts', 'renewed', 'served'];
  for (const [at, cells] of rows.entries())
    for (const [n, field] of fields.entries())
      Object.assign(sheet?.getCell(FIRST_ROW + at, ids.indexOf(field)) ?? {}, { value: cells[n] });
  const file = path.join(mkdtempSync(path.join(os.tmpdir(), 'sanyi-e2e-')), `${id}.xlsx`);
  writeFileSync(file, new Uint8Array(await book.xlsx.writeBuffer()));
  return file;
}

async function decide(by: APIRequestContext, id: string, kind: string): Promise<void> {
  const { packet } = (await (await by.get(`/api/returns/packets/${id}`)).json()) as {
    packet: Packet;
  };
  const done = await by.post(`/api/returns/packets/${id}/decisions`, {
    headers: { ...OURS, 'if-match': `"${packet.version}"` },
    data: { kind },
  });
  expect(done.status(), await done.text()).toBe(200);
}

test('by files alone, from sending to locked: two units without an account, their workbooks handed in together', async ({
  page,
  enter,
  browser,
  baseURL,
}, info) => {
  test.setTimeout(240_000);
  const shoot = shooter(info.outputPath(''));
  const byOf = async (account: Parameters<typeof enter>[0]) => {
    const context = await browser.newContext(baseURL === undefined ? {} : { baseURL });
    const own = await context.newPage();
    await enter(account, own);
    return own.request;
  };
  await enter('shengyigaiban');
  const units = [LINJIANG, JIYAN].map((unit) => ({ unit, channel: 'file' }));
  const { id, packets } = await send(page.request, 'family-doctor', units, '2026-Q3');
  const sound = ['65 岁及以上老年人', 1200, 900, 300, 120, 800];
  const all = ['全人群（合计）', '５，０００', 3000, 800, 300, 2500];
  const files: string[] = [];
  for (const one of packets)
    files.push(
      await filled(
        page.request,
        one,
        one.unit === JIYAN ? [all, ['孕产妇', '很多', 1, 1, 1, 1]] : [all, sound],
      ),
    );

  await page.goto(`/app/sendings/one?id=${id}`);
  await expect(page.getByRole('heading', { level: 1 })).toContainText(
    '家庭医生签约 2026年第三季度',
  );
  const [zip] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: '下载全部填报表' }).click(),
  ]);
  expect(zip.suggestedFilename()).toBe('家庭医生签约 2026年第三季度.zip');
  await shoot(page, 'sending');
  await page.getByRole('button', { name: '交回填报表' }).click();
  const dialog = page.getByRole('dialog', { name: '交回填报表' });
  await shoot(page, 'hand-in-empty');
  await dialog.getByLabel('填好的文件').setInputFiles(files);
  await expect(dialog.getByRole('status')).toContainText('读了 2 份：改 0 行，新增 3 行');
  await expect(dialog).toContainText('“很多”不是整数');
  for (const one of await dialog.getByText(/看 \d 行差异/).all()) await one.click();
  await expect(dialog.locator('ins').first()).toContainText('全人群');
  await shoot(page, 'hand-in');
  const [back] = await Promise.all([
    page.waitForEvent('download'),
    dialog.getByRole('button', { name: '下载不能采纳的 1 行' }).click(),
  ]);
  expect(back.suggestedFilename()).toMatch(/\.xlsx$/);
  await dialog.getByRole('button', { name: '采纳 3 行' }).click();
  await expect(dialog.getByRole('status')).toContainText('已写入 3 行');
  await page.keyboard.press('Escape');

  const grid = page.getByRole('table', { name: '填报任务' });
  await grid
    .getByRole('row', { name: /临江区/ })
    .getByRole('link')
    .click();
  await expect(page.getByText('您在代 临江区卫生健康局')).toBeVisible();
  await page.getByRole('searchbox', { name: '在各行里找' }).fill('老年人');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('table', { name: '填报内容' }).getByRole('row')).toHaveCount(2);
  await shoot(page, 'rows');
  const [out] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: '导出 CSV' }).click(),
  ]);
  // One figure is changed in the export and brought in again: that one changes.
  const csv = path.join(info.outputPath(''), 'found.csv');
  await out.saveAs(csv);
  writeFileSync(csv, readFileSync(csv, 'utf8').replace('1200', '1300'));
  await page.getByRole('button', { name: '导入' }).click();
  const importing = page.getByRole('dialog', { name: '导入填报内容' });
  await importing.getByLabel('选择文件').setInputFiles(csv);
  await expect(importing).toContainText('改 1 行，新增 0 行，冲突 0 行，无变化 0 行');
  await importing.getByText('看 1 行差异').click();
  await shoot(page, 'import');
  await importing.getByRole('button', { name: '采纳 1 行' }).click();
  await expect(importing).toContainText('已完成');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('textbox', { name: /^应签人数/ })).toHaveValue('1300');

  const [linjiang = packets[0]] = packets.filter(({ unit }) => unit === LINJIANG);
  const target = linjiang?.id ?? '';
  await decide(page.request, target, 'submit');
  await decide(await byOf('zhouyigaiban'), target, 'approve');
  await decide(page.request, target, 'approve');
  await page.goto(`/app/sendings/one?id=${id}`);
  await page.getByRole('button', { name: '锁定已通过的 1 份' }).click();
  await expect(page.getByText('锁定 1/2')).toBeVisible();
});

test('what speaks of persons is masked until somebody says what for', async ({
  page,
  enter,
  browser,
  baseURL,
}, info) => {
  test.setTimeout(120_000);
  const context = await browser.newContext(baseURL === undefined ? {} : { baseURL });
  const province = await context.newPage();
  await enter('shengyigaiban', province);
  const units = [{ unit: LINJIANG, channel: 'account' }];
  const { packets } = await send(province.request, 'village-doctors', units, '2026');
  const packet = packets[0]?.id ?? '';
  await enter('xianyigaiban');
  const value = (text: string) => ({ state: 'value', value: text });
  const cells = {
    ...{ 'doctor-number': value('YS-2026-0001'), licence: value('rural') },
    ...{ trained: value('2'), 'pension-insured': value('yes') },
  };
  const kept = await page.request.post(`/api/returns/packets/${packet}/rows`, {
    headers: OURS,
    data: { cells },
  });
  expect(kept.status(), await kept.text()).toBe(201);
  await page.goto(`/app/returns/packet?id=${packet}`);
  const table = page.getByRole('table', { name: '填报内容' });
  await expect(table).toContainText('YS-****0001');
  await expect(table).not.toContainText('2026-0001');
  await page.getByRole('button', { name: '查看完整内容' }).click();
  await page.getByLabel('查看目的').fill('核对本县乡村医生编号');
  await shooter(info.outputPath(''))(page, 'personal');
  await page.getByRole('button', { name: '查看完整内容' }).click();
  await expect(page.getByText('个人信息显示到')).toBeVisible();
  await expect(page.getByRole('textbox', { name: /^人员编号/ })).toHaveValue('YS-2026-0001');

  await takenOver(page.request, packet, `人员编号,本年培训次数\n${manyNumbers}`);
  await page.reload();
  const slow = await page.context().newCDPSession(page);
  await slow.send('Network.enable');
  const SLOW = { offline: false, latency: 0, downloadThroughput: 20_000, uploadThroughput: -1 };
  await slow.send('Network.emulateNetworkConditions', SLOW);
  let saved = 0;
  page.on('download', () => {
    saved += 1;
  });
  await page.getByRole('button', { name: '导出 Excel' }).click();
  await expect(page.getByText(/正在导出，已写出 [\d,]+ \/ 20,001 行/)).toBeVisible();
  await shooter(info.outputPath(''))(page, 'exporting');
  await page.getByRole('button', { name: '停止导出' }).click();
  await expect(page.getByRole('button', { name: '导出 Excel' })).toBeEnabled();
  await expect(page.getByText('正在导出')).toBeHidden();
  expect(saved).toBe(0);
});

const manyNumbers = Array.from({ length: 20_000 }, (_, n) => `YS-2027-${n},1`).join('\n');

/** Imports a CSV and takes it over. */
async function takenOver(by: APIRequestContext, packet: string, csv: string): Promise<void> {
  const file = { name: 'a.csv', mimeType: 'text/csv', buffer: Buffer.from(csv) };
  const begun = await by.post(`/api/returns/imports?packet=${packet}`, {
    headers: OURS,
    multipart: { file },
  });
  expect(begun.status(), await begun.text()).toBe(202);
  const at = `/api/returns/imports/${((await begun.json()) as { id: string }).id}`;
  const state = async () => ((await (await by.get(at)).json()) as { state: string }).state;
  await expect.poll(state, { timeout: 60_000 }).toBe('ready');
  await by.post(`${at}/acceptance`, { headers: OURS, data: { override: false } });
  await expect.poll(state, { timeout: 60_000 }).toBe('done');
}

const shooter =
  (folder: string) =>
  async (page: Page, name: string): Promise<void> => {
    for (const [width, height] of [
      [390, 844],
      [1440, 900],
    ] as const) {
      await page.setViewportSize({ width, height });
      await page.mouse.move(0, 0);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
      expect(await seriousFaults(page)).toEqual([]);
      await page.screenshot({ path: path.join(folder, `${name}-${width}.png`), fullPage: true });
    }
  };
