// SPDX-License-Identifier: Apache-2.0
import { expect } from '@playwright/test';
import { chapter, readingOf, sample, seriousFaults, test } from './desk-page.js';

const COUNTY = sample('02-county-measures.txt');
const REPORT = sample('03-report-of-experience.txt');
/** With a goal of no single task, and a duty after the last one. */
const PLAN = `青禾县基层卫生工作方案

青政办〔2026〕21号

一、工作目标
到2028年，县域内就诊率达到90%以上。

二、重点任务
（一）补齐短板。每年培训60人。（责任单位：县卫生健康局）
（二）稳定队伍。建成2个中心。（责任单位：县财政局）

各乡镇要在12月10日前将年度工作总结报送县卫生健康局。

青禾县人民政府办公室
2026年4月9日
`;

test('head, goals and closing duties are corrected, and the export says so', async ({ desk }) => {
  await desk.dropText('方案.txt', PLAN);
  const head = desk.page.locator('.document-head');
  await head.getByLabel('修改文件信息').click();
  await head.getByLabel('发文字号').fill('青政办〔2026〕22号');
  await head.getByLabel('适用时段起').fill('2026-01-01');
  await expect(head.getByText('请同时填起止日期')).toBeVisible();
  await head.getByLabel('适用时段止').fill('2028-12-31');
  await head.getByRole('button', { name: '确定' }).click();
  await expect(head.locator('del').first()).toHaveText(/机器\s*青政办〔2026〕21号/);

  const goals = chapter(desk, '总体目标');
  await goals.getByLabel('修改这一条目标').click();
  await goals.getByLabel('数值').fill('92');
  await goals.getByRole('button', { name: '确定' }).click();
  await expect(goals.locator('del')).toContainText('≥ 90%');
  await goals.getByLabel('增加目标').click();
  await goals.getByLabel('指标名称').fill('基层就诊率');
  await goals.getByRole('button', { name: '确定' }).click();

  const duties = chapter(desk, '文末要求');
  await duties.getByLabel('修改这一条要求').click();
  await duties.getByLabel('责任单位').fill('县卫生健康局、县财政局');
  await duties.getByRole('button', { name: '确定' }).click();
  await duties.getByLabel('增加要求').click();
  await duties.getByLabel('要求内容').fill('年底报送总结。');
  await duties.getByRole('button', { name: '确定' }).click();
  expect(await seriousFaults(desk.page)).toEqual([]);

  expect(await readingOf(desk)).toMatchObject({
    machine: { documentNumber: '青政办〔2026〕21号', period: null, goals: [{ value: 90 }] },
    corrected: {
      documentNumber: '青政办〔2026〕22号',
      period: { from: '2026-01-01', to: '2028-12-31' },
      goals: [{ value: 92 }, { metric: '基层就诊率' }],
      closingDuties: [
        { units: ['县卫生健康局', '县财政局'] },
        { text: '年底报送总结。', units: [] },
      ],
    },
  });
});

test('a reference of a task is added and corrected', async ({ desk }) => {
  await desk.drop(COUNTY);
  const card = desk.cards.first();
  await card.locator('.number').click();
  await card.getByLabel('增加引用').click();
  await card.getByLabel('文件名称').fill('《示例省卫生人才发展办法》');
  await card.getByLabel('作用').selectOption('贯彻落实');
  await card.getByRole('button', { name: '确定' }).click();
  await card.getByLabel('修改这一条引用').click();
  await card.getByLabel('发文字号').fill('示卫发〔2025〕14号');
  await card.getByRole('button', { name: '确定' }).click();
  await expect(card.getByText('《示例省卫生人才发展办法》（示卫发〔2025〕14号）')).toBeVisible();
  const { corrected } = await readingOf(desk);
  expect(corrected.tasks[0]?.references).toMatchObject([
    { title: '示例省卫生人才发展办法', number: '示卫发〔2025〕14号', role: 'to-implement' },
  ]);
});

test('figures and practices of a report are corrected, and the export says so', async ({
  desk,
}) => {
  await desk.drop(REPORT);
  const figures = desk.page.getByRole('table');
  await figures.getByLabel('修改这一条数据').first().click();
  await figures.getByLabel('指标名称').fill('县域内住院率');
  await figures.getByLabel('数值').fill('');
  await expect(figures.getByText('请填数值')).toBeVisible();
  await figures.getByLabel('数值').fill('88.7');
  await figures.getByRole('button', { name: '确定' }).click();
  await expect(figures.locator('del')).toContainText('全市县域内住院率 88.6% 示例市 2025');
  await figures.getByLabel('删除这一条数据').nth(1).click();
  await expect(figures.getByText('人工删除')).toBeVisible();

  await desk.cards.first().getByLabel('删除这一条做法').click();
  const practice = desk.cards.nth(1);
  await practice.getByLabel('修改这一条做法').click();
  await practice.getByLabel('做法标题').fill('人员统一使用');
  await practice.getByLabel('地区').fill('青禾县');
  await practice.getByRole('button', { name: '确定' }).click();
  await practice.getByLabel('删除这一条举措').first().click();
  await expect(practice.locator('del')).toHaveText([/一、青禾县：人员统一使用/, /统一岗位管理/]);
  expect(await seriousFaults(desk.page)).toEqual([]);

  const { machine, corrected } = await readingOf(desk);
  expect(corrected.figures[0]).toMatchObject({ metric: '县域内住院率', value: 88.7, year: 2025 });
  expect(corrected.figures.slice(1)).toEqual(machine.figures.slice(2));
  expect(corrected.practices[0]).toMatchObject({ place: '青禾县', title: '人员统一使用' });
  expect(corrected.practices[0]?.measures).toEqual(machine.practices[1]?.measures.slice(1));
  expect(corrected.practices.slice(1)).toEqual(machine.practices.slice(2));
});
