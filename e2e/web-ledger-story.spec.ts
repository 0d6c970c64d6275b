// SPDX-License-Identifier: Apache-2.0
import { expect, type Page } from '@playwright/test';
import { unzipSync } from 'fflate';
import ExcelJS from 'exceljs';
import { readFileSync } from 'node:fs';
import { NOTICE } from './ledger-notices.js';
import { seriousFaults } from './desk-page.js';
import { shoot } from './shoot.js';
import { OURS, test } from './web-house.js';

test.use({ occasion: 'the story of the ledger', actionTimeout: 15_000 });
test.describe.configure({ mode: 'serial', timeout: 120_000 });

const heading = (page: Page) => page.getByRole('heading', { level: 1 });
const card = (page: Page, title: string) => page.locator('.read-task', { hasText: title });
const row = (page: Page, words: string) => page.getByRole('row').filter({ hasText: words });
const holds = async (page: Page) => {
  await expect(page.getByText('正在读取…')).toHaveCount(0);
  expect.soft(await seriousFaults(page)).toEqual([]);
};

test('a notice is read with every piece lit, corrected, a name settled, and a conflict shown', async ({
  page,
  enter,
}) => {
  await enter('shengyigaiban');
  await page.goto('/app/documents');
  await page.getByRole('button', { name: '上传文件' }).click();
  await page.locator('input[type=file]').setInputFiles(NOTICE);
  await expect(heading(page)).toHaveText('示例省深化医药卫生体制改革2026年重点工作任务');
  await expect(page.getByText('读出 9 项任务，已核对 0 项')).toBeVisible();

  const first = card(page, '建好紧密型县域医共体');
  await first
    .getByRole('button', { name: /^医共体内检查检验结果互认项目/ })
    .first()
    .click();
  const lit = page.locator('.original-text .lit[data-chosen="true"]');
  await expect(lit).toContainText(['不少于150项']);
  await expect(lit.first()).toBeInViewport();
  await page.locator('.original-text .lit[data-kind~="unit"]', { hasText: '省残联' }).click();
  const piece = page.locator('.piece[data-chosen="true"]');
  await expect(piece).toContainText('省卫生健康委、省医保局、省残联');
  await expect(piece).toBeInViewport();

  await first
    .getByRole('button', { name: /^更正：医共体内检查检验结果互认项目/ })
    .first()
    .click();
  await page.getByLabel('数值').fill('八成');
  await page.getByRole('button', { name: '保存' }).click();
  await expect(page.getByRole('alert')).toHaveText('请填数字，不要带单位。');
  await page.getByLabel('数值').fill('160');
  await page.getByRole('button', { name: '保存' }).click();
  await expect(first.getByText('≥ 160项')).toBeVisible();
  await expect(first.getByText('机器原读：')).toContainText('≥ 150项');
  await page.getByRole('button', { name: '撤销上一步（1）' }).click();
  await expect(first.getByText('≥ 150项')).toBeVisible();
  await expect(first.getByText('机器原读：')).toHaveCount(0);

  await page.getByRole('button', { name: '指定“各有关部门”是哪个单位' }).click();
  await page.getByRole('dialog').getByRole('combobox').fill('财政');
  await page.getByTitle('示例省财政厅').click();
  await page.getByRole('dialog').getByText('文件里的这个名称是哪个单位').click();
  await page.getByRole('dialog').getByRole('button', { name: '保存' }).click();
  await expect(page.getByText('12 个名称，0 个待落实')).toBeVisible();
  await holds(page);

  await faster(page);
  await first.getByRole('button', { name: '核对无误 （一） 建好紧密型县域医共体' }).click();
  const alert = page.getByRole('alert');
  await expect(alert).toContainText('别人刚刚改过这份文件');
  await expect(alert).toContainText('补齐短板');
  await alert.getByRole('button', { name: '仍要写入我的这一步' }).click();
  await expect(page.getByText('读出 9 项任务，已核对 1 项')).toBeVisible();
});

/** Another member of the office corrects the second task meanwhile. */
async function faster(page: Page): Promise<void> {
  const id = page.url().split('/').at(-1) ?? '';
  const now = (await (await page.request.get(`/api/ledger/readings/${id}`)).json()) as {
    version: number;
  };
  const answer = await page.request.post(`/api/ledger/readings/${id}/corrections`, {
    headers: { ...OURS, 'if-match': `"${now.version}"` },
    data: { corrections: [{ kind: 'title', task: 'm1', after: '补齐短板' }] },
  });
  expect(answer.status(), await answer.text()).toBe(200);
}

test('confirmed: tasks enter the ledger, a sheet goes out to each unit', async ({
  page,
  enter,
}) => {
  await enter('shengyigaiban');
  await page.goto('/app/documents?show=waiting');
  await page.getByRole('link', { name: '示例省深化医药卫生体制改革2026年重点工作任务' }).click();
  await page.getByRole('button', { name: '确认入账' }).click();
  await page.getByLabel('签收期限').fill('2');
  await page.getByRole('button', { name: '确认并下发' }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog).toContainText('文件 D1 第1版：10 项任务入账，下发任务单 40 份。');
  await expect(dialog.getByRole('listitem').filter({ hasText: '示例省医疗保障局' })).toContainText(
    '5 项任务',
  );
  await dialog.getByRole('link', { name: '打开这份文件' }).click();
  await expect(page.getByRole('heading', { name: '任务单（已签收 0/40）' })).toBeVisible();
  await expect(page.getByText('还没有发生')).toBeVisible();
  await holds(page);
});

test('two units sign, the office signs for one without an account and says so', async ({
  page,
  enter,
}) => {
  await enter('lianluoyuan');
  await page.goto('/app/packets');
  await page.getByRole('button', { name: '签收 示例省医疗保障局 的任务单' }).click();
  await expect(row(page, '示例省医疗保障局')).toContainText('已签收');
  const letter = page.waitForEvent('download');
  await page.getByRole('link', { name: '分工单' }).click();
  expect(Object.keys(unzipSync(readFileSync(await (await letter).path())))).toContain(
    'word/document.xml',
  );
  await page.getByRole('link', { name: '示例省医疗保障局' }).click();
  await expect(page.getByRole('heading', { name: '5 项任务' })).toBeVisible();
  await holds(page);

  await enter('zhouyigaiban');
  await page.goto('/app/packets');
  await page.getByRole('button', { name: '代 示例市人民政府 签收' }).click();
  await page.getByRole('button', { name: /^确\s?定$/ }).click();
  await expect(row(page, '示例市人民政府')).toContainText('（代签）');

  await enter('shengyigaiban');
  await page.goto('/app/packets?state=unsigned');
  await page.getByRole('button', { name: /^签收 .*秘书处/ }).click();
  await page.getByRole('button', { name: '代 示例省财政厅 签收' }).click();
  await page.getByRole('button', { name: /^确\s?定$/ }).click();
  await expect(row(page, '示例省财政厅')).toHaveCount(0);
  await page.goto('/app/packets?state=signed');
  await expect(row(page, '示例省财政厅')).toContainText('（代签）');
  await expect(row(page, '秘书处')).not.toContainText('（代签）');
});

test('progress is filled in, returned, sent again and accepted; the lamp turns', async ({
  page,
  enter,
}) => {
  await enter('lianluoyuan');
  await page.goto('/app/ledger/tasks/D1-T004');
  await expect(page.getByText(/已逾期\d+天/).first()).toBeVisible();
  await page.goto('/app/progress?task=D1-T004');
  await page.getByRole('link', { name: '完善按病种付费' }).click();
  await page.getByLabel('完成情况').selectOption('done');
  await page.getByLabel('进展情况').fill('病例占比已达到目标，结算时间缩短到18个工作日。');
  await page.getByRole('button', { name: '报送' }).click();
  await expect(page.getByRole('alert')).toContainText('有目标没有填完成值');
  const values = page.getByPlaceholder('目前的完成值');
  for (const [at, words] of ['86%', '18个工作日'].entries()) await values.nth(at).fill(words);
  for (const met of await page.getByLabel(/是否达到$/).all()) await met.selectOption('yes');
  await page.getByLabel('佐证材料').fill('第三季度结算通报');
  await page.getByLabel('完成日期').fill('2026-11-20');
  await holds(page);
  await page.getByRole('button', { name: '报送' }).click();
  await expect(page.getByText('待审核')).toBeVisible();

  await enter('shengyigaiban');
  await page.goto('/app/progress?list=to-review');
  await page.getByRole('link', { name: '完善按病种付费' }).click();
  await page.getByRole('button', { name: '退回' }).click();
  await page.getByLabel('理由').fill('请附第三季度通报的文号');
  await page.getByRole('dialog').getByRole('button', { name: '退回' }).click();
  await expect(page.getByText('已退回，请按理由修改后再报')).toBeVisible();

  await enter('lianluoyuan');
  await page.goto('/app/progress');
  await row(page, '已退回').getByRole('link', { name: '完善按病种付费' }).click();
  await expect(page.getByText('请附第三季度通报的文号').first()).toBeVisible();
  await page.getByLabel('佐证材料').fill('第三季度结算通报（示医保发〔2026〕31号）');
  await page.getByRole('button', { name: '报送' }).click();
  await expect(page.getByText('待审核')).toBeVisible();

  await enter('shengyigaiban');
  await page.goto('/app/progress?list=to-review');
  await page.getByRole('button', { name: '全选' }).click();
  await page.getByRole('button', { name: '批量通过（1）' }).click();
  await expect(page.getByText('通过了 1 份')).toBeVisible();
  await page.goto('/app/ledger/tasks/D1-T004');
  await expect(page.getByText('办结').first()).toBeVisible();
});

test('an office without an account answers on a form: out as Excel, back filled in, sent in its name', async ({
  page,
  enter,
}) => {
  await enter('shengyigaiban');
  await page.goto('/app/packets?state=signed');
  await page.getByRole('link', { name: '示例省财政厅' }).click();
  const form = page.getByRole('region', { name: '用填报表报送进展' });
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    form.getByRole('link', { name: '下载填报表（Excel）' }).click(),
  ]);
  const book = new ExcelJS.Workbook();
  await book.xlsx.readFile(await download.path());
  const sheet = book.getWorksheet('进展');
  const heads = sheet?.getRow(1).values as readonly (string | undefined)[];
  const at = (head: string) => heads.indexOf(head);
  const fill = (words: Readonly<Record<string, string>>) => {
    for (const [head, value] of Object.entries(words)) {
      const cell = sheet?.getRow(2).getCell(at(head));
      if (cell !== undefined) cell.value = value;
    }
  };
  const back = async () => ({
    ...{ name: '省财政厅交回.xlsx', mimeType: 'application/octet-stream' },
    buffer: Buffer.from(await book.xlsx.writeBuffer()),
  });
  fill({ 完成情况: '正在办', '进度（%）': '40', 进展情况: '' });
  await form.getByRole('button', { name: '导入交回的填报表' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.locator('input[type=file]').setInputFiles(await back());
  await expect(dialog).toContainText('请填未启动、推进中、已完成、需协调之一');
  await shoot(page, 'form-refused');
  fill({ 完成情况: '推进中', 进展情况: '补助资金2400万元已下达。' });
  await dialog.locator('input[type=file]').setInputFiles(await back());
  await expect(dialog.getByRole('table', { name: '将要报送的进展' })).toContainText('已下达');
  await holds(page);
  await shoot(page, 'form-tried');
  await dialog.getByRole('button', { name: '确认导入 1 行' }).click();
  await expect(dialog).toContainText('已导入：写入 1 行');
  await page.keyboard.press('Escape');
  await expect(form.getByRole('link', { name: '省财政厅交回.xlsx' })).toBeVisible();
  await expect(form).toContainText('（代报）');
  await shoot(page, 'sheet');
  const [task = ''] = /^D1-[TC]\d+/.exec(sheet?.getRow(2).getCell(at('进展编号')).text ?? '') ?? [];
  await page.goto(`/app/ledger/tasks/${task}`);
  await expect(page.getByRole('region', { name: '经过' })).toContainText(
    '按单位交回的填报表《省财政厅交回.xlsx》代报',
  );
});

test('who signs after the due day has signed late, and it is said; until then the lamp tells why', async ({
  page,
  enter,
  house,
}) => {
  house.later(14);
  await enter('shengyigaiban');
  await page.goto('/app/packets?state=unsigned');
  const late = row(page, '示例省人力资源和社会保障厅');
  await expect(late).toContainText('逾期未签');
  await expect(late).toContainText(/过期 \d+ 天/);
  await page.getByRole('button', { name: '代 示例省卫生健康委员会 签收' }).click();
  await page.getByRole('button', { name: /^确\s?定$/ }).click();
  await expect(row(page, '示例省卫生健康委员会')).toHaveCount(0);
  await page.goto('/app/ledger/tasks/D1-T007');
  await expect(page.getByRole('list', { name: '亮灯理由' })).toContainText(/\d+个工作日未签收/);
  await expect(page.getByRole('region', { name: '经过' })).toContainText(/签收，迟签\d+天/);
  await page.goto('/app/packets?state=signed');
  await expect(row(page, '示例省卫生健康委员会')).toContainText(/迟签 \d+ 天/);
  await shoot(page, 'signed-late');
  house.later(0);
});

test('the prefecture breaks a task down to its counties, and the county holds its sheet', async ({
  page,
  enter,
}) => {
  const down = async (task: string, place: string, day: string | null) => {
    await page.goto(`/app/ledger/tasks/${encodeURIComponent(task)}`);
    await page.getByRole('button', { name: '分解到下级' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByText(place, { exact: true }).click();
    if (day !== null) await dialog.getByLabel('本地时限').fill(day);
    await shoot(page, `hand-down-${place}`);
    await dialog.getByRole('button', { name: '分解到 1 个地区' }).click();
    await expect(dialog).toContainText('已分解到 1 个地区');
    await dialog.getByRole('button', { name: /完\s?成/ }).click();
    await expect(page.getByRole('table', { name: '下级任务' })).toContainText(place);
  };
  await enter('shengyigaiban');
  await down('D1-T001', '示例市', '2026-06-15');
  await enter('zhouyigaiban');
  await down('D1-T001@990100', '临江区', null);
  await enter('xianyigaiban');
  await page.goto('/app/packets');
  await expect(page.getByRole('button', { name: /^代 .*卫生健康.* 签收$/ })).toBeVisible();
});

test('a letter of supervision goes out to whom is late, with the reasons', async ({
  page,
  enter,
}) => {
  await enter('shengyigaiban');
  await page.goto('/app/ledger/tasks/D1-T001');
  await page.getByRole('button', { name: '发督办单' }).click();
  const dialog = page.getByRole('dialog');
  await expect(
    dialog.getByRole('checkbox', { name: /逾期或未达.*建好紧密型县域医共体/ }),
  ).toBeChecked();
  await expect(dialog).toContainText('示例省卫生健康委员会');
  await expect(dialog).not.toContainText('990000.');
  await shoot(page, 'new-supervision');
  await dialog.getByLabel('文号').fill('示医改督〔2026〕1号');
  await dialog.getByRole('button', { name: '下发督办单（1 项任务）' }).click();
  await expect(dialog.getByText('督办单已下发：1 项任务')).toBeVisible();
  const letter = page.waitForEvent('download');
  await dialog.getByRole('link', { name: '督办单（Word）' }).click();
  const xml = new TextDecoder().decode(
    unzipSync(readFileSync(await (await letter).path()))['word/document.xml'],
  );
  expect(xml).toContain('示医改督〔2026〕1号');
  expect(xml).toMatch(/逾期/);
  await page.keyboard.press('Escape');
  await expect(row(page, '示医改督〔2026〕1号')).toContainText('示例省卫生健康委员会');
  await holds(page);
});
