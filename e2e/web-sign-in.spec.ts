// SPDX-License-Identifier: Apache-2.0
import { expect } from '@playwright/test';
import { generateSync } from 'otplib';
import { seriousFaults } from './desk-page.js';
import { ACCOUNTS, PASSWORD, test, typeIn } from './web-house.js';

test.use({ occasion: 'the first sign-in of everybody' });

for (const account of ACCOUNTS) {
  test(`${account} signs in with the printed password, changes it, and sees what the server allows`, async ({
    page,
    house,
  }) => {
    await page.goto('/');
    await expect(page.getByText('不得存储、处理、传输国家秘密')).toBeVisible();
    await typeIn(page, account, house.passwords.get(account) ?? '');
    await page.getByLabel('现在的口令').fill(house.passwords.get(account) ?? '');
    await page.getByLabel('新口令', { exact: true }).fill(PASSWORD);
    await page.getByLabel('再输一次新口令').fill(PASSWORD);
    await page.getByRole('button', { name: '修改口令' }).click();
    house.passwords.set(account, PASSWORD);

    await expect(page.getByRole('heading', { level: 1 })).toContainText('您好');
    const { may, user } = (await (await page.request.get('/api/session')).json()) as {
      may: Record<string, boolean>;
      user: { label: string };
    };
    await expect(page.getByRole('heading', { level: 1 })).toContainText(user.label);
    const navigation = page.getByRole('navigation', { name: '主导航' });
    for (const [name, action] of [
      ['用户', 'users.read'],
      ['角色与权限', 'roles.read'],
      ['组织机构', 'registry.read'],
      ['审计', 'events.read'],
    ] as const) {
      await expect(navigation.getByRole('link', { name, exact: true })).toHaveCount(
        may[action] === true ? 1 : 0,
      );
    }
    await page.getByRole('button', { name: '账号菜单' }).click();
    await page.getByRole('menuitem', { name: '退出登录' }).click();
    await expect(page.getByRole('heading', { name: '登录' })).toBeVisible();
  });
}

test('a wrong password is refused in the words of the server, and the page says what it means', async ({
  page,
}) => {
  await page.goto('/app/account');
  await typeIn(page, 'nobody', 'wrong');
  const refusal = page.getByRole('alert').filter({ hasText: '账号或口令不对' });
  await expect(refusal).toContainText('连续错误');
  await expect(refusal.getByRole('link')).toHaveAttribute('href', '/problems/wrong-credentials');
  expect(await seriousFaults(page)).toEqual([]);
});

test('two new passwords that differ are not sent; a weak one is refused with the rule', async ({
  page,
  enter,
}) => {
  await enter('fenxi');
  await page.goto('/app/account');
  await page.getByLabel('现在的口令').fill(PASSWORD);
  await page.getByLabel('新口令', { exact: true }).fill('short');
  await page.getByLabel('再输一次新口令').fill('other');
  await page.getByRole('button', { name: '修改口令' }).click();
  await expect(page.getByText('两次输入的新口令不一样')).toBeVisible();
  await page.getByLabel('再输一次新口令').fill('short');
  await page.getByRole('button', { name: '修改口令' }).click();
  await expect(page.getByText(/至少 \d+ 个字符/).first()).toBeVisible();
});

test('a second factor is turned on, asked for, and turned off', async ({ page, enter }) => {
  await enter('yiyuan');
  await page.goto('/app/account');
  await page.getByRole('button', { name: '开启', exact: true }).click();
  const secret = await page.locator('code.secret').textContent();
  expect(await seriousFaults(page)).toEqual([]);
  await page.getByRole('textbox', { name: '动态码' }).fill(codeOf(secret));
  await page.getByRole('button', { name: '验证并开启' }).click();
  await expect(page.getByText('已开启。关闭需要输入口令。')).toBeVisible();

  await page.getByRole('button', { name: '账号菜单' }).click();
  await page.getByRole('menuitem', { name: '退出登录' }).click();
  await typeIn(page, 'yiyuan', PASSWORD);
  await page.getByRole('textbox', { name: '动态码' }).fill('000000');
  await page.getByRole('button', { name: '登录', exact: true }).click();
  await expect(page.getByRole('alert').filter({ hasText: '动态码不对' })).toBeVisible();
  await page.getByRole('textbox', { name: '动态码' }).fill(codeOf(secret, 30));
  await page.getByRole('button', { name: '登录', exact: true }).click();

  const factor = page.getByRole('region', { name: '动态码验证' });
  await factor.getByLabel('口令').fill(PASSWORD);
  await factor.getByRole('button', { name: '关闭' }).click();
  await expect(factor.getByRole('button', { name: '开启' })).toBeVisible();
});

test('another browser of the same account is seen and signed out', async ({
  page,
  enter,
  browser,
  baseURL,
}) => {
  await enter('lingdao');
  const other = await browser.newPage({ baseURL: baseURL ?? '' });
  await enter('lingdao', other);
  await page.goto('/app/account');
  // What still comes in moves the button from under the pointer.
  await page.waitForLoadState('networkidle');
  const rows = page.getByRole('row').filter({ has: page.getByRole('button', { name: /^下线/ }) });
  await expect(rows.first()).toBeVisible();
  const before = await rows.count();
  await rows.first().getByRole('button').click();
  await expect(rows).toHaveCount(before - 1);
  await other.close();
});

/** A code that was not used yet: one for the next half minute is taken too. */
function codeOf(secret: string | null, ahead = 0): string {
  return generateSync({ secret: secret ?? '', epoch: Math.floor(Date.now() / 1000) + ahead });
}
