// SPDX-License-Identifier: Apache-2.0
import { readFileSync } from 'node:fs';
import { expect } from '@playwright/test';
import { type Desk, retitle, sample, select, seriousFaults, test } from './desk-page.js';

const YEARLY = sample('01-provincial-yearly-tasks.txt');
const COUNTY = sample('02-county-measures.txt');
/** A task without units, a bracket that does not close, a number left out, a date without its year. */
const DOUBTFUL = `青禾县卫生工作安排

一、补齐短板。村卫生室标准化率达到95%以上。（县卫生健康局负责）
二、稳定队伍。每年培训60人。
四、改善条件。12月底前建成2个中心。（县财政局、县神秘组负责
`;

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
    /^县委组织部即/,
    /^县人力资源社会保障局即/,
    /^县卫生健康局即/,
    /^县财政局即/,
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

test('the machine’s doubts are gone through one by one', async ({ desk }) => {
  await desk.dropText('疑问.txt', DOUBTFUL);
  await expect(desk.page.locator('.warning-bar')).toContainText('提示 5');
  await desk.page.getByRole('button', { name: '下一条提示' }).click();
  await expect(desk.page.locator('.warning-bar')).toContainText('第 1/5 条提示');
  await expect(desk.page.locator('.warning-bar')).toContainText('没有写明责任单位');
  await expect(desk.page.locator('.text .k-warning[data-selected=true]').first()).toBeInViewport();
  await desk.page.keyboard.press('Alt+Shift+KeyW');
  await expect(desk.page.locator('.warning-bar')).toContainText('第 5/5 条提示');
  await expect(desk.cards.nth(1)).toContainText('没有读到责任单位');
});

test('a light can be put out', async ({ desk }) => {
  await desk.drop(COUNTY);
  await expect(desk.page.locator('.text .k-title').first()).toHaveCSS('font-weight', '700');
  const target = desk.page.locator('.text .k-target').first();
  const line = (): Promise<string> =>
    target.evaluate((mark) => getComputedStyle(mark).borderBottomStyle);
  await expect.poll(line).toBe('double');
  await desk.page
    .getByRole('group', { name: '图例' })
    .getByRole('button', { name: '指标' })
    .click();
  expect(await line()).toBe('none');
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
  await desk.dropText('缺责任.txt', '示例省重点任务\n\n（一）甲。（省医保局负责）\n\n（二）乙。\n');
  await desk.page.getByRole('button', { name: 'Next warning' }).click();
  await expect(desk.page.locator('.warning-bar')).toContainText(/names no responsible unit/);
  await expect(desk.page.locator('.card-warning')).toContainText(/names no responsible unit/);
});

test('beside each unit as it is written stands what the registry calls it, and what it does not know is said', async ({
  desk,
}) => {
  await desk.dropText(
    '对照.txt',
    '示例省重点任务\n\n（一）甲。（省医保局、示例省财政厅、各州市人民政府、省茶办负责）\n',
  );
  const official = desk.cards.first().locator('.official');
  await expect(official).toHaveText([
    '即示例省医疗保障局',
    '✓',
    '统称，含 16 个单位',
    '登记库中没有',
  ]);
  await expect(official.first()).toHaveAttribute('title', '990000.health-insurance');
});

/** The words of the left side, as a person sees them, without line breaks. */
const originalText = (desk: Desk): Promise<string> =>
  desk.page
    .locator('.text .words')
    .evaluateAll((lines) => lines.map((line) => line.textContent).join(''));
