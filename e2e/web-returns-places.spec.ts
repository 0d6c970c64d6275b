// SPDX-License-Identifier: Apache-2.0
import { expect } from '@playwright/test';
import { lookedAt } from './looked-at.js';
import { OURS, test } from './web-house.js';

const BY_INSTITUTION = `
id: visit-report
version: 1
label: { zh: 门诊月报, en: Visits }
help: { zh: 每家机构一行, en: A row per institution }
kind: figures
period: month
rows: many
from: '2026-01-01'
keys: [institution]
grade: internal
scope:
  departments: [health-commission]
  levels: [county]
flows:
  - version: 1
    from: '2026-01-01'
    steps:
      - { id: prefecture, label: { zh: 州市审核, en: Prefecture }, level: prefecture }
fields:
  - id: institution
    label: { zh: 机构, en: Institution }
    help: { zh: 从名录里选, en: Choose from the register }
    kind: institution
  - id: visits
    label: { zh: 门诊人次, en: Visits }
    help: { zh: 当月, en: Of the month }
    kind: whole
    unit: visit
  - id: online
    label: { zh: 能否网上预约, en: Online booking }
    help: { zh: 月末, en: At the end of the month }
    kind: yes-no
    mayNotApply: true
rules:
  - id: enough
    kind: compare
    severity: soft
    label: { zh: 全部机构门诊人次一般不少于 1000, en: All visits are seldom below 1000 }
    left: sum(visits)
    operator: greater_than_or_equal_to
    right: '1000'
facts:
  - id: visit-report.all
    label: { zh: 门诊人次, en: Visits }
    unit: visit
    how: sum
    value: visits
    overTime: sum
`;

test('a return with a row per institution: told at home, chosen by name, and what concerns the whole sheet is explained above it', async ({
  page,
  enter,
  browser,
  baseURL,
}, info) => {
  test.setTimeout(180_000);
  const picture = (name: string) => (width: number) => info.outputPath(`${name}-${width}.png`);
  const context = await browser.newContext(baseURL === undefined ? {} : { baseURL });
  const desk = await context.newPage();
  await enter('shengyigaiban', desk);
  const province = desk.request;
  const declared = await province.post('/api/returns/types', {
    headers: OURS,
    data: { source: BY_INSTITUTION },
  });
  expect(await declared.json()).toMatchObject({ kept: true, faults: [] });
  const sent = await province.post('/api/returns/sendings', {
    headers: OURS,
    data: {
      ...{ type: 'visit-report', period: '2026-10' },
      ...{ signBy: dayAfter(3), dueOn: dayAfter(8) },
      units: [{ unit: '990102.health-commission', channel: 'account' }],
    },
  });
  expect(sent.status(), await sent.text()).toBe(201);

  await enter('xianyigaiban');
  await page.goto('/app');
  await expect(page.getByRole('region', { name: '等我办理' })).toContainText('份填报等您填写');
  await expect(page.getByText('新的填报：门诊月报 2026年10月')).toBeVisible();
  await lookedAt(page, picture('home'));
  await page
    .getByRole('region', { name: '等我办理' })
    .getByRole('link', { name: /份填报等您填写/ })
    .click();
  await page.getByRole('link', { name: '门诊月报' }).click();
  await expect(page.getByRole('status').getByText('还没有填写任何行')).toBeVisible();
  await page.getByRole('button', { name: '加一行' }).click();
  const place = page.getByRole('combobox', { name: /^机构/ });
  await place.click();
  await place.fill('人民');
  await page.getByTitle('临江区人民医院').click();
  await page.getByRole('textbox', { name: /^门诊人次/ }).fill('80');
  await page.getByRole('combobox', { name: /^能否网上预约/ }).selectOption('不适用');
  await page.getByRole('heading', { name: '填报内容' }).click();
  const whole = page.getByRole('region', { name: '整张表的问题' });
  await expect(whole).toContainText('全部机构门诊人次一般不少于 1000');
  await lookedAt(page, picture('rows'));
  await page.getByRole('button', { name: '上报', exact: true }).click();
  await page
    .getByRole('tooltip')
    .getByRole('button', { name: /确\s?定/ })
    .click();
  await expect(page.getByRole('alert').filter({ hasText: '没处理' })).toBeVisible();
  await lookedAt(page, picture('refused'));
  await whole.getByLabel('说明理由').fill('月底新开诊');
  await whole.getByRole('button', { name: '保存理由' }).click();
  await page.getByRole('button', { name: '上报', exact: true }).click();
  await page
    .getByRole('tooltip')
    .getByRole('button', { name: /确\s?定/ })
    .click();
  await expect(page.getByText('已办理：上报')).toBeVisible();
  const record = page.getByRole('region', { name: '办理记录' });
  await expect(record).toContainText(
    '临江区深化医药卫生体制改革领导小组秘书处），代 临江区卫生健康局',
  );
  await expect(page.getByRole('table')).toContainText('临江区人民医院');
  await expect(page.getByText('没有校验问题，可以上报')).toBeHidden();
  await lookedAt(page, picture('submitted'));
});

const dayAfter = (days: number): string =>
  new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
