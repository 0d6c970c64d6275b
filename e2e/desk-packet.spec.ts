// SPDX-License-Identifier: Apache-2.0
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect } from '@playwright/test';
import { seriousFaults, test } from './desk-page.js';
import { shoot } from './shoot.js';

const root = path.join(path.dirname(fileURLToPath(import.meta.url)), '..');
const kept = (version: number): string =>
  readFileSync(
    path.join(root, `golden/bulletins/sample-2025.v${version}.sanyi-packet.json`),
    'utf8',
  );
const PACKET = kept(2);
const NAME = '通报.sanyi-packet.json';

/** The packet with one printed figure altered, as somebody might who only opens the file. */
const ALTERED = PACKET.replace(
  /("id":"reading:cmc20-1:992122:2025",.*?"shown":)"[^"]*"/,
  '$1"93.4 %"',
);

test('a packet of any form dropped on the page is recomputed without a network, and is sound', async ({
  desk,
}) => {
  for (const [version, figures] of [
    [1, 302],
    [2, 310],
  ] as const) {
    await desk.dropText(NAME, kept(version));
    await expect(desk.page.getByRole('status').filter({ hasText: '核验通过' })).toContainText(
      `${figures} 个数字逐个重算，全部相同`,
    );
  }
  await desk.page.locator('td .figure').filter({ hasText: '1.02 倍' }).first().click();
  const panel = desk.page.locator('.packet-figure');
  await expect(panel).toContainText('工资总额系数');
  await expect(panel).toContainText(
    '评为良好的得分率（990000/evaluation.grade-good）：75%，2026-01-01 起',
  );
  await shoot(desk.page, 'desk-packet-parameters');
  expect(await seriousFaults(desk.page)).toEqual([]);
});

test('an altered figure is red, says so, and shows what it should be and where it comes from', async ({
  desk,
}) => {
  expect(ALTERED).not.toBe(PACKET);
  await desk.dropText(NAME, ALTERED);
  await expect(desk.page.getByRole('alert')).toContainText('核验不通过');
  const cell = desk.page.locator('td .figure[data-state=differs]');
  await expect(cell).toHaveCount(1);
  await expect(cell).toHaveText('93.4 %与发布不同：复算 87.40 %');
  await cell.click();
  const panel = desk.page.getByRole('complementary', { name: '澹沼县 2025 县域就诊率' });
  await expect(panel.locator('.packet-values')).toHaveText('发布93.4 %复算87.40 %');
  await expect(panel.locator('blockquote')).toContainText('到2025年底，全州县域就诊率不低于90%。');
  await expect(panel).toContainText('÷ (辖区居民（参保人）全部就诊人次)');
  expect(await seriousFaults(desk.page)).toEqual([]);
});

test('another number shows what would move, and is sent back as an objection', async ({ desk }) => {
  await desk.dropText(NAME, PACKET);
  await desk.page.locator('td .figure').filter({ hasText: '87.40 %' }).first().click();
  const panel = desk.page.getByRole('complementary', { name: '澹沼县 2025 县域就诊率' });
  await panel
    .getByLabel('改 澹沼县 辖区居民（参保人）全部就诊人次，其中就诊地为县域内')
    .fill('310000');
  await panel.getByRole('button', { name: '算一算会变多少' }).click();
  await expect(panel.getByRole('heading', { name: /照改会变的数字/ })).toBeVisible();
  const moved = panel.locator('.packet-moved li');
  await expect(moved.filter({ hasText: '溯泉州 2025 县域就诊率' }).first()).toContainText(
    '91.47 % →',
  );
  await panel.getByLabel('提出单位').fill('澹沼县卫生健康局');
  await panel.getByLabel('理由').fill('漏计一家卫生院');
  const { name, bytes } = await desk.download(() =>
    panel.getByRole('button', { name: '下载异议文件' }).click(),
  );
  expect(name).toBe('溯泉州2025年度医改工作通报.sanyi-objection.json');
  const objection = JSON.parse(new TextDecoder().decode(bytes)) as {
    readonly changes: readonly { readonly to: string }[];
    readonly moved: readonly unknown[];
  };
  expect(objection.changes.map(({ to }) => to)).toEqual(['310000']);
  expect(objection.moved.length).toBe(await moved.count());
});

test('a sum that is altered is named, with every figure that stands on it', async ({ desk }) => {
  const start = PACKET.indexOf('"id":"cmc20-1:992122:2025:0"');
  const altered = PACKET.slice(0, start) + PACKET.slice(start).replace(/"sum":"\d/, '"sum":"9');
  await desk.dropText(NAME, altered);
  const verdict = desk.page.getByRole('alert');
  await expect(verdict).toContainText(
    '汇总事实“澹沼县 县域就诊率”（cmc20-1:992122:2025:0）封装后被改动',
  );
  await expect(verdict).toContainText('溯泉州 2025 县域就诊率：发布为 91.47 %');
});

test('what is no packet is refused in words, and the desk goes on', async ({ desk }) => {
  await desk.dropText(NAME, PACKET.slice(0, -10));
  await expect(desk.page.getByRole('alert')).toContainText('请向发布单位重新索取');
  await desk.page.getByRole('button', { name: '关闭复算包' }).click();
  await expect(desk.page.getByRole('heading', { name: '把文件拖到这里' })).toBeVisible();
});
