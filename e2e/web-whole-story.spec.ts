// SPDX-License-Identifier: Apache-2.0
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { expect, type Page } from '@playwright/test';
import { holds } from './looked-at.js';
import { PICTURES, shoot } from './shoot.js';
import { filledBooks, STORY_NOTICE, storyFigures } from './story-books.js';
import { elsewhere, letIn } from './story-people.js';
import { verifiedOffline } from './verified-offline.js';
import { type Account, test } from './web-house.js';

test.use({ occasion: 'the whole story', actionTimeout: 20_000 });
test.describe.configure({ mode: 'serial', timeout: 300_000 });

const TITLE = '溯泉州2026年度医改工作通报';
const SCHEME = '溯泉州县级医改评价';
/** Days after today on which the counties report, and on which all is in. */
const [REPORTING, ALL_IN] = [46, 60];

const CITY = 'suquanzhou' as Account;
const COUNTY = 'danzhaoxian' as Account;
const PEOPLE = [
  { account: CITY, label: '溯泉州医改办', post: 'prefecture-office', region: '992100' },
  { account: 'suquanshi', label: '溯泉市医改办', post: 'county-office', region: '992101' },
  { account: COUNTY, label: '澹沼县医改办', post: 'county-office', region: '992122' },
];
const FIGURES = storyFigures();

const folder = mkdtempSync(path.join(os.tmpdir(), 'sanyi-story-'));
test.afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

test('a notice of 溯泉州 enters the ledger, its tasks go down to ten counties, its words become targets of each', async ({
  page,
  enter,
  house,
  browser,
  baseURL,
}) => {
  await letIn(house, { browser, baseURL, enter }, PEOPLE);
  await enter(CITY);
  await page.goto('/app/documents');
  await page.getByRole('button', { name: '上传文件' }).click();
  await page.locator('input[type=file]').setInputFiles(STORY_NOTICE);
  await expect(page.getByText('读出 12 项任务，已核对 0 项')).toBeVisible();
  await holds(page, '01-reading');
  await page.getByRole('button', { name: '确认入账' }).click();
  await page.getByRole('button', { name: '确认并下发' }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog).toContainText('13 项任务入账');
  await dialog.getByRole('link', { name: '打开这份文件' }).click();
  await holds(page, '02-document');

  for (const task of ['D1-T001', 'D1-T002', 'D1-T003', 'D1-T005']) {
    await page.goto(`/app/ledger/tasks/${task}`);
    await page.getByRole('button', { name: '分解到下级' }).click();
    await dialog.getByRole('button', { name: '全选（10 个地区）' }).click();
    await expect(dialog.getByRole('checkbox', { checked: true })).toHaveCount(10);
    if (task === 'D1-T001') await holds(page, '03-hand-down');
    await dialog.getByRole('button', { name: '分解到 10 个地区' }).click();
    await expect(dialog).toContainText('已分解到 10 个地区');
    await dialog.getByRole('button', { name: /完\s?成/ }).click();
  }

  await page.goto('/app/targets?show=stated&stated=open');
  const stated = page.getByRole('table', { name: '文件里的目标' });
  await expect(stated).toContainText('按病种付费的医保基金支出占比');
  await holds(page, '04-targets-open');
  const row = (words: string) => stated.getByRole('row').filter({ hasText: words });
  await row('按病种付费').getByRole('button', { name: '确认说法' }).click();
  await holds(page, '05-confirm-wording');
  await dialog.getByLabel('都不是，另选一个指标').fill('DRG/DIP付费');
  await page.getByTitle(/^DRG\/DIP付费基金占住院基金比例/).click();
  await expect(row('按病种付费')).toHaveCount(0);
  await row('配备品种').getByRole('button', { name: '确认说法' }).click();
  await dialog.getByRole('button', { name: '没有对应的指标，单独报数' }).click();
  await expect(page.getByText('文件里没有符合条件的目标')).toBeVisible();
  await page.goto('/app/targets?show=stated&stated=found');
  await page.getByRole('button', { name: '采用列出的 46 项' }).click();
  await expect(page.getByRole('button', { name: /采用/ })).toHaveCount(0);
  await holds(page, '06-targets-taken');
  await page.goto('/app/targets?show=stated&stated=reported');
  await expect(stated.getByRole('row')).toHaveCount(4);
  await holds(page, '07-targets-reported');

  await page.goto('/app/schemes?id=sample-counties');
  await page.getByRole('button', { name: '另存为本地区的方案' }).click();
  await page.getByLabel('名称').fill(SCHEME);
  await page.getByLabel('启用日').fill('2026-12-01');
  await holds(page, '08-scheme');
  await page.getByRole('button', { name: '保存方案' }).click();
  await expect(page.getByRole('heading', { name: SCHEME })).toBeVisible();
});

test('ten counties report for the year, two on the page, eight by workbooks dropped in together; checked, passed, locked', async ({
  page,
  enter,
  house,
  browser,
  baseURL,
}) => {
  house.later(REPORTING);
  await enter(CITY);
  await page.goto('/app/sendings');
  await page.getByRole('button', { name: '下发填报' }).click();
  const dialog = page.getByRole('dialog', { name: '下发填报' });
  await dialog.getByLabel('填报类型').selectOption('county-figures');
  await dialog.getByLabel('报告期').selectOption('2026');
  await dialog.getByLabel('签收期限').fill('2027-01-12');
  await dialog.getByLabel('上报期限').fill('2027-01-20');
  await dialog.getByLabel('全选').check();
  await expect(dialog.getByText('已选 10 个单位')).toBeVisible();
  await holds(page, '09-send');
  await dialog.getByRole('button', { name: '确认下发' }).click();
  await page
    .getByRole('table', { name: '下发记录' })
    .getByRole('link', { name: '县域医改指标年报' })
    .click();
  await expect(page.getByText('签收 0/10，上报 0/10')).toBeVisible();
  const list = page.url();

  for (const [account, region] of [
    ['suquanshi', '992101'],
    [COUNTY, '992122'],
  ] as const) {
    const county = await elsewhere({ browser, baseURL, enter }, account);
    await fillOnPage(county, FIGURES.get(region) ?? {});
    await shoot(county, `10-filled-${region}`);
    await county.context().close();
  }

  const [zip] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: '下载全部填报表' }).click(),
  ]);
  const books = await filledBooks(await zip.path(), FIGURES, ['992101', '992122']);
  expect(books).toHaveLength(8);
  await page.getByRole('button', { name: '交回填报表' }).click();
  const files = page.getByRole('dialog', { name: '交回填报表' });
  await files.getByLabel('填好的文件').setInputFiles([...books]);
  await expect(files.getByRole('status')).toContainText('读了 8 份');
  await holds(page, '11-hand-in');
  await files.getByRole('button', { name: '采纳 8 行' }).click();
  await expect(files.getByRole('status')).toContainText('已写入 8 行');
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: '代无账号的单位上报（8 份）' }).click();
  await expect(page.getByText('办理了 8 份')).toBeVisible();
  await expect(page.getByText('上报 10/10')).toBeVisible();

  await approveAll(page, '12-review');
  const province = await elsewhere({ browser, baseURL, enter }, 'shengyigaiban');
  await approveAll(province, '12-review-province');
  await province.context().close();
  await page.goto(list);
  await page.getByRole('button', { name: '锁定已通过的 10 份' }).click();
  await expect(page.getByText('锁定 10/10')).toBeVisible();
  await holds(page, '13-locked');
});

/** Signs, fills in every figure of the return that waits, and submits it. */
async function fillOnPage(page: Page, figures: Readonly<Record<string, string>>): Promise<void> {
  await page.goto('/app/returns');
  await page.getByRole('link', { name: '县域医改指标年报' }).click();
  await page.getByRole('button', { name: '签收', exact: true }).click();
  await expect(page.getByText('已签收')).toBeVisible();
  const inputs = page.locator('.return-form input[type=text], .return-form input:not([type])');
  await expect(inputs.first()).toBeVisible();
  for (const [at, value] of Object.values(figures).entries()) {
    const saved = page.waitForResponse((answer) => answer.request().method() === 'PUT');
    await inputs.nth(at).fill(value);
    await inputs.nth(at).blur();
    expect((await saved).status()).toBe(200);
  }
  await page.getByRole('button', { name: '上报', exact: true }).click();
  await page
    .getByRole('tooltip')
    .getByRole('button', { name: /确\s?定/ })
    .click();
  await expect(page.getByText('已办理：上报')).toBeVisible();
}

async function approveAll(page: Page, name: string): Promise<void> {
  await page.goto('/app/returns?list=to-review');
  await expect(page.getByRole('row')).toHaveCount(11);
  await page.getByRole('button', { name: '全选' }).click();
  await shoot(page, name);
  await page.getByRole('button', { name: '批量通过' }).click();
  await expect(page.getByText('办理了 10 份')).toBeVisible();
}

test('two counties fell short: the score cards say where, supervision opens, one is told, signs and rectifies', async ({
  page,
  enter,
  house,
}) => {
  house.later(ALL_IN);
  await enter(CITY);
  await page.goto('/app/cockpit?region=992100&period=2026');
  await expect(page.getByRole('table', { name: '谁落后、为什么' })).toContainText('澹沼县');
  await holds(page, '14-cockpit');
  await page.goto('/app/targets?period=2026&region=992100&state=missed');
  await expect(page.getByRole('table', { name: '目标' }).getByRole('row')).toHaveCount(8);
  await holds(page, '15-missed');
  await page.goto('/app/scorecards?scheme=sample-counties-992100&period=2026');
  const cards = page.getByRole('table', { name: '各县（市、区）' });
  await expect(cards.getByRole('row')).toHaveCount(11);
  await expect(cards.getByRole('row').last()).toContainText('澹沼县');
  await expect(cards.getByRole('row').last()).toContainText('不合格');
  await holds(page, '16-scorecards');
  await cards.getByRole('row').last().getByRole('button', { name: '怎么来的' }).click();
  await expect(page.getByRole('dialog')).toContainText('目标比例法');
  await holds(page, '17-points');
  await page.keyboard.press('Escape');

  await page.goto('/app/matters');
  await page.getByRole('button', { name: '立即核查' }).click();
  await expect(page.getByText(/核查完毕/)).toBeVisible();
  await page.getByLabel('情形').selectOption({ label: '目标未达到' });
  await expect(page.getByRole('link', { name: '2026年枫峡县县域就诊率' })).toBeVisible();
  await holds(page, '18-matters');
  await page.getByLabel('情形').selectOption({ label: '得分低' });
  await expect(page.getByRole('link', { name: `2026年澹沼县：${SCHEME}` })).toBeVisible();
  await holds(page, '19-matters-scores');

  await enter(COUNTY);
  await page.goto('/app/notices');
  await expect(page.getByText(/督办通知：新立\d+件/).first()).toBeVisible();
  await holds(page, '20-notices');
  await page.goto('/app/matters?kind=target&list=to-answer');
  await page.getByRole('link', { name: '2026年澹沼县县域就诊率' }).click();
  const address = page.url();
  await page.getByRole('button', { name: '签收', exact: true }).click();
  await expect(page.getByText('整改中')).toBeVisible();
  await page
    .getByLabel('整改情况')
    .fill('县医院已开设外转最多的四个专科，乡镇坐诊增加到每周三天。');
  await page.locator('input[type=file]').setInputFiles({
    ...{ name: '整改报告.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.7') },
  });
  await expect(page.getByText('整改报告.pdf')).toBeVisible();
  await holds(page, '21-rectify');
  await page.getByRole('button', { name: '报送整改' }).click();
  await expect(page.getByText('等督办单位查验。')).toBeVisible();

  await enter(CITY);
  await page.goto('/app/notices');
  await page.getByText('待查验：2026年澹沼县县域就诊率').waitFor();
  await page.goto(address);
  await page.getByRole('button', { name: '查验通过，销号' }).last().click();
  await expect(page.getByText('已销号，不用再办。')).toBeVisible();
  await holds(page, '22-closed');
});

test('the bulletin is drafted from frozen figures, issued to ten counties, and read by everybody', async ({
  page,
  enter,
  house,
  browser,
}) => {
  await enter(CITY);
  await page.goto('/app/bulletins');
  await page.getByRole('button', { name: '起草通报' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('标题').fill(TITLE);
  await dialog.getByLabel('报告期').fill('2026');
  await dialog.getByLabel('评价方案').click();
  await page.getByTitle(SCHEME).click();
  for (const name of ['澹沼县', '枫峡县']) {
    await dialog.getByLabel('发给哪些地区').fill(name);
    await page.locator('.ant-select-item-option', { hasText: name }).click();
  }
  await page.keyboard.press('Escape');
  await holds(page, '23-new-bulletin');
  await dialog.getByRole('button', { name: '冻结数据并起草' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(TITLE);
  await expect(page.getByText('正文里的数字都有来历。')).toBeVisible();
  await expect(page.getByText(/枫峡县与澹沼县的得分差异在误差范围内/)).toBeVisible();
  await holds(page, '24-draft');
  await page.getByRole('button', { name: '印发', exact: true }).click();
  await page.getByLabel(/同时公开/).check();
  await page.getByRole('button', { name: '确认印发' }).click();
  await expect(page.getByRole('heading', { name: '发出的文件' })).toBeVisible();
  await holds(page, '25-issued');
  for (const [label, name] of [
    ['复算包', '复算包.sanyi-packet.json'],
    ['Word', '通报.docx'],
  ] as const) {
    const download = page.waitForEvent('download');
    await page.locator('.packet-list').getByRole('link', { name: label }).first().click();
    await (await download).saveAs(path.join(folder, name));
    if (PICTURES !== undefined) await (await download).saveAs(path.join(PICTURES, name));
  }
  const at = await page.getByRole('link', { name: '公开页面' }).getAttribute('href');
  const stranger = await browser.newContext({ javaScriptEnabled: false });
  const reader = await stranger.newPage();
  await reader.goto(`${house.address}${at ?? ''}`);
  await expect(reader.getByRole('heading', { level: 1 })).toHaveText(TITLE);
  await expect(reader.getByText(/不宜据此分出先后/)).toBeVisible();
  await shoot(reader, '26-public');
  await stranger.close();
});

test('whoever has the packet verifies it offline; with one digit altered it turns red beside the original', async ({
  browser,
}) => {
  await verifiedOffline(browser, { folder, name: '复算包.sanyi-packet.json' });
});
