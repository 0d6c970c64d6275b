// SPDX-License-Identifier: Apache-2.0
import { readFile } from 'node:fs/promises';
import { expect, type Locator, type Page } from '@playwright/test';
import { lookedAt } from './looked-at.js';
import { speakEnglish, test } from './web-house.js';

const PAGE = '/app/system/parameters';
const CAP = `${PAGE}?one=990100/resident-inpatient.yearly-cap`;

async function downloaded(page: Page, button: Locator): Promise<string> {
  const waiting = page.waitForEvent('download');
  await button.click();
  return readFile(await (await waiting).path(), 'utf8');
}

const decideWith = async (page: Page, act: string, why: string): Promise<void> => {
  await page.getByRole('button', { name: act, exact: true }).click();
  await page.getByLabel('理由').fill(why);
  await page.getByRole('button', { name: `确认${act}` }).click();
};

test('a value is found, its change proposed by one, seen by its difference, approved by another, handed on as a pack', async ({
  page,
  enter,
  browser,
  house,
}, info) => {
  // Ten looks with axe, and a machine that may be busy.
  test.setTimeout(180_000);
  const picture = (name: string) => (width: number) => info.outputPath(`${name}-${width}.png`);
  await enter('zhouyigaiban');
  await page.goto(`${PAGE}?region=990100`);
  await page.getByRole('searchbox').fill('封顶线');
  await page.keyboard.press('Enter');
  const table = page.getByRole('table', { name: '政策参数' });
  await expect(table.getByRole('row')).toHaveCount(2);
  await expect(table).toContainText('180000 元/年');
  await expect(table).toContainText('推定，待核');

  await table.getByRole('link', { name: '居民住院年度封顶线' }).click();
  await expect(page.getByRole('region', { name: '历次的值' })).toContainText('2024-01-01');
  await expect(page.getByRole('region', { name: '用在哪里' })).toContainText('没有程序读取');

  await page.getByRole('button', { name: '提议新的值' }).click();
  const form = page.getByRole('region', { name: '提议新的值' });
  await form.getByLabel('值（元/年）').fill('20万');
  await form.getByLabel('起始日', { exact: true }).fill('2027-01-01');
  await form.getByLabel('文件名称').fill('示例市居民医保待遇的通知');
  await form.getByLabel('发文机关').fill('示例市医疗保障局');
  await form.getByLabel('成文日期').fill('2026-11-02');
  await form.getByLabel('在文件的哪里').fill('第二条');
  await form.getByLabel('为什么改').fill('市里发了新的通知');
  await form.getByRole('button', { name: '看效力差异' }).click();
  await expect(form.getByRole('alert')).toContainText('20万 不是金额');
  await form.getByLabel('值（元/年）').fill('200000');
  await form.getByRole('button', { name: '看效力差异' }).click();
  const effect = form.getByRole('table', { name: /哪些日子的值不同/ });
  await expect(effect).toContainText('2027-01-01');
  await expect(effect).toContainText('180000 元/年');
  await expect(effect).toContainText('200000 元/年');
  await lookedAt(page, picture('form'));
  await form.getByRole('button', { name: '提议', exact: true }).click();
  await expect(page.getByText('这是您自己的提议')).toBeVisible();
  await expect(page.getByRole('button', { name: '批准' })).toHaveCount(0);
  const proposal = page.url();

  const context = await browser.newContext({ baseURL: house.address, locale: 'zh-CN' });
  const other = await context.newPage();
  await enter('lingdao', other);
  await other.goto(`${PAGE}?show=proposals&state=proposed`);
  await other.getByRole('link', { name: /居民住院年度封顶线/ }).click();
  expect(new URL(other.url()).search).toContain(
    new URL(proposal).searchParams.get('proposal') ?? '?',
  );
  await lookedAt(other, picture('proposal'));
  await decideWith(other, '批准', '与文件核对无误');
  await expect(other.getByText('批准时的效力差异')).toBeVisible();
  await other.goto(`${CAP}&on=2027-01-01`);
  await expect(other.getByRole('region', { name: '在效值' })).toContainText('200000 元/年');
  await other.goto(`${CAP}&on=2026-12-31`);
  await expect(other.getByRole('region', { name: '在效值' })).toContainText('180000 元/年');
  await expect(other.getByRole('region', { name: '历次的值' })).toContainText('本地录入');
  await context.close();

  await page.goto(`${PAGE}?region=990100&topic=critical-illness`);
  const pack = await downloaded(page, page.getByRole('link', { name: '导出参数包' }));
  await page.getByText('导入参数包', { exact: true }).click();
  const choose = async (text: string) => {
    const file = { name: 'p.json', mimeType: 'application/json', buffer: Buffer.from(text) };
    await page.getByLabel('参数包（.json）').setInputFiles(file);
  };
  await choose(pack.replace('"0.7"', '0.7'));
  await expect(page.getByRole('list', { name: '不能导入的原因' })).toContainText('数要加引号');
  await choose(pack.replace('"0.7"', '"0.75"'));
  const cells = page.getByRole('table', { name: /分段对照/ });
  await expect(cells.getByRole('row', { name: /90000 以上 70% 75%/ })).toBeVisible();
  await lookedAt(page, picture('pack'));
  await page.getByLabel(/换成包里的/).check();
  await page.getByLabel('为什么改').fill('上级下发');
  await page.getByRole('button', { name: '提议导入' }).click();
  await expect(page.getByText('已成为提议，等待批准')).toBeVisible();
});

test('who looked for a newer text puts it on record; everything is reached by keyboard and said in English', async ({
  page,
  enter,
}, info) => {
  await enter('zhouyigaiban');
  await page.goto(`${PAGE}?show=due`);
  await expect(page.getByText('没有一年以上未复核的参数。')).toBeVisible();
  await page.goto(`${PAGE}?one=990100/critical-illness.bands`);
  await page.getByRole('button', { name: '提议新的值' }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('group', { name: '分段表' })).toBeVisible();
  await lookedAt(page, (width) => info.outputPath(`bands-${width}.png`));
  await page.getByLabel('查了哪里，结果怎样').fill('查了市医保局网站，没有新文件');
  await page.keyboard.press('Enter');
  const reviews = page.getByRole('region', { name: '复核记录' });
  await expect(reviews).toContainText('zhouyigaiban 查了市医保局网站');
  await speakEnglish(page);
  await expect(page.getByRole('region', { name: 'Value in force' })).toContainText(
    '10000 to 40000: 60%',
  );
});
