// SPDX-License-Identifier: Apache-2.0
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, type Page } from '@playwright/test';
import { unzipSync } from 'fflate';
import { confirmIt, sendIn } from './ledger-notices.js';
import { seriousFaults } from './desk-page.js';
import { shoot } from './shoot.js';
import { type Account, test } from './web-house.js';

const folder = process.env['SANYI_REFERENCE'];

/** The real notices are not part of the project; a run without them has not shown that they enter the ledger. */
function reference(number: string): string {
  if (folder === undefined) {
    throw new Error('SANYI_REFERENCE names no folder: set it to the folder that holds seeds/');
  }
  const seeds = path.join(folder, 'seeds');
  const name = readdirSync(seeds).find((file) => file.startsWith(`${number}_`));
  if (name === undefined) throw new Error(`no ${number}_… in SANYI_REFERENCE/seeds`);
  return path.join(seeds, name);
}

test.use({ actionTimeout: 15_000 });

for (const [number, tasks] of [
  ['001', 20],
  ['003', 37],
  ['004', 12],
] as const) {
  test(`${number} enters the ledger: ${tasks} tasks read, every sheet that was announced goes out`, async ({
    page,
    enter,
  }) => {
    await enter('shengyigaiban');
    const reading = await sendIn(page.request, reference(number));
    expect(reading.items).toHaveLength(tasks);
    expect(reading.packets).toBeGreaterThan(tasks / 2);
    const done = await confirmIt(page.request, reading);
    expect(done.tasks).toBeGreaterThanOrEqual(tasks);
    expect(done.packets).toBe(reading.packets);
    await page.goto(`/app/documents/${done.document}`);
    await expect(
      page.getByRole('heading', { name: new RegExp(`^任务单（已签收 0/\\d+）$`) }),
    ).toBeVisible();
  });
}

for (const [number, tasks] of [
  ['001', 20],
  ['004', 12],
] as const) {
  test(`the story of ${number}: read, corrected, confirmed, signed, reported, broken down, pressed`, async ({
    page,
    enter,
  }) => {
    test.setTimeout(120_000);
    await enter('shengyigaiban');
    await readAndCorrect(page, number, tasks);
    const document = await letIn(page, number);
    await signTwo(page, document);
    await holds(page);
    const task = await reportOn(page, document, enter);
    await breakDown(page, task);
    await press(page, task, number);
  });
}

const holds = async (page: Page) => {
  await expect(page.getByText('正在读取…')).toHaveCount(0);
  expect.soft(await seriousFaults(page)).toEqual([]);
};

async function readAndCorrect(page: Page, number: string, tasks: number): Promise<void> {
  await page.goto('/app/documents');
  await page.getByRole('button', { name: '上传文件' }).click();
  await page.locator('input[type=file]').setInputFiles(reference(number));
  await expect(page.getByText(`读出 ${tasks} 项任务，已核对 0 项`)).toBeVisible();
  await holds(page);
  await shoot(page, `${number}-reading`);
  const first = page.locator('.read-task').first();
  await first.getByRole('button', { name: /^改题目/ }).click();
  await page.getByLabel('题目', { exact: true }).fill('核对过的第一项任务');
  await page.getByRole('button', { name: '保存' }).click();
  await expect(first).toContainText('核对过的第一项任务');
  await expect(first).toContainText('机器原读：');
  await first.getByRole('button', { name: /^核对无误/ }).click();
  await expect(page.getByText(`读出 ${tasks} 项任务，已核对 1 项`)).toBeVisible();
}

/** Answers the id of the document. */
async function letIn(page: Page, number: string): Promise<string> {
  await page.getByRole('button', { name: '确认入账' }).click();
  await page.getByRole('button', { name: '确认并下发' }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog).toContainText('项任务入账，下发任务单');
  await dialog.getByRole('link', { name: '打开这份文件' }).click();
  await expect(page.getByRole('heading', { name: /^任务单（已签收 0\/\d+）$/ })).toBeVisible();
  await shoot(page, `${number}-document`);
  return new URL(page.url()).pathname.split('/').at(-1) ?? '';
}

async function signTwo(page: Page, document: string): Promise<void> {
  for (const left of [1, 2]) {
    await page.goto(`/app/packets?document=${document}&list=all&state=unsigned`);
    await page
      .getByRole('button', { name: /^代 .* 签收$/ })
      .first()
      .click();
    await page.getByRole('button', { name: /^确\s?定$/ }).click();
    await page.goto(`/app/packets?document=${document}&list=all&state=signed`);
    await expect(page.getByText('（代签）')).toHaveCount(left);
  }
}

interface Entry {
  readonly id: string;
  readonly task: string;
  readonly unit: string | null;
  readonly role: string;
  readonly may: readonly string[];
}

/** A period of a document that the office may report in the name of who carries it; the house holds other documents, too. */
async function ownEntry(page: Page, document: string, cursor = ''): Promise<Entry | undefined> {
  const at = `/api/ledger/progress?stage=open&limit=200${cursor === '' ? '' : `&cursor=${cursor}`}`;
  const { items, next } = (await (await page.request.get(at)).json()) as {
    readonly items: readonly Entry[];
    readonly next: string | null;
  };
  const found = items.find(
    ({ task, unit, role, may }) =>
      task.startsWith(`${document}-T`) &&
      unit !== null &&
      role !== 'support' &&
      may.includes('submit'),
  );
  if (found !== undefined || next === null) return found;
  return ownEntry(page, document, encodeURIComponent(next));
}

/** Somebody who carries a task reports, the office accepts: the lamp is blue. Answers another task, which is open. */
async function reportOn(
  page: Page,
  document: string,
  enter: (account: Account) => Promise<void>,
): Promise<string> {
  const entry = await ownEntry(page, document);
  expect(entry, 'the office reports in the name of a unit').toBeDefined();
  await page.goto(`/app/progress/${encodeURIComponent(entry?.id ?? '')}`);
  await page.getByLabel('完成情况').selectOption('under-way');
  await page.getByLabel('进展情况').fill('已经印发方案，正在推进。');
  await page.getByRole('button', { name: '报送' }).click();
  await expect(page.getByText('待审核').first()).toBeVisible();
  await enter('shengyigaiban');
  await page.goto(`/app/ledger/tasks/${entry?.task ?? ''}`);
  await expect(page.getByRole('region', { name: '经过' })).toContainText('报送');
  return entry?.task ?? '';
}

async function breakDown(page: Page, task: string): Promise<void> {
  await page.goto(`/app/ledger/tasks/${task}`);
  await page.getByRole('button', { name: '分解到下级' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByText('示例市', { exact: true }).click();
  await dialog.getByRole('button', { name: '分解到 1 个地区' }).click();
  await expect(dialog).toContainText('已分解到 1 个地区');
  await dialog.getByRole('button', { name: /完\s?成/ }).click();
  await expect(page.getByRole('table', { name: '下级任务' })).toContainText('示例市');
}

async function press(page: Page, task: string, number: string): Promise<void> {
  await page.goto(`/app/ledger/tasks/${task}`);
  await shoot(page, `${number}-task`);
  await page.getByRole('button', { name: '发督办单' }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByRole('checkbox', { checked: true })).toHaveCount(1);
  await dialog.getByLabel('文号').fill(`示医改督〔2026〕${number}号`);
  await dialog.getByRole('button', { name: '下发督办单（1 项任务）' }).click();
  const letter = page.waitForEvent('download');
  await dialog.getByRole('link', { name: '督办单（Word）' }).click();
  const parts = unzipSync(readFileSync(await (await letter).path()));
  const xml = new TextDecoder().decode(parts['word/document.xml']);
  expect(xml).toContain(`示医改督〔2026〕${number}号`);
}
