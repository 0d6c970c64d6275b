// SPDX-License-Identifier: Apache-2.0
import { expect } from '@playwright/test';
import ExcelJS from 'exceljs';
import { strFromU8, unzipSync } from 'fflate';
import {
  chapter,
  type Desk,
  exportOf,
  readingOf,
  sample,
  select,
  seriousFaults,
  test,
} from './desk-page.js';

const COUNTY = sample('02-county-measures.txt');
const REPORT = sample('03-report-of-experience.txt');
/** Two groups in the second task, a policy basis, and a goal in words that the reader does not count. */
const PLAN = `青禾县基层卫生工作方案

青政办〔2026〕21号

根据《示例省基层卫生条例》（示政发〔2025〕3号），制定本方案。

一、工作目标
到2028年，县域内就诊率达到90%以上。群众满意程度明显改善。

二、重点任务
（一）补齐短板。每年培训60人。建成2个中心。（责任单位：县卫生健康局、县财政局）
（二）稳定队伍。落实待遇。开展轮训。（责任单位：县财政局）

各乡镇要在12月10日前将年度工作总结报送县卫生健康局。

青禾县人民政府办公室
2026年4月9日
`;

test('lead rule, draft flag and carrying notice are corrected, and the leads follow in one step', async ({
  desk,
}) => {
  await desk.dropText('方案.txt', PLAN);
  const head = desk.page.locator('.document-head');
  await head.getByLabel('修改文件信息').click();
  await head.getByLabel('牵头规则').selectOption('排在第一位的为牵头单位');
  await head.getByLabel('文件状态').selectOption('征求意见稿');
  await head.getByLabel('印发通知的标题').fill('关于印发青禾县基层卫生工作方案的通知');
  expect(await seriousFaults(desk.page)).toEqual([]);
  await head.getByRole('button', { name: '确定' }).click();
  await expect(head.getByText('尚未生效')).toBeVisible();
  await expect(head.locator('del')).toHaveText([
    /机器\s*文件未写明/,
    /机器\s*正式文件/,
    /机器\s*未写明牵头单位/,
  ]);
  const first = desk.cards.first();
  await expect(first.locator('.now .unit-line').first()).toHaveText(/牵头\s*县卫生健康局/);
  await expect(first.locator('del')).toContainText('首列（未明确牵头）');
  expect((await readingOf(desk)).corrected).toMatchObject({
    leadRule: 'first-listed',
    draft: true,
    noticeTitle: '关于印发青禾县基层卫生工作方案的通知',
    tasks: [{ responsibility: [{ lead: ['县卫生健康局'] }] }, {}],
  });
  await close(desk);
  await desk.page.getByRole('button', { name: '撤销' }).click();
  await expect(desk.page.locator('del')).toHaveCount(0);
});

test('one fact is restored to the machine’s reading, the others stay', async ({ desk }) => {
  await desk.dropText('方案.txt', PLAN);
  const head = desk.page.locator('.document-head');
  await head.getByLabel('修改文件信息').click();
  await head.getByLabel('文件状态').selectOption('征求意见稿');
  await head.getByLabel('发文字号').fill('青政办〔2026〕22号');
  await head.getByRole('button', { name: '确定' }).click();
  await head.getByLabel('恢复机器读取：文件状态').click();
  await expect(head.locator('del')).toHaveText([/青政办〔2026〕21号/]);
  await expect(head.getByText('尚未生效')).toHaveCount(0);
});

test('the policy basis is corrected, removed, restored and added from selected words', async ({
  desk,
}) => {
  await desk.dropText('方案.txt', PLAN);
  const basis = chapter(desk, '政策依据');
  await basis.getByLabel('修改这一条政策依据').click();
  await basis.getByLabel('发文字号').fill('示政发〔2025〕4号');
  await basis.getByRole('button', { name: '确定' }).click();
  await expect(basis.locator('del')).toContainText('示政发〔2025〕3号');
  await basis.getByLabel('删除这一条政策依据').click();
  await expect(basis.getByText('人工删除')).toBeVisible();
  await basis.getByLabel('恢复机器读取：政策依据').click();
  await expect(basis.locator('del')).toHaveCount(0);

  await select(desk, '青禾县基层卫生工作方案');
  await basis.getByLabel('增加政策依据').click();
  await basis.getByRole('button', { name: '用选中的文字' }).click();
  await expect(basis.getByLabel('文件名称')).toHaveValue('青禾县基层卫生工作方案');
  await basis.getByRole('button', { name: '确定' }).click();
  await expect(desk.page.locator('.text .k-reference', { hasText: '青禾县' })).toHaveCount(1);
  expect((await readingOf(desk)).corrected.basis).toMatchObject(
    [
      { title: '示例省基层卫生条例', number: '示政发〔2025〕3号' },
      { title: '青禾县基层卫生工作方案', number: null, span: [0, 11] },
    ].reverse(),
  );
});

test('an action is reworded, cut, joined, given to other units, added and removed', async ({
  desk,
}) => {
  await desk.dropText('方案.txt', PLAN);
  const card = desk.cards.nth(1);
  await card.locator('.number').click();
  await card.getByText('举措（2）').click();
  const rows = card.locator('.actions-list li:visible');
  await expect(rows).toHaveText([/落实待遇。/, /开展轮训。/]);

  await card.getByLabel('增加责任').click();
  await card.getByLabel('单位名称').fill('县人力资源社会保障局');
  await card.getByRole('button', { name: '增加单位' }).click();
  await card.getByRole('button', { name: '确定' }).click();
  await expect(card.getByText('手工添加，无原文')).toBeVisible();

  await rows.nth(1).getByLabel('修改这一条举措').click();
  await card.getByLabel('举措内容').fill('开展轮训。\n建立台账。');
  await card.getByLabel('由谁负责').selectOption('县人力资源社会保障局');
  expect(await seriousFaults(desk.page)).toEqual([]);
  await card.getByRole('button', { name: '确定' }).click();
  await expect(card.getByText('举措（3）')).toBeVisible();
  await expect(rows.nth(1).locator('del')).toContainText('开展轮训。（县财政局）');
  await expect(rows.nth(2)).toContainText('建立台账。（县人力资源社会保障局）');

  await card.getByLabel('增加举措').click();
  await card.getByLabel('举措内容').fill('年底评估。');
  await card.getByRole('button', { name: '确定' }).click();
  await rows.nth(3).getByRole('button', { name: '并入上一条' }).click();
  await expect(card.getByText('建立台账。年底评估。')).toBeVisible();
  await rows.first().getByLabel('删除这一条举措').click();
  await expect(rows.first().locator('del')).toContainText('落实待遇。');

  const { machine, corrected } = await readingOf(desk);
  expect(machine.tasks[1]?.actions).toHaveLength(2);
  expect(corrected.tasks[1]?.actions).toMatchObject([
    { text: '开展轮训。', responsibility: 1 },
    { text: '建立台账。年底评估。', responsibility: 1 },
  ]);
  await close(desk);
  expect(await sheetOf(desk, '县人力资源社会保障局')).toContain('建立台账。年底评估。');
  expect(await sheetOf(desk, '县财政局')).not.toContain('落实待遇。');
});

test('a group, a target and a deadline added by hand are lit at the selected words', async ({
  desk,
}) => {
  await desk.dropText('方案.txt', PLAN);
  const card = desk.cards.nth(1);
  await card.locator('.number').click();
  await card.getByLabel('增加指标').click();
  await expect(card.getByText('在原文中选中文字后')).toBeVisible();
  await select(desk, '开展轮训');
  await card.getByLabel('数值').fill('1');
  await card.getByRole('button', { name: '用选中的文字“开展轮训”' }).click();
  await expect(card.getByLabel('指标名称')).toHaveValue('开展轮训');
  await card.getByRole('button', { name: '确定' }).click();
  await expect(desk.page.locator('.text .k-target', { hasText: '开展轮训' })).toHaveCount(1);

  await select(desk, '2026年4月9日');
  await card.getByLabel('增加时限').click();
  await card.getByRole('button', { name: '用选中的文字' }).click();
  await card.getByLabel('日期').fill('2026-04-09');
  await card.getByRole('button', { name: '确定' }).click();
  await expect(desk.page.locator('.text .k-deadline', { hasText: '4月9日' })).toHaveCount(1);

  await select(desk, '青禾县人民政府办公室');
  await card.getByLabel('增加责任').click();
  await card.getByRole('button', { name: '用选中的文字' }).click();
  await card.getByRole('button', { name: '确定' }).click();
  await expect(desk.page.locator('.text .k-unit', { hasText: '办公室' })).toHaveCount(1);
  const { corrected } = await readingOf(desk);
  expect(PLAN.slice(...(corrected.tasks[1]?.targets.at(-1)?.span ?? [0, 0]))).toBe('开展轮训');
});

test('goals and closing duties added by hand are lit, or say that they have no words', async ({
  desk,
}) => {
  await desk.dropText('方案.txt', PLAN);
  await expect(desk.cards).toHaveCount(2);
  await select(desk, '群众满意程度明显改善');
  await desk.page.getByRole('button', { name: '设为总体目标' }).click();
  await expect(desk.page.locator('.text .k-target', { hasText: '群众满意' })).toHaveCount(1);
  const goals = chapter(desk, '总体目标');
  await expect(goals.getByText('手工添加', { exact: true })).toBeVisible();
  await goals.getByLabel('增加目标').click();
  await goals.getByLabel('指标名称').fill('基层就诊率');
  await goals.getByLabel('数值').fill('65');
  await goals.getByRole('button', { name: '确定' }).click();
  await expect(goals.getByText('手工添加，无原文')).toBeVisible();

  const duties = chapter(desk, '文末要求');
  await select(desk, '将年度工作总结报送县卫生健康局');
  await duties.getByLabel('增加要求').click();
  await duties.getByRole('button', { name: '用选中的文字' }).click();
  await duties.getByRole('button', { name: '确定' }).click();
  expect((await readingOf(desk)).corrected.goals.at(-1)).toMatchObject({
    metric: '基层就诊率',
    span: null,
  });
  await close(desk);
  const { bytes } = await exportOf(desk, '责任台账');
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(Buffer.from(bytes) as unknown as ArrayBuffer);
  const words = JSON.stringify(workbook.getWorksheet('目标指标')?.getSheetValues());
  expect(words).toContain('基层就诊率');
  expect(words).toContain('手工添加，无原文');
  expect(words).toContain('群众满意程度明显改善');
});

test('a practice is added, its measures written, reworded and restored', async ({ desk }) => {
  await desk.drop(REPORT);
  const practices = chapter(desk, '做法');
  await expect(desk.cards).toHaveCount(4);
  const card = desk.cards.nth(1);
  await card.locator('h3').click();
  await card.getByLabel('修改这一条举措').first().click();
  await card.getByLabel('举措内容').fill('岗位由医共体统一设置');
  await card.getByRole('button', { name: '确定' }).click();
  await expect(card.locator('del')).toHaveText(/机器.*统一岗位管理/);
  await card.getByLabel('增加举措').click();
  await card.getByLabel('举措内容').fill('统一发放薪酬');
  await card.getByRole('button', { name: '确定' }).click();
  await expect(card.getByText('手工添加，无原文')).toBeVisible();
  await card.getByLabel('恢复机器读取：举措').click();
  await expect(card.locator('del')).toHaveCount(0);

  await practices.getByLabel('增加做法').click();
  await practices.getByLabel('做法标题').fill('药品统一配送');
  await practices.getByLabel('地区').fill('青禾县');
  await practices.getByRole('button', { name: '确定' }).click();
  await expect(desk.cards).toHaveCount(5);
  await desk.cards.last().locator('h3').click();
  await desk.cards.last().getByLabel('增加举措').click();
  await desk.cards.last().getByLabel('举措内容').fill('县域统一采购');
  await desk.cards.last().getByRole('button', { name: '确定' }).click();
  expect(await seriousFaults(desk.page)).toEqual([]);

  const { machine, corrected } = await readingOf(desk);
  const [read, now] = [
    machine.practices[1]?.measures ?? [],
    corrected.practices[1]?.measures ?? [],
  ];
  expect(now).toEqual([...read, { text: '统一发放薪酬', span: null }]);
  expect(corrected.practices.at(-1)).toEqual({
    place: '青禾县',
    title: '药品统一配送',
    span: null,
    measures: [{ text: '县域统一采购', span: null }],
  });
});

test('a figure and a practice are made from selected words of a report', async ({ desk }) => {
  await desk.drop(REPORT);
  await expect(desk.cards.first()).toBeVisible();
  const words = (await desk.page.locator('.text .words', { hasText: '88.6' }).first().innerText())
    .trim()
    .slice(0, 12);
  await select(desk, words);
  await desk.page.getByRole('button', { name: '设为做法' }).click();
  await select(desk, words);
  await desk.page.getByRole('button', { name: '设为数据' }).click();
  await expect(desk.page.getByRole('table').getByText('手工添加', { exact: true })).toBeVisible();
  await expect(
    desk.page.locator('.text .k-figure', { hasText: words.slice(0, 4) }),
  ).not.toHaveCount(0);
  const { corrected } = await readingOf(desk);
  expect(corrected.figures.map(({ quote }) => quote)).toContain(words);
  expect(corrected.practices.map(({ title }) => title)).toContain(words.split(/[。；]/)[0]);
});

test('a chosen action is lit in the original', async ({ desk }) => {
  await desk.drop(COUNTY);
  const card = desk.cards.first();
  await card.locator('.number').click();
  await card.getByText(/^举措（/).click();
  const row = card.locator('.actions-list li').nth(1);
  const words = (await row.locator('.words').innerText()).trim();
  await row.locator('.words').click();
  const lit = desk.page.locator('.text mark[data-selected=true]');
  await expect(lit.first()).toBeInViewport();
  expect((await lit.allInnerTexts()).join('')).toBe(words);
});

test('corrected work is saved and goes on tomorrow as it was', async ({ desk }) => {
  await desk.dropText('方案.txt', PLAN);
  const head = desk.page.locator('.document-head');
  await head.getByLabel('修改文件信息').click();
  await head.getByLabel('牵头规则').selectOption('排在第一位的为牵头单位');
  await head.getByRole('button', { name: '确定' }).click();
  const before = await readingOf(desk);
  await close(desk);
  const { name, bytes } = await desk.download(() =>
    desk.page.getByRole('button', { name: '保存进度' }).click(),
  );
  await desk.page.getByLabel('关闭 方案.txt').click();
  await desk.dropText(name, Buffer.from(bytes));
  await expect(desk.cards.first().locator('del')).toContainText('首列（未明确牵头）');
  expect(await readingOf(desk)).toEqual(before);
});

test('a refusal is said in English on the English desk', async ({ desk }) => {
  await desk.page.getByRole('button', { name: 'English' }).click();
  await desk.dropText('空.txt', '');
  await expect(desk.page.getByRole('alert')).toContainText('It holds no text.');
  await desk.page.getByRole('button', { name: '中文' }).click();
  await expect(desk.page.getByRole('alert')).toContainText('文件里没有文字');
});

const close = (desk: Desk): Promise<void> =>
  desk.page.locator('dialog').getByRole('button', { name: '关闭' }).click();

/** The words of a unit's 分工单. */
async function sheetOf(desk: Desk, unit: string): Promise<string> {
  const { bytes } = await exportOf(desk, '各单位分工单和填报表');
  await close(desk);
  const files = unzipSync(bytes);
  const name = Object.keys(files).find((path) => path.includes(unit) && path.endsWith('.docx'));
  const body = unzipSync(files[name ?? ''] ?? new Uint8Array())['word/document.xml'];
  return strFromU8(body ?? new Uint8Array()).replaceAll(/<[^>]+>/g, '');
}
