// SPDX-License-Identifier: Apache-2.0
import { writeFileSync } from 'node:fs';
import { expect } from '@playwright/test';
import { lookedAt } from './looked-at.js';
import { speakEnglish, test } from './web-house.js';

test('the province looks at its cockpit, follows a figure to its rows, and opens the points of a score card', async ({
  page,
  enter,
}, info) => {
  test.setTimeout(300_000);
  const picture = (name: string) => (width: number) => info.outputPath(`${name}-${width}.png`);
  await enter('shengyigaiban');
  await page.goto('/app/cockpit?period=2025');
  const figures = page.getByRole('list', { name: '关键指标' });
  await expect(figures.getByRole('listitem')).toHaveCount(7);
  const map = page.getByRole('list', { name: '示意图' });
  await expect(map.getByRole('listitem')).toHaveCount(16);
  await expect(page.getByRole('table', { name: '谁落后、为什么' })).toContainText('÷');
  await lookedAt(page, picture('cockpit'));

  await map.getByRole('link', { name: /溯泉州/ }).click();
  await expect(page.getByRole('navigation', { name: '所在位置' })).toContainText('示例省');
  await expect(map.getByRole('listitem')).toHaveCount(10);
  await figures.getByRole('link', { name: '县域就诊率' }).click();

  await expect(page.getByRole('heading', { name: '县域就诊率' })).toBeVisible();
  const peers = page.getByRole('table', { name: '读数和同级' });
  await expect(peers.getByRole('row')).toHaveCount(12);
  await peers.getByRole('row').nth(2).getByRole('button', { name: '看明细' }).click();
  await expect(page.getByRole('table', { name: '读数背后的数据' })).toContainText('示例数据');
  await expect(page.getByText('自 2016-01-01')).toBeVisible();
  await lookedAt(page, picture('indicator'));
  // Part of a year stands beside the target of the year, and is not judged by it.
  await page.goto('/app/indicators?id=cmc20-1&region=992100&period=2025-Q4');
  await expect(peers).toContainText('全年目标，仅作进度对照：未到');
  await lookedAt(page, picture('progress'));
  await page.goto('/app/indicators');
  await expect(page.getByRole('table', { name: '指标' })).toContainText('已有数据');
  await lookedAt(page, picture('indicators'));

  await page.goto('/app/scorecards');
  const cards = page.getByRole('table', { name: '各县（市、区）' });
  await expect(cards.getByRole('row')).toHaveCount(16);
  await expect(cards).toContainText('误差之内');
  await lookedAt(page, picture('scorecards'));
  await cards.getByRole('button', { name: '怎么来的' }).first().click();
  await expect(page.getByRole('dialog')).toContainText('规则：目标比例法');
  await lookedAt(page, picture('points'));
});

test('facts come in whole or not at all, targets stand judged, a scheme that has started gets a new version; in English too', async ({
  page,
  enter,
}, info) => {
  test.setTimeout(300_000);
  const picture = (name: string) => (width: number) => info.outputPath(`${name}-${width}.png`);
  await enter('shengyigaiban');
  await page.goto('/app/facts?place=992101&period=2025');
  const facts = page.getByRole('table', { name: '读数背后的数据' });
  await expect(facts).toContainText('采用');
  await page.getByRole('button', { name: '导入数据' }).click();
  const file = info.outputPath('facts.csv');
  const head = 'fact,place,period,parts,state,value';
  writeFileSync(file, `${head}\nvisits,992101,2025,,value,1.5\n`);
  const dialog = page.getByRole('dialog');
  await dialog.locator('input[type=file]').setInputFiles(file);
  await expect(dialog).toContainText('小数位多于');
  await lookedAt(page, picture('import'));
  const mended = info.outputPath('mended.csv');
  writeFileSync(mended, `${head}\nvisits,992101,2025,,value,250000\n`);
  await dialog.locator('input[type=file]').setInputFiles(mended);
  await dialog.getByRole('button', { name: '确认导入 1 行' }).click();
  await expect(dialog).toContainText('已导入');
  await page.keyboard.press('Escape');
  await page.goto('/app/facts?place=992101&period=2025&fact=visits&history=true');
  await expect(facts).toContainText('250000');
  await expect(facts).toContainText('已被顶替');
  await lookedAt(page, picture('facts'));

  await page.goto('/app/targets?period=2025&region=992101');
  const targets = page.getByRole('table', { name: '目标' });
  await expect(targets).toContainText('不低于 90 %');
  await lookedAt(page, picture('targets'));
  await page.getByText('文件里的目标').click();
  await expect(page.getByText('任务原文里的目标')).toBeVisible();

  await page.goto('/app/schemes?id=sample-counties');
  await expect(page.getByText('这一版已于 2026-01-01 启用，只能看，不能改')).toBeVisible();
  await expect(page.getByText('权重合计 100，满分 100')).toBeVisible();
  await lookedAt(page, picture('scheme'));
  await page.getByRole('button', { name: '存为新的一版' }).click();
  await page.getByLabel('启用日').fill('2030-01-01');
  await page.getByLabel('权重').first().fill('35');
  await expect(page.getByText('权重合计 105，满分 100')).toBeVisible();
  await lookedAt(page, picture('editor'));
  await page.getByRole('button', { name: '保存方案' }).click();
  await page.goto('/app/schemes');
  await expect(page.getByRole('table', { name: '评价方案' })).toContainText('待启用');

  await page.goto('/app/cockpit');
  await speakEnglish(page);
  await expect(page.getByRole('list', { name: 'Key figures' })).toBeVisible();
  await lookedAt(page, picture('english'));
});
