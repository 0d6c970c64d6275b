// SPDX-License-Identifier: Apache-2.0
import { readFileSync } from 'node:fs';
import { expect } from '@playwright/test';
import ExcelJS from 'exceljs';
import { strFromU8, unzipSync } from 'fflate';
import { type Desk, sample, seriousFaults, test } from './desk-page.js';

const YEARLY = sample('01-provincial-yearly-tasks.txt');
const COUNTY = sample('02-county-measures.txt');
const REPORT = sample('03-report-of-experience.txt');

test('says at once that nothing leaves the computer and that secrets stay out', async ({
  desk,
}) => {
  await expect(desk.page.getByText('本页不联网')).toBeVisible();
  await expect(desk.page.getByText('涉密信息不得处理')).toBeVisible();
  expect(await seriousFaults(desk.page)).toEqual([]);
});

test('a sample is one click away', async ({ desk }) => {
  await desk.page.getByRole('button', { name: '青禾县支持卫生人才队伍建设八条措施' }).click();
  await expect(desk.cards).toHaveCount(8);
});

test('a dropped file is read, and every piece is lit where it stands', async ({ desk }) => {
  await desk.drop(COUNTY);
  await expect(desk.cards).toHaveCount(8);
  const text = desk.page.locator('.text');
  await expect(text.locator('.k-title').first()).toHaveText('加大引才力度');
  await expect(text.locator('.k-unit').first()).toHaveText('县委组织部');
  await expect(text.locator('.k-target', { hasText: '40名' })).toHaveCount(1);
  await expect(text.locator('.k-deadline', { hasText: '2026年9月30日' })).toHaveCount(1);
  expect(await originalText(desk)).toBe(readFileSync(COUNTY, 'utf8').replaceAll(/\n/g, ''));
});

test('a piece chosen on one side is lit on the other', async ({ desk }) => {
  await desk.drop(COUNTY);
  await desk.cards.nth(5).getByRole('button', { name: /45/ }).first().click();
  const chosen = desk.page.locator('.text mark[data-selected=true]');
  await expect(chosen.first()).toContainText('45%');
  await expect(chosen.first()).toBeInViewport();

  await desk.page.locator('.text .k-unit', { hasText: '县委编办' }).click();
  await expect(desk.page.locator('.task-scroll [data-selected=true].piece')).toContainText(
    '县委编办',
  );
});

test('a first-listed unit is shown as a guess, never as the lead', async ({ desk }) => {
  await desk.drop(COUNTY);
  const units = desk.cards.first().locator('.unit');
  await expect(units.first()).toHaveText(/县委组织部\s*首列（未明确牵头）/);
  await expect(desk.cards.first().getByText('牵头', { exact: true })).toHaveCount(0);
});

test('whatever is corrected keeps the machine’s reading beside it, and can be undone', async ({
  desk,
}) => {
  await desk.drop(COUNTY);
  const card = desk.cards.first();
  await retitle(desk, '加大引才聚才力度');
  await expect(card.locator('del')).toHaveText(/机器\s*加大引才力度/);
  await expect(card.getByText('更正', { exact: true }).first()).toBeVisible();

  await desk.page.getByRole('button', { name: '撤销' }).click();
  await expect(card.locator('del')).toHaveCount(0);
  await desk.page.getByRole('button', { name: '重做' }).click();
  await expect(card.locator('h3')).toContainText('加大引才聚才力度');
});

test('units are added, put in order and given their roles', async ({ desk }) => {
  await desk.drop(COUNTY);
  const card = desk.cards.first();
  await card.getByLabel('修改这一条责任').click();
  await card.getByLabel('单位名称').fill('县卫生健康局');
  await card.getByRole('button', { name: '增加单位' }).click();
  await card.getByLabel('县卫生健康局 上移').click();
  await card.getByLabel('县委组织部 的角色').selectOption('牵头');
  await card.getByRole('button', { name: '确定' }).click();
  await expect(card.locator('.now .unit')).toHaveText([
    '县委组织部',
    '县人力资源社会保障局',
    '县卫生健康局',
    '县财政局',
  ]);
  await expect(card.locator('del .unit')).toHaveCount(3);
});

test('a target’s figures are corrected, and what is no number is refused', async ({ desk }) => {
  await desk.drop(COUNTY);
  const card = desk.cards.nth(5);
  const row = card.locator('.piece', { hasText: '45' }).first();
  await row.getByLabel('修改这一条指标').click();
  await card.getByLabel('数值').fill('五成');
  await expect(card.getByText('请填数字')).toBeVisible();
  await card.getByLabel('数值').fill('48');
  await card.getByRole('button', { name: '确定' }).click();
  await expect(card.locator('.now', { hasText: '48' })).toBeVisible();
  await expect(card.locator('del', { hasText: '45' })).toBeVisible();
});

test('a task is made from selected words, split, merged, deleted and restored', async ({
  desk,
}) => {
  await desk.drop(COUNTY);
  await expect(desk.cards).toHaveCount(8);
  await select(desk, '本措施自印发之日起施行');
  await desk.page.getByRole('button', { name: '设为新任务' }).click();
  await expect(desk.cards).toHaveCount(9);
  await expect(desk.cards.last()).toContainText('本措施自印发之日起施行');

  await desk.cards.nth(2).getByRole('button', { name: '三、' }).click();
  await select(desk, '到2027年底，参加');
  await desk.page.getByRole('button', { name: '从这里拆分' }).click();
  await expect(desk.cards).toHaveCount(10);
  await expect(desk.cards.nth(3)).toContainText('县税务局');

  await desk.cards.nth(3).locator('.number').click();
  await desk.cards.nth(3).getByRole('button', { name: '并入上一项' }).click();
  await expect(desk.cards.nth(3)).toContainText('已并入另一项');

  await desk.cards.first().locator('.number').click();
  await desk.cards.first().getByRole('button', { name: '删除本项' }).click();
  await desk.cards.first().getByRole('button', { name: '恢复' }).click();
  await expect(desk.cards.first().locator('h3')).toContainText('加大引才力度');
});

test('a line selected with three clicks is selected whole', async ({ desk }) => {
  await desk.drop(COUNTY);
  await expect(desk.cards).toHaveCount(8);
  await desk.page.locator('.text .words', { hasText: '本措施自印发' }).click({ clickCount: 3 });
  await desk.page.getByRole('button', { name: '设为新任务' }).click();
  await expect(desk.cards.last().locator('h3')).toContainText(
    '本措施自印发之日起施行，由县卫生健康局负责解释',
  );
});

test('checking is counted, and works without a mouse', async ({ desk }) => {
  await desk.drop(COUNTY);
  await expect(desk.page.getByText('已核对 0/8')).toBeVisible();
  await desk.page.keyboard.press('Alt+ArrowDown');
  await desk.page.keyboard.press('Alt+Enter');
  await desk.page.keyboard.press('Alt+Enter');
  await expect(desk.page.getByText('已核对 2/8')).toBeVisible();
  await desk.page.getByLabel('只看未核对').check();
  await expect(desk.cards).toHaveCount(6);
});

test('tasks are found by unit and by word', async ({ desk }) => {
  await desk.drop(COUNTY);
  await desk.page.getByLabel('单位', { exact: true }).selectOption({ label: '县卫生健康局（6）' });
  await expect(desk.cards).toHaveCount(6);
  await desk.page.keyboard.press('Alt+KeyF');
  await desk.page.keyboard.type('周转房');
  await expect(desk.cards).toHaveCount(1);
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

test('a report gives practices and figures and no task', async ({ desk }) => {
  await desk.drop(REPORT);
  await expect(desk.page.getByText('只列做法和数据，不形成任务')).toBeVisible();
  await expect(desk.page.locator('.card.practice').first()).toBeVisible();
  await expect(desk.page.getByRole('table')).toContainText('88.6');
  expect(await seriousFaults(desk.page)).toEqual([]);
});

test('what cannot be read is refused in clear words', async ({ desk }) => {
  await desk.dropText('空.txt', '');
  await expect(desk.page.getByRole('alert')).toContainText('文件里没有文字');
  await desk.dropText('坏.sanyi.json', '{"format":"sanyi-desk"');
  await expect(desk.page.getByRole('alert').last()).toContainText('内容可能被截断');
  await desk.page.getByRole('button', { name: '关闭' }).first().click();
  await expect(desk.page.getByRole('alert')).toHaveCount(1);
});

test('pasted words are read like a file', async ({ desk }) => {
  await desk.page.getByRole('button', { name: '粘贴文字' }).click();
  await desk.page.getByLabel('粘贴文件正文').fill(readFileSync(COUNTY, 'utf8'));
  await desk.page.getByRole('button', { name: '开始阅读' }).click();
  await expect(desk.cards).toHaveCount(8);
});

test('no serious fault of accessibility while working', async ({ desk }) => {
  await desk.drop(YEARLY);
  await desk.cards.nth(1).locator('.number').click();
  await retitle(desk, '建强县域医共体');
  await desk.cards.nth(1).getByLabel('修改这一条责任').click();
  expect(await seriousFaults(desk.page)).toEqual([]);
  await desk.page.getByRole('button', { name: '导出', exact: true }).click();
  expect(await seriousFaults(desk.page)).toEqual([]);
});

test('English is one click away', async ({ desk }) => {
  await desk.page.getByRole('button', { name: 'English' }).click();
  await desk.drop(COUNTY);
  await expect(desk.page.getByText('Checked 0/8')).toBeVisible();
  await expect(desk.cards.first()).toContainText('first-listed (no lead stated)');
});

async function retitle(desk: Desk, title: string): Promise<void> {
  const card = desk.cards.first();
  await card.getByLabel('修改标题').click();
  await card.getByRole('textbox').fill(title);
  await card.getByRole('button', { name: '确定' }).click();
}

async function exportOf(desk: Desk, product: string): Promise<{ name: string; bytes: Uint8Array }> {
  await desk.page.getByRole('button', { name: '导出', exact: true }).click();
  return desk.download(() =>
    desk.page
      .locator('dialog')
      .getByRole('button', { name: new RegExp(`^${product}`) })
      .click(),
  );
}

/** The words of the left side, as a person sees them, without line breaks. */
const originalText = (desk: Desk): Promise<string> =>
  desk.page
    .locator('.text .words')
    .evaluateAll((lines) => lines.map((line) => line.textContent).join(''));

/** Selects words in the original as a mouse would. */
async function select(desk: Desk, words: string): Promise<void> {
  await desk.page.evaluate((wanted) => {
    const pieces = [...document.querySelectorAll<HTMLElement>('.text [data-at]')];
    const whole = pieces.map((piece) => piece.textContent).join('');
    const start = whole.indexOf(wanted);
    const place = (offset: number): [Node, number] => {
      let rest = offset;
      for (const piece of pieces) {
        const node = piece.firstChild;
        const length = piece.textContent.length;
        if (node !== null && rest <= length) return [node, rest];
        rest -= length;
      }
      throw new Error(`not in the text: ${wanted}`);
    };
    const range = document.createRange();
    range.setStart(...place(start));
    range.setEnd(...place(start + wanted.length));
    window.getSelection()?.removeAllRanges();
    window.getSelection()?.addRange(range);
  }, words);
}
