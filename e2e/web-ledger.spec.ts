// SPDX-License-Identifier: Apache-2.0
import { readFileSync } from 'node:fs';
import { expect, type Page } from '@playwright/test';
import { chineseOfOurs } from './chinese-of-ours.js';
import { seriousFaults } from './desk-page.js';
import { CITY_NOTICE, fileNotice, handDown, PROVINCE_NOTICE } from './ledger-seed.js';
import { shoot } from './shoot.js';
import { enter as enterHouse, speakEnglish, test } from './web-house.js';

test.use({ occasion: 'ledger' });
test.describe.configure({ mode: 'default' });

const RED = '逾期或未达';
const FIRST = '/app/ledger/tasks/D1-T001';

const rows = (page: Page) =>
  page.getByRole('table', { name: '任务台账' }).locator('tr[data-index]');

test.beforeAll(async ({ browser, house }) => {
  const context = await browser.newContext({ baseURL: house.address });
  const page = await context.newPage();
  await enterHouse(house, 'shengyigaiban', page.request);
  await fileNotice(page.request, PROVINCE_NOTICE);
  await handDown(page.request, 'D1-T001', [
    { region: '990100', lead: '990100.health-insurance' },
    { region: '990200', lead: null },
  ]);
  await enterHouse(house, 'zhouyigaiban', page.request);
  await fileNotice(page.request, CITY_NOTICE);
  await handDown(page.request, 'D1-T001@990100', [
    { region: '990102', lead: '990102.health-insurance' },
  ]);
  await context.close();
});

test('what waits is counted at home and under 我的待办, and each counter opens what it counts', async ({
  page,
  enter,
}) => {
  await enter('lianluoyuan');
  await page.goto('/');
  await page.getByRole('link', { name: '1 项任务已经逾期' }).click();
  await expect(page).toHaveURL(/\/app\/work\?list=overdue$/);
  await expect(page.getByRole('button', { name: '1 逾期' })).toHaveAttribute(
    'aria-pressed',
    'true',
  );
  const list = page.getByRole('table', { name: '待办名单' });
  await expect(list).toContainText(RED);
  await expect(list).toContainText(/已逾期\d+天/);
  await page.getByRole('button', { name: '1 待签收' }).click();
  await expect(list).toContainText('示例省2026年医改重点任务');
  await page.getByRole('button', { name: '1 我配合' }).click();
  await expect(list.getByRole('link')).toHaveText(['建立监测制度']);
});

test('台账 is narrowed by what stands in the address, keeps views, and is taken out as it is narrowed', async ({
  page,
  enter,
}) => {
  await enter('shengyigaiban');
  await page.goto('/app/ledger');
  await expect(rows(page)).toHaveCount(7);
  await page.getByRole('group', { name: '灯' }).getByRole('button', { name: RED }).click();
  await expect(page).toHaveURL(/lamp=red/);
  await expect(rows(page)).toHaveCount(3);
  for (const row of await rows(page).all()) await expect(row).toContainText(RED);
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: '导出 CSV' }).click(),
  ]);
  const exported = readFileSync(await download.path(), 'utf8');
  expect(exported.match(/^D\d+-T/gm)).toHaveLength(3);
  await page.getByRole('button', { name: '保存当前筛选' }).click();
  await page.getByLabel('名称').fill('红灯');
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /保\s?存/ })
    .click();
  await page.getByRole('button', { name: '清除筛选' }).click();
  await expect(rows(page)).toHaveCount(7);
  await page.getByRole('button', { name: '红灯', exact: true }).click();
  await expect(page).toHaveURL(/lamp=red/);
  await expect(rows(page)).toHaveCount(3);
  await page.goto('/app/ledger?unit=990000.finance&role=support');
  await expect(rows(page)).toHaveCount(1);
  await page.goto('/app/ledger?document=D2&dueFrom=2026-12-01&dueTo=2026-12-31');
  await expect(rows(page)).toHaveCount(1);
  await page.goto('/app/ledger?region=990102');
  await expect(rows(page)).toHaveCount(1);
});

test('an exported 台账 that was changed comes back: differences first, then kept', async ({
  page,
  enter,
}) => {
  await enter('shengyigaiban');
  await page.goto('/app/ledger');
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: '导出 CSV' }).click(),
  ]);
  const lines = readFileSync(await download.path(), 'utf8').split('\n');
  const changed = lines.map((line) =>
    line.startsWith('D1-T001@990200,') ? line.replace(',,,', ',市医保局,,') : line,
  );
  const as = (text: string) => ({
    ...{ name: '台账.csv', mimeType: 'text/csv' },
    buffer: Buffer.from(text),
  });
  await page.getByRole('button', { name: /^导\s?入$/ }).click();
  const dialog = page.getByRole('dialog');
  const file = dialog.locator('input[type="file"]');
  await file.setInputFiles(as(changed.join('\n').replace('建立监测制度', '改个题目')));
  await expect(dialog.getByRole('table', { name: '改动' })).toContainText('市医保局');
  await expect(dialog).toContainText('“任务”：由文件确定，不能在表里改');
  await file.setInputFiles(as(changed.join('\n')));
  await expect(dialog).not.toContainText('由文件确定，不能在表里改');
  expect(await seriousFaults(page)).toEqual([]);
  await dialog.getByRole('button', { name: '确认导入 1 行' }).click();
  await expect(dialog).toContainText('已导入：写入 1 行');
  await page.goto('/app/ledger?region=990200');
  await expect(rows(page)).toContainText('市医疗保障局');
});

test('as a tree it opens level by level; number and title stay when it is moved aside', async ({
  page,
  enter,
}) => {
  await enter('shengyigaiban');
  await page.goto('/app/ledger?shape=tree');
  await expect(rows(page)).toHaveCount(4);
  await page
    .getByRole('button', { name: /“推进按病种付费”/ })
    .first()
    .click();
  await expect(rows(page)).toHaveCount(6);
  await page.locator('tr[data-level="1"]').getByRole('button').click();
  await expect(page.locator('tr[data-level="2"]')).toContainText('临江区');
  const title = page.locator('td[data-column="title"]').first();
  const before = await title.boundingBox();
  await page.getByRole('region', { name: '任务台账' }).evaluate((frame) => {
    frame.scrollLeft = 200;
  });
  expect((await title.boundingBox())?.x).toBe(before?.x);
});

test('20,000 rows are scrolled to the end: all of them pass by, and only those in view stand in the page', async ({
  page,
  enter,
}) => {
  await enter('shengyigaiban');
  const answer = await page.request.get('/api/ledger/tasks?limit=1');
  const { items } = (await answer.json()) as { readonly items: readonly object[] };
  const asked = await manyRows(page, items[0] ?? {}, 20_000);
  await page.goto('/app/ledger');
  await expect(rows(page).first()).toBeVisible();
  const frame = page.getByRole('region', { name: '任务台账' });
  const last = page.getByRole('link', { name: '第20000项任务', exact: true });
  await expect(async () => {
    await frame.evaluate((one) => {
      one.scrollTop = one.scrollHeight;
    });
    expect(await rows(page).count()).toBeLessThan(60);
    await expect(last).toBeVisible({ timeout: 1 });
  }).toPass({ intervals: [1], timeout: 60_000 });
  // Each part is asked for once.
  expect(asked()).toBe(200);
  await frame.evaluate((one) => {
    one.scrollTop = one.scrollHeight / 2;
  });
  await expect(page.getByRole('link', { name: /^第(99|100)\d\d项任务$/ }).first()).toBeVisible();
  expect(await rows(page).count()).toBeLessThan(60);
});

/** Answers the list with so many rows like one that is there; tells how often it was asked. */
async function manyRows(page: Page, one: object, count: number): Promise<() => number> {
  let asked = 0;
  await page.route('**/api/ledger/tasks?*', async (route) => {
    const { searchParams } = new URL(route.request().url());
    const [from, limit] = ['cursor', 'limit'].map((key) => Number(searchParams.get(key) ?? 0));
    asked += 1;
    const to = Math.min(count, (from ?? 0) + (limit ?? 0));
    const numbers = Array.from({ length: to - (from ?? 0) }, (_, at) => (from ?? 0) + at + 1);
    const items = numbers.map((n) => ({ ...one, task: `D9-T${n}`, title: `第${n}项任务` }));
    await route.fulfill({ json: { items, next: to === count ? null : String(to) } });
  });
  return () => asked;
}

test('a task tells why it is red, is broken down with a reason for the later day, and takes what is put on record', async ({
  page,
  enter,
}) => {
  await enter('shengyigaiban');
  await page.goto(FIRST);
  await expect(page.getByRole('list', { name: '亮灯理由' })).toContainText(
    /已逾期\d+天.*满 1 亮灯/,
  );
  await page.getByRole('button', { name: '分解到下级' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByText('岑峪市').click();
  await expect(dialog).toContainText('岑峪市医疗保障局');
  await dialog.getByLabel('本地时限').fill('2026-12-31');
  const send = dialog.getByRole('button', { name: '分解到 1 个地区' });
  await expect(send).toBeDisabled();
  await dialog.getByLabel('晚于上级的理由').fill('信息系统年底上线');
  await send.click();
  await expect(dialog).toContainText('已分解到 1 个地区');
  await dialog.getByRole('button', { name: /完\s?成/ }).click();
  const below = page.getByRole('table', { name: '下级任务' });
  await expect(below.getByRole('row')).toHaveCount(4);
  await expect(below).toContainText('2026-12-31');
  await page.getByRole('button', { name: '登记进度' }).click();
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /保\s?存/ })
    .click();
  await expect(page.getByRole('dialog')).toBeHidden();
  await expect(page.getByRole('region', { name: '交付成果' })).not.toContainText('未起草');
  await expect(page.getByRole('region', { name: '经过' })).toContainText(`转为${RED}`);
});

test('a chain is filled, documents are laid side by side, and a rule shows what it would move before it is applied', async ({
  page,
  enter,
}) => {
  await enter('zhouyigaiban');
  await page.goto('/app/chain');
  await expect(page.getByText('没有分管领导')).toBeVisible();
  await page.getByRole('button', { name: '登记一席' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('层级').click();
  await page.getByTitle('分管领导').last().click();
  await dialog.getByLabel('职务或姓名').fill('分管副市长');
  await dialog.getByLabel('医疗').check();
  await shoot(page, 'chain-dialog');
  await dialog.getByRole('button', { name: /保\s?存/ }).click();
  await expect(page.getByText('医保没有人分管')).toBeVisible();
  await expect(page.getByText('没有分管领导')).toHaveCount(0);
  await shoot(page, 'chain');

  await page.goto('/app/links');
  await page.getByRole('button', { name: '逐项对照' }).click();
  await expect(page.getByRole('region', { name: /走样的数字/ })).toContainText('比上级宽');
  await expect(page.getByRole('region', { name: /没有着落/ }).getByRole('link')).toHaveCount(3);
  await shoot(page, 'links');
  await page.getByRole('button', { name: '是同一件事' }).click();
  await expect(page.getByRole('region', { name: /没有着落/ }).getByRole('link')).toHaveCount(2);

  await enter('shengyigaiban');
  await page.goto('/app/lamps');
  await page.getByLabel('过了时限满').fill('3650');
  await page.getByRole('button', { name: '看哪些灯会变' }).click();
  await expect(page.getByRole('status').filter({ hasText: '个灯会变' })).toContainText(
    /判了 \d+ 个席位/,
  );
  await expect(page.getByRole('button', { name: /启用，[1-9]\d* 个灯会变/ })).toBeVisible();
  await shoot(page, 'lamp-rules');
});

test('a county sees its own part and nothing of others', async ({ page, enter }) => {
  await enter('xianyigaiban');
  await page.goto('/app/ledger');
  await expect(rows(page)).toHaveCount(1);
  await expect(rows(page)).toContainText('临江区');
  await page.goto('/app/ledger/tasks/D1-T002');
  await expect(page.getByRole('alert')).toContainText('不在您的管辖范围内');
  await page.goto('/app/ledger/tasks/D1-T001%40990100%40990102');
  await expect(page.getByRole('heading', { level: 1 })).toContainText('推进按病种付费');
  await expect(page.getByRole('button', { name: '登记今天已完成' })).toBeVisible();
  await page.goto('/app/lamps?region=990000');
  await expect(page.getByText('判灯规则由本地区的办公室调整')).toBeVisible();
});

const FULL = [
  ...['/app/work', '/app/ledger', '/app/ledger?shape=tree', FIRST, '/app/standings'],
  ...['/app/calendar?month=2026-12&day=2026-12-31', '/app/summary', '/app/chain'],
  ...['/app/links?upper=D1&lower=D2', '/app/lamps'],
];

for (const [name, width, height] of [
  ['wide', 1440, 900],
  ['narrow', 390, 844],
] as const) {
  test(`with its tasks each page is without a serious fault and fits a ${name} screen`, async ({
    page,
    enter,
  }) => {
    test.setTimeout(120_000);
    await page.setViewportSize({ width, height });
    await enter('shengyigaiban');
    for (const address of FULL) {
      await page.goto(address);
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
      await expect(page.getByText('正在读取…')).toHaveCount(0);
      expect.soft(await seriousFaults(page), address).toEqual([]);
      const [wide, high] = await page.evaluate(() => [
        document.documentElement.scrollWidth,
        document.documentElement.scrollHeight,
      ]);
      expect.soft(wide, address).toBe(width);
      if (name === 'wide') {
        await speakEnglish(page);
        await expect(page.getByText('Loading…')).toHaveCount(0);
        expect.soft(await chineseOfOurs(page), `${address} in English`).toEqual([]);
        await page.getByRole('button', { name: '中文' }).click();
      }
      if (address === '/app/summary' && name === 'narrow')
        expect.soft(high, 'three screens').toBeLessThanOrEqual(3 * height);
    }
  });
}
