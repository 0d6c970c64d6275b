// SPDX-License-Identifier: Apache-2.0
import { readFileSync } from 'node:fs';
import { expect } from '@playwright/test';
import { sample, select, seriousFaults, test } from './desk-page.js';

const COUNTY = sample('02-county-measures.txt');

test('on a narrow screen one side shows at a time, and nothing is wider than the screen', async ({
  desk,
}) => {
  await desk.drop(COUNTY);
  await expect(desk.cards).toHaveCount(8);
  await expect(desk.page.locator('.text')).toBeHidden();
  const width = (): Promise<number> =>
    desk.page.evaluate(() => document.documentElement.scrollWidth);
  expect(await width()).toBe(390);

  await desk.cards.nth(3).locator('.number').tap();
  await desk.page.getByRole('button', { name: '原文', exact: true }).tap();
  await expect(desk.cards.first()).toBeHidden();
  await expect(desk.page.locator('.range[data-selected=true]')).toBeInViewport();
  expect(await width()).toBe(390);
});

test('a long file name leaves the button for another file whole', async ({ desk }) => {
  await desk.dropText('青禾县支持卫生人才队伍建设八条措施.txt', readFileSync(COUNTY));
  await expect(desk.cards).toHaveCount(8);
  const open = desk.page.getByRole('button', { name: '打开' });
  await expect(open).toBeInViewport({ ratio: 1 });
  const language = desk.page.getByRole('button', { name: 'English' });
  const [left, right] = await Promise.all([open.boundingBox(), language.boundingBox()]);
  expect((left?.x ?? 0) + (left?.width ?? 0)).toBeLessThanOrEqual(right?.x ?? 0);
});

test('a figure tapped in a report can be corrected', async ({ desk }) => {
  await desk.drop(sample('03-report-of-experience.txt'));
  const figures = desk.page.getByRole('table');
  await expect(figures.getByLabel('修改这一条数据').first()).toBeHidden();
  await figures.getByRole('button', { name: '全市县域内住院率' }).tap();
  await figures.getByLabel('修改这一条数据').first().tap();
  await figures.getByLabel('数值').fill('88.7');
  await figures.getByRole('button', { name: '确定' }).tap();
  await expect(figures.locator('del')).toContainText('88.6%');
  expect(await desk.page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
});

test('words picked on one side are used in a form on the other', async ({ desk }) => {
  await desk.drop(COUNTY);
  const card = desk.cards.first();
  await card.locator('.number').tap();
  await card.getByLabel('增加时限').tap();
  await desk.page.getByRole('button', { name: '原文', exact: true }).tap();
  await select(desk, '本措施自印发之日起施行');
  await desk.page.getByRole('button', { name: '任务', exact: true }).tap();
  await card.getByRole('button', { name: '用选中的文字' }).tap();
  await expect(card.getByLabel('用语')).toHaveValue('本措施自印发之日起施行');
  expect(await seriousFaults(desk.page)).toEqual([]);
  await card.getByRole('button', { name: '确定' }).tap();
  await expect(card.getByText('手工添加', { exact: true })).toBeVisible();
  expect(await desk.page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
});

test('facts and actions are corrected, and the tabs below stay in sight', async ({ desk }) => {
  await desk.drop(COUNTY);
  const card = desk.cards.first();
  await card.locator('.number').tap();
  await desk.page.getByLabel('修改文件信息').tap();
  const tabs = desk.page.getByRole('button', { name: '原文', exact: true });
  await tabs.tap({ trial: true });
  expect(await seriousFaults(desk.page)).toEqual([]);
  await desk.page.getByLabel('文件状态').selectOption('征求意见稿');
  await desk.page.getByRole('button', { name: '确定' }).tap();
  await card.getByText(/^举措（/).tap();
  await card.getByLabel('修改这一条举措').first().tap();
  await card.getByLabel('举措内容').fill('改过的举措。');
  await card.getByRole('button', { name: '确定' }).tap();
  await expect(card.locator('.actions-list del').first()).toBeVisible();
  expect(await seriousFaults(desk.page)).toEqual([]);
  expect(await desk.page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
});

test('a piece tapped in the original is found among the tasks', async ({ desk }) => {
  await desk.drop(COUNTY);
  await desk.page.getByRole('button', { name: '原文', exact: true }).tap();
  await desk.page.locator('.text .k-unit', { hasText: '县委编办' }).tap();
  await desk.page.getByRole('button', { name: '任务', exact: true }).tap();
  await expect(desk.page.locator('.task-scroll .piece[data-selected=true]')).toBeInViewport();
});

test('no serious fault of accessibility on a narrow screen', async ({ desk }) => {
  expect(await seriousFaults(desk.page)).toEqual([]);
  await desk.drop(COUNTY);
  await desk.cards.first().locator('.number').tap();
  expect(await seriousFaults(desk.page)).toEqual([]);
});
