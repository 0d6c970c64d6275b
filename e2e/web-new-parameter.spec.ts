// SPDX-License-Identifier: Apache-2.0
import { expect } from '@playwright/test';
import { lookedAt } from './looked-at.js';
import { test } from './web-house.js';

test('a parameter that nobody had is proposed with its first value, approved by another, and stands in the list', async ({
  page,
  enter,
  browser,
  house,
}, info) => {
  test.setTimeout(120_000);
  const picture = (name: string) => (width: number) => info.outputPath(`${name}-${width}.png`);
  await enter('zhouyigaiban');
  await page.goto('/app/system/parameters?show=new');
  const form = page.getByRole('region', { name: /提议新参数/ });
  await form.getByLabel('主题').fill('家庭医生');
  await page.keyboard.press('Enter');
  await form.getByLabel('编号').fill('Home Visit');
  await form.getByLabel('中文名称').fill('家庭医生上门服务费');
  await form.getByLabel('英文名称').fill('Fee of a home visit');
  await form.getByLabel('单位').click();
  await page.getByText('元/次', { exact: true }).click();
  await lookedAt(page, picture('head'));
  await form.getByRole('button', { name: '写第一个值' }).click();
  const value = page.getByRole('region', { name: '提议新的值' });
  await value.getByLabel('值（元/次）').fill('60');
  await value.getByLabel('起始日', { exact: true }).fill('2027-01-01');
  await value.getByLabel('文件名称').fill('示例市家庭医生上门服务收费的通知');
  await value.getByLabel('发文机关').fill('示例市医疗保障局');
  await value.getByLabel('成文日期').fill('2026-11-02');
  await value.getByLabel('在文件的哪里').fill('第二条');
  await value.getByLabel('为什么改').fill('市里第一次定了收费标准');
  await value.getByRole('button', { name: '看效力差异' }).click();
  await expect(value.getByRole('alert')).toContainText('编号写成 主题.名称');
  await page.getByRole('button', { name: '改参数本身' }).click();
  await form.getByLabel('编号').fill('home-visit-fee');
  await form.getByRole('button', { name: '写第一个值' }).click();
  await value.getByLabel('值（元/次）').fill('60');
  await value.getByLabel('起始日', { exact: true }).fill('2027-01-01');
  await value.getByLabel('依据的文件').fill('没有文件');
  await page.keyboard.press('Enter');
  await value.getByLabel('为什么改').fill('市里第一次定了收费标准');
  await value.getByRole('button', { name: '看效力差异' }).click();
  await expect(value.getByRole('alert').first()).toContainText('没有读过原文的值');
  await value.getByLabel('说明').fill('征求各县意见后的推定，待发文后改');
  await value.getByRole('button', { name: '看效力差异' }).click();
  await expect(value.getByRole('table')).toContainText('60 元/次');
  await lookedAt(page, picture('value'));
  await value.getByRole('button', { name: '提议', exact: true }).click();
  await expect(page.getByText('这是您自己的提议')).toBeVisible();
  const address = page.url();

  const other = await browser.newPage({ baseURL: house.address });
  await enter('shengyigaiban', other);
  await other.goto(address);
  await other.getByRole('button', { name: '批准', exact: true }).click();
  await other.getByLabel('理由').fill('同意');
  await other.getByRole('button', { name: '确认批准' }).click();
  await expect(other.getByText('已批准').first()).toBeVisible();
  await other.goto('/app/system/parameters?topic=family-doctor&on=2027-06-01');
  await expect(other.getByRole('table', { name: '政策参数' })).toContainText('家庭医生上门服务费');
  await other.close();
});
