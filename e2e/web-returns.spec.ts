// SPDX-License-Identifier: Apache-2.0
import { type APIRequestContext, type Browser, expect, type Page } from '@playwright/test';
import { seriousFaults } from './desk-page.js';
import { type Account, OURS, test, type WebHouse } from './web-house.js';

const TYPE = `
id: bed-report
version: 1
label: { zh: 床位月报, en: Beds }
help: { zh: 每月底填报开放和占用的床位, en: Beds open and in use at the end of each month }
kind: figures
period: month
rows: one
from: '2026-01-01'
grade: internal
scope:
  departments: [reform-secretariat, health-insurance, finance]
  levels: [county, province]
flows:
  - version: 1
    from: '2026-01-01'
    steps:
      - { id: prefecture, label: { zh: 州市审核, en: Prefecture }, level: prefecture }
      - { id: province, label: { zh: 省级审核, en: Province }, level: province }
fields:
  - id: open-beds
    label: { zh: 开放床位, en: Open beds }
    help: { zh: 月末实际开放的床位数, en: Beds open at the end of the month }
    kind: whole
    unit: bed
  - id: used-beds
    label: { zh: 占用床位, en: Beds in use }
    help: { zh: 月末在院病人占用的床位数, en: Beds taken by patients }
    kind: whole
    unit: bed
    mayNotApply: true
  - id: remark
    label: { zh: 说明, en: Remark }
    help: { zh: 需要说明的情况, en: Anything to explain }
    kind: text
    longest: 200
    required: false
rules:
  - id: used-within-open
    kind: compare
    severity: hard
    label: { zh: 占用床位不能多于开放床位, en: No more beds in use than open }
    left: used-beds
    operator: less_than_or_equal_to
    right: open-beds
  - id: usual
    kind: min-max
    severity: soft
    label: { zh: 床位一般不多于 2000 张, en: Seldom more than 2000 beds }
    field: open-beds
    max: '2000'
facts:
  - id: bed-report.open
    label: { zh: 开放床位, en: Open beds }
    unit: bed
    how: sum
    value: open-beds
    overTime: last
`;

const PERIOD = '2026-11';
const COUNTIES = ['990102', '990103', '990104'] as const;
const DEPARTMENTS = ['990000.health-insurance', '990000.finance'] as const;

test('one return from sending to locked: two counties and two departments in the browser, the third county by its office', async ({
  page,
  house,
  enter,
  browser,
  baseURL,
}, info) => {
  test.setTimeout(420_000);
  const shoot = async (shown: Page, name: string) => {
    for (const [width, height] of [
      [390, 844],
      [1440, 900],
    ] as const) {
      await shown.setViewportSize({ width, height });
      // Where the pointer happens to stand, a link has the colour of being pointed at, on its way there.
      await shown.mouse.move(0, 0);
      expect(await shown.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
      expect(await seriousFaults(shown)).toEqual([]);
      await shown.screenshot({ path: info.outputPath(`${name}-${width}.png`), fullPage: true });
    }
  };
  const as = (account: string) => elsewhere({ browser, baseURL, enter }, account as Account);

  await addPeople(house, { browser, baseURL, enter });
  await enter('shengyigaiban');

  // The province declares a type of its own: what is wrong is told with its line, then it is kept.
  await page.goto('/app/system/return-types');
  await page.getByRole('button', { name: '登记本省的类型' }).click();
  const declaring = page.getByRole('dialog', { name: '登记本省的类型' });
  await declaring
    .getByLabel('声明', { exact: true })
    .fill(TYPE.replace('kind: whole', 'kind: beds'));
  await declaring.getByRole('button', { name: '检查' }).click();
  await expect(declaring.getByRole('table', { name: '声明里的问题' })).toContainText(
    'fields[0].kind',
  );
  await declaring.getByLabel('声明', { exact: true }).fill(TYPE);
  await declaring.getByRole('button', { name: '检查' }).click();
  await expect(declaring.getByRole('status')).toContainText('检查通过：bed-report 第 1 版');
  await declaring.getByRole('button', { name: '登记', exact: true }).click();
  await expect(declaring.getByRole('status')).toContainText('已登记');
  await page.keyboard.press('Escape');
  await page.getByRole('link', { name: '床位月报' }).click();
  await expect(page.getByRole('table', { name: '字段' })).toContainText('开放床位');
  await shoot(page, 'types');

  // Sent to three counties and two departments.
  await page.goto('/app/sendings');
  await page.getByRole('button', { name: '下发填报' }).click();
  const dialog = page.getByRole('dialog', { name: '下发填报' });
  await dialog.getByLabel('填报类型').selectOption('bed-report');
  await dialog.getByLabel('报告期').selectOption(PERIOD);
  const today = Date.now();
  await dialog.getByLabel('签收期限').fill(dayAfter(today, 3));
  await dialog.getByLabel('上报期限').fill(dayAfter(today, 8));
  await dialog.getByLabel('说明').fill('请如实填报，月底前上报。');
  const units = dialog.getByRole('group', { name: '下发给' });
  for (const name of [
    ...['临江区', '霁岩区', '湛泽区'].map(
      (county) => `${county}深化医药卫生体制改革领导小组秘书处`,
    ),
    ...['示例省医疗保障局', '示例省财政厅'],
  ])
    await units.getByRole('checkbox', { name }).check();
  await expect(units.getByRole('status')).toContainText('已选 5 个单位');
  await shoot(page, 'send');
  await dialog.getByRole('button', { name: '确认下发' }).click();
  await page
    .getByRole('table', { name: '下发记录' })
    .getByRole('link', { name: '床位月报' })
    .click();
  await expect(page.getByText('签收 0/5，上报 0/5')).toBeVisible();
  const list = page.url();

  // A county fills it in: findings stand beside the field, a reason settles the doubtful one.
  const county = await as('xianyigaiban');
  await county.goto('/app/returns');
  await county.getByRole('link', { name: '床位月报' }).click();
  await county.getByRole('button', { name: '签收' }).click();
  await expect(county.getByText('已签收')).toBeVisible();
  await write(county, '开放床位', '２，４００');
  await write(county, '占用床位', '3000');
  await expect(county.getByText('占用床位不能多于开放床位')).toBeVisible();
  await expect(county.getByRole('textbox', { name: /^开放床位/ })).toHaveValue('2400');
  await shoot(county, 'form');
  await write(county, '占用床位', '1800');
  await expect(county.getByText('占用床位不能多于开放床位')).toBeHidden();
  await county.getByLabel('说明理由').fill('新院区 11 月启用');
  await county.getByRole('button', { name: '保存理由' }).click();
  await submit(county);
  await expect(county.getByText('等待州市审核')).toBeVisible();

  // Another county and two departments answer; the third county has not, which is one click.
  for (const account of ['jiyan.yigaiban', 'lianluoyuan', 'caizheng']) {
    const clerk = await as(account);
    await clerk.goto('/app/returns');
    await clerk.getByRole('link', { name: '床位月报' }).click();
    await write(clerk, '开放床位', '120');
    await clerk.getByRole('checkbox', { name: '占用床位 不适用' }).check();
    await clerk.getByLabel('说明', { exact: true }).focus();
    await submit(clerk);
    await clerk.context().close();
  }
  await page.goto(list);
  await page.getByLabel('只看未上报的').check();
  const grid = page.getByRole('table', { name: '填报任务' });
  await expect(grid.getByRole('row')).toHaveCount(2);
  await expect(grid).toContainText('湛泽区');
  await shoot(page, 'unanswered');

  // The unit without an account: the office that sent fills it in, in its name.
  await grid.getByRole('link', { name: '床位月报' }).click();
  await expect(page.getByText('您在代 湛泽区')).toBeVisible();
  await write(page, '开放床位', '300');
  await write(page, '占用床位', '200');
  await submit(page);
  await expect(page.getByRole('region', { name: '办理记录' })).toContainText('代 湛泽区');

  // The prefecture returns one with its reason and approves the others at once; the county mends it.
  const prefecture = await as('zhouyigaiban');
  await prefecture.goto('/app/returns?list=to-review');
  await expect(prefecture.getByRole('row')).toHaveCount(4);
  await shoot(prefecture, 'review');
  await prefecture
    .getByRole('row', { name: /临江区/ })
    .getByRole('link')
    .click();
  await prefecture.getByRole('button', { name: '退回' }).click();
  const back = prefecture.getByRole('dialog', { name: '退回填报' });
  await back.getByLabel('退回理由').fill('请核对开放床位是否含加床');
  await back.getByRole('button', { name: '退回' }).click();
  await expect(prefecture.getByText('已退回').first()).toBeVisible();
  await county.reload();
  await expect(county.getByText('退回理由：请核对开放床位是否含加床')).toBeVisible();
  await write(county, '开放床位', '1900');
  await submit(county);
  await prefecture.goto('/app/returns?list=to-review');
  await expect(prefecture.getByRole('row')).toHaveCount(4);
  for (const box of await prefecture.getByRole('checkbox').all()) await box.check();
  await prefecture.getByRole('button', { name: '批量通过' }).click();
  await expect(prefecture.getByText('办理了 3 份')).toBeVisible();

  // The province approves all five and locks them.
  await page.goto('/app/returns?list=to-review');
  await expect(page.getByRole('row')).toHaveCount(6);
  for (const box of await page.getByRole('checkbox').all()) await box.check();
  await page.getByRole('button', { name: '批量通过' }).click();
  await expect(page.getByText('办理了 5 份')).toBeVisible();
  await page.goto(list);
  await page.getByRole('button', { name: '锁定已通过的 5 份' }).click();
  await expect(page.getByText('锁定 5/5')).toBeVisible();
  await shoot(page, 'locked');
  await county.reload();
  await expect(county.getByRole('textbox', { name: /^开放床位/ })).toBeDisabled();
  await shoot(county, 'done');

  // Sums by region stand below what was sent out; of fewer than three units none is told.
  const again = {
    ...{ type: 'bed-report', period: '2026-10', note: '' },
    ...{ signBy: dayAfter(today, 3), dueOn: dayAfter(today, 8) },
    units: ['reform-secretariat', 'health-insurance', 'finance'].map((unit) => ({
      ...{ unit: `990000.${unit}`, channel: 'account' },
    })),
  };
  const sent = await page.request.post('/api/returns/sendings', { headers: OURS, data: again });
  expect(sent.status(), await sent.text()).toBe(201);
  await page.goto('/app/sendings');
  const sums = page.getByRole('table', { name: '各地区填报进度' });
  await expect(sums.getByRole('row')).toHaveCount(2);
  await expect(sums.getByRole('row').last()).toContainText('示例省');
  await expect(sums.getByRole('row').last()).toContainText('床位月报');
  await shoot(page, 'sums');
});

interface Door {
  readonly browser: Browser;
  readonly baseURL: string | undefined;
  readonly enter: (account: Account, page?: Page) => Promise<void>;
}

async function elsewhere({ browser, baseURL, enter }: Door, account: Account): Promise<Page> {
  const context = await browser.newContext({
    ...(baseURL === undefined ? {} : { baseURL }),
    viewport: { width: 1440, height: 900 },
  });
  const page = await context.newPage();
  await enter(account, page);
  return page;
}

/** Offices of two more counties without one, and a second department: made and empowered by those who may. */
async function addPeople(house: WebHouse, door: Door): Promise<void> {
  const system = (await elsewhere(door, 'xitongguanli')).request;
  const security = (await elsewhere(door, 'anquanguanli')).request;
  for (const [account, label, post, region, unit] of [
    ['jiyan.yigaiban', '霁岩区医改办', 'county-office', COUNTIES[1], null],
    ['caizheng', '省财政厅联络员', 'liaison', '990000', DEPARTMENTS[1]],
  ] as const) {
    const made = await system.post('/api/users', {
      headers: OURS,
      data: { account, label, post, region, unit },
    });
    const { user, password } = (await made.json()) as {
      user: { id: string; version: number };
      password: string;
    };
    house.passwords.set(account, password);
    await empower(security, user, { role: post, region, unit, areas: [] });
  }
}

async function empower(
  security: APIRequestContext,
  { id, version }: { readonly id: string; readonly version: number },
  grant: object,
): Promise<void> {
  const given = await security.put(`/api/users/${id}/grants`, {
    headers: { ...OURS, 'if-match': `"${version}"` },
    data: { grants: [grant], why: '填报' },
  });
  expect(given.status(), await given.text()).toBe(200);
}

async function write(page: Page, field: string, text: string): Promise<void> {
  const input = page.getByRole('textbox', { name: new RegExp(`^${field}`) });
  const saved = page.waitForResponse((answer) => answer.request().method() === 'PUT');
  await input.fill(text);
  await input.blur();
  expect((await saved).status()).toBe(200);
}

async function submit(page: Page): Promise<void> {
  await page.getByRole('button', { name: '上报', exact: true }).click();
  await page
    .getByRole('tooltip')
    .getByRole('button', { name: /确\s?定/ })
    .click();
  await expect(page.getByText('已办理：上报')).toBeVisible();
}

const dayAfter = (now: number, days: number): string =>
  new Date(now + days * 86_400_000).toISOString().slice(0, 10);
