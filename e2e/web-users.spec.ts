// SPDX-License-Identifier: Apache-2.0
import { readFileSync } from 'node:fs';
import { type Browser, expect, type Page } from '@playwright/test';
import { seriousFaults } from './desk-page.js';
import { PASSWORD, test, typeIn } from './web-house.js';

const manage = async (page: Page, label: string): Promise<void> => {
  await page.getByRole('button', { name: `管理 ${label}`, exact: true }).click();
  await expect(page.getByRole('dialog')).toBeVisible();
};

const USERS = '/app/system/users';

test('a new account is created, gets its rights from the security administrator, and signs in', async ({
  page,
  enter,
  browser,
  baseURL,
}) => {
  await enter('xitongguanli');
  await page.goto(USERS);
  await page.getByRole('button', { name: '新建账号' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: '新建账号' }).click();
  await expect(dialog.getByText('这一项必须填写').first()).toBeVisible();
  await dialog.getByLabel('名称').fill('县医改办备岗');
  await dialog.getByLabel('账号').fill('xian.beigang');
  await choosePost(page, '县医改办');
  await dialog.getByLabel('地区').fill('临江区');
  await page.locator('.ant-select-dropdown').getByTitle('临江区 990102').click();
  await dialog.getByLabel('电话').fill('13800000001');
  expect(await seriousFaults(page)).toEqual([]);
  await dialog.getByRole('button', { name: '新建账号' }).click();
  const password = (await dialog.locator('code.secret').textContent()) ?? '';
  expect(password).not.toBe('');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('row').filter({ hasText: 'xian.beigang' })).toContainText('县医改办');

  const security = await elsewhere(browser, baseURL);
  await enter('anquanguanli', security);
  await security.goto(`${USERS}?query=xian.beigang`);
  await manage(security, '县医改办备岗');
  await expect(security.getByRole('dialog')).toContainText('138****0001');
  await security.getByRole('button', { name: '增加一项权限' }).click();
  await security.getByRole('region', { name: '权限' }).getByLabel('原因').fill('新到岗');
  expect(await seriousFaults(security)).toEqual([]);
  await security.getByRole('button', { name: '保存权限' }).click();
  await expect(security.getByText('已保存')).toBeVisible();
  await security.getByRole('button', { name: '查看完整号码' }).click();
  await security.getByLabel('查看目的').fill('核对联系电话');
  await security.getByRole('button', { name: '查看完整号码' }).click();
  await expect(security.getByRole('dialog')).toContainText('13800000001');

  const own = await elsewhere(browser, baseURL);
  await own.goto('/');
  await typeIn(own, 'xian.beigang', password);
  await expect(own.getByRole('heading', { name: '请先修改口令' })).toBeVisible();
  await own.getByLabel('现在的口令').fill(password);
  await own.getByLabel('新口令', { exact: true }).fill(PASSWORD);
  await own.getByLabel('再输一次新口令').fill(PASSWORD);
  await own.getByRole('button', { name: '修改口令' }).click();
  await expect(own.getByRole('heading', { level: 1 })).toContainText('您好，县医改办备岗');
  await Promise.all([own.close(), security.close()]);
});

test('of two who change one account, the second is told what changed and can read it again', async ({
  page,
  enter,
  browser,
  baseURL,
}) => {
  await enter('xitongguanli');
  const other = await elsewhere(browser, baseURL);
  await enter('xitongguanli', other);
  for (const one of [page, other]) {
    await one.goto(`${USERS}?query=fenxi`);
    await manage(one, '分析');
  }
  const rename = async (one: Page, label: string): Promise<void> => {
    await one.getByRole('dialog').getByLabel('名称').fill(label);
    await one.getByRole('button', { name: '保存', exact: true }).click();
  };
  await rename(other, '分析（一岗）');
  await expect(other.getByText('已保存')).toBeVisible();
  await rename(page, '分析（二岗）');
  await expect(page.getByRole('alert').filter({ hasText: '别人刚刚改过' })).toBeVisible();
  await expect(page.getByRole('list', { name: '这期间的改动' })).toContainText('分析（一岗）');
  expect(await seriousFaults(page)).toEqual([]);
  await page.getByRole('button', { name: '重新读取最新内容' }).click();
  await expect(page.getByRole('dialog').getByLabel('名称')).toHaveValue('分析（一岗）');
  await rename(page, '分析');
  await expect(page.getByText('已保存')).toBeVisible();
  await other.close();
});

test('an account is locked with a reason, cannot sign in, and is unlocked', async ({
  page,
  enter,
  house,
}) => {
  await enter('anquanguanli');
  await page.goto(`${USERS}?query=lianluoyuan`);
  await manage(page, '部门联络员');
  await page.getByRole('button', { name: '锁定', exact: true }).click();
  const measures = page.getByRole('region', { name: '处置' });
  await measures.getByLabel('原因').fill('离岗');
  await measures.getByRole('button', { name: '锁定', exact: true }).last().click();
  await expect(page.getByRole('dialog').getByText('已锁定')).toBeVisible();
  const refused = await page.request.post('/api/session', {
    headers: { 'x-sanyi': '1' },
    data: { account: 'lianluoyuan', password: house.passwords.get('lianluoyuan') },
  });
  expect(refused.status()).toBe(423);
  await page.getByRole('button', { name: '解锁', exact: true }).click();
  await measures.getByLabel('原因').fill('回岗');
  await measures.getByRole('button', { name: '解锁', exact: true }).last().click();
  await expect(page.getByRole('dialog').getByText('正常')).toBeVisible();
});

test('the list is narrowed in the address, and what is exported is what is shown', async ({
  page,
  enter,
}) => {
  await enter('xitongguanli');
  await page.goto(USERS);
  await expect(page.getByRole('row')).not.toHaveCount(2);
  await page.getByRole('combobox', { name: '岗位', exact: true }).selectOption('auditor');
  await expect(page).toHaveURL(/post=auditor/);
  await expect(page.getByRole('row')).toHaveCount(2);
  const waiting = page.waitForEvent('download');
  await page.getByRole('link', { name: '导出 CSV' }).click();
  const file = await (await waiting).path();
  const text = readFileSync(file, 'utf8');
  expect(text).toContain('shenji');
  expect(text).not.toContain('fenxi');
});

test('who sees sums only finds an empty list and the sums', async ({ page, enter }) => {
  await enter('fenxi');
  await page.goto(USERS);
  await expect(page.getByText('没有符合条件的账号')).toBeVisible();
  await page.locator('summary', { hasText: '人数汇总' }).click();
  await expect(page.locator('details')).toContainText(/没有可以显示的汇总|账号数/);
});

/** The page of another browser. */
async function elsewhere(browser: Browser, baseURL: string | undefined): Promise<Page> {
  const context = await browser.newContext({ baseURL: baseURL ?? '' });
  return context.newPage();
}

async function choosePost(page: Page, post: string): Promise<void> {
  await page.getByRole('dialog').getByLabel('岗位').click();
  await page.locator('.ant-select-dropdown').getByTitle(post, { exact: true }).click();
}
