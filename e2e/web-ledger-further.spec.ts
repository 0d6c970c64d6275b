// SPDX-License-Identifier: Apache-2.0
import { readFileSync } from 'node:fs';
import { expect, type Page } from '@playwright/test';
import { NOTICE } from './ledger-notices.js';
import { sample, seriousFaults } from './desk-page.js';
import { shoot } from './shoot.js';
import { test } from './web-house.js';

test.use({ occasion: 'what follows in the ledger', actionTimeout: 15_000 });
test.describe.configure({ mode: 'serial', timeout: 120_000 });

const TITLE = '示例省深化医药卫生体制改革2026年重点工作任务';
const heading = (page: Page) => page.getByRole('heading', { level: 1 });
const region = (page: Page, name: string | RegExp) => page.getByRole('region', { name });
const holds = async (page: Page) => {
  await page.mouse.move(0, 0);
  await expect(page.getByText('正在读取…')).toHaveCount(0);
  expect.soft(await seriousFaults(page)).toEqual([]);
};
const text = (name: string, words: string) => ({
  ...{ name, mimeType: 'text/plain', buffer: Buffer.from(words) },
});

test('a new house reads the sample in one click; what cannot be read is refused with what to do', async ({
  page,
  enter,
}) => {
  await enter('shengyigaiban');
  await page.goto('/app/documents');
  await expect(page.getByText('第一次用？')).toBeVisible();
  await shoot(page, 'sample-notice');
  await page.getByRole('button', { name: '上传文件' }).click();
  const dialog = page.getByRole('dialog');
  const file = dialog.locator('input[type=file]');
  await file.setInputFiles({
    ...{ name: '通知.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.7 nothing') },
  });
  await expect(dialog.getByRole('alert')).toContainText('通知.pdf');
  await shoot(page, 'upload-refused');
  await file.setInputFiles(text('空.txt', ''));
  await expect(dialog.getByRole('alert')).toContainText('空.txt');
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: '读一份示例通知' }).click();
  await expect(heading(page)).toHaveText(TITLE);
});

test('a task is split, merged, taken out and put in by hand before it enters the ledger', async ({
  page,
  enter,
}) => {
  await enter('shengyigaiban');
  await page.goto('/app/documents?show=waiting');
  await page.getByRole('link', { name: TITLE }).click();
  const count = page.locator('.tasks-count');
  await expect(count).toHaveText('读出 9 项任务，已核对 0 项');
  await page.getByRole('button', { name: /^从这句起另立一项：2026年6月底前制定/ }).click();
  await expect(count).toHaveText('读出 10 项任务，已核对 0 项');
  await page.getByRole('button', { name: /^并入上一项 （二）/ }).click();
  await expect(count).toHaveText('读出 9 项任务，已核对 0 项');
  await page.getByRole('button', { name: /^删去任务 （七）/ }).click();
  await expect(count).toHaveText('读出 8 项任务，已核对 0 项');
  const gone = region(page, /不入账的任务/);
  await expect(gone).toContainText('已并入另一项');
  await gone.getByRole('button', { name: '恢复' }).click();
  await expect(count).toHaveText('读出 9 项任务，已核对 0 项');
  await pick(page, '年度工作总结报送');
  await page.getByRole('button', { name: '新增任务' }).click();
  await expect(count).toHaveText('读出 10 项任务，已核对 0 项');
  await expect(page.getByText('人工补充').first()).toBeVisible();
  await holds(page);
  for (const left of [4, 3, 2, 1, 0]) {
    await page.getByRole('button', { name: `撤销上一步（${left + 1}）` }).click();
    await expect(page.getByRole('button', { name: `撤销上一步（${left}）` })).toBeVisible();
  }
  await expect(count).toHaveText('读出 9 项任务，已核对 0 项');
  await confirmAll(page);
});

/** Selects words of the original as a mouse does. */
async function pick(page: Page, words: string): Promise<void> {
  const line = page.locator('.original-text').getByText(words).first();
  await line.scrollIntoViewIfNeeded();
  await line.click({ clickCount: 3 });
}

async function confirmAll(page: Page): Promise<void> {
  await page.getByRole('button', { name: '确认入账' }).click();
  await shoot(page, 'confirm-dialog');
  await page.getByRole('button', { name: '确认并下发' }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog).toContainText('项任务入账');
  await shoot(page, 'went-out');
  await dialog.getByRole('link', { name: '打开这份文件' }).click();
  await gone(page);
}

/** A dialog that fades still lies over the page, and its colours with it. */
const gone = (page: Page) => expect(page.locator('.ant-modal-mask:visible')).toHaveCount(0);

test('a second version shows its difference before and after, and asks to sign only for what changed', async ({
  page,
  enter,
}) => {
  await enter('shengyigaiban');
  await page.goto('/app/documents/D1');
  await page.getByRole('button', { name: '上传新版本' }).click();
  const second = readFileSync(NOTICE, 'utf8')
    .replace('不少于150项', '不少于160项')
    .replace(/^（七）.*\n/mu, '');
  await page
    .getByRole('dialog')
    .locator('input[type=file]')
    .setInputFiles(text('二版.txt', second));
  const change = region(page, '与上一版的差异');
  await expect(change).toContainText('取消 1 项');
  await expect(change).toContainText('改动 1 项');
  await expect(change.locator('del').first()).toContainText('150');
  await expect(change.locator('ins').first()).toContainText('160');
  await shoot(page, 'second-version');
  await confirmAll(page);
  const versions = region(page, '版本');
  await expect(versions.locator('.timeline > li')).toHaveCount(2);
  await expect(versions.locator('.timeline > li').first()).toContainText('取消 1 项');
  await versions.getByRole('link', { name: '看原文和解析' }).last().click();
  await expect(page.getByText('不少于150项').first()).toBeVisible();
  await expect(page.getByRole('button', { name: '确认入账' })).toHaveCount(0);
});

test('an event starts the clock that waited for it', async ({ page, enter }) => {
  await enter('shengyigaiban');
  await page.goto('/app/documents/D1');
  const events = region(page, '触发事件');
  await events.getByRole('button', { name: /^登记：国家指南印发/ }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('发生日期').fill('2026-11-02');
  await dialog.getByLabel('依据').fill('国卫办〔2026〕1号');
  await dialog.getByRole('button', { name: /登\s?记/ }).click();
  await expect(events).toContainText('已登记');
  await expect(events).toContainText('国卫办〔2026〕1号');
  await gone(page);
  await holds(page);
  await shoot(page, 'document');
  await page.goto('/app/ledger/tasks/D1-T006');
  await expect(region(page, '时限')).toContainText('已起算：');
});

test('a recurring duty is said to be done for its period; a deliverable gets its evidence; consequences are proposed', async ({
  page,
  enter,
}) => {
  await enter('shengyigaiban');
  await page.goto('/app/ledger/tasks/D1-T008');
  const times = region(page, '定期任务的期次');
  await expect(times).toContainText('2026年下半年');
  await times.getByRole('button', { name: /^登记完成：/ }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('日期').fill('2026-11-20');
  await dialog.getByLabel('凭什么说完成了').fill('示卫健函〔2026〕8号');
  await dialog.getByRole('button', { name: /保\s?存/ }).click();
  await expect(times).toContainText('示卫健函〔2026〕8号');
  await expect(times).toContainText('办结');
  await gone(page);
  await holds(page);
  await shoot(page, 'occurrences');
  await page.goto('/app/calendar?month=2026-12&day=2026-12-31');
  await expect(page.getByText(/改善就医体验.*已完成1\/1/).first()).toBeVisible();

  await page.goto('/app/ledger/tasks/D1-T001');
  const results = region(page, '交付成果');
  await results
    .locator('input[type=file]')
    .first()
    .setInputFiles({
      ...{ name: '监测办法.pdf', mimeType: 'application/pdf' },
      buffer: Buffer.from('%PDF-1.7 办法'),
    });
  await expect(results.getByRole('link', { name: '监测办法.pdf' })).toBeVisible();
  await expect(region(page, '奖惩建议')).toContainText('发提醒函');
  await expect(region(page, '奖惩建议')).toContainText('推定');
  await holds(page);
  await shoot(page, 'task');
  await page.goto('/app/standings');
  await expect(region(page, '奖惩建议')).toContainText(/红灯\d+项，达到1项/);
  await shoot(page, 'standings');
});

test('a report becomes cards and figures', async ({ page, enter }) => {
  await enter('shengyigaiban');
  await page.goto('/app/documents');
  await page.getByRole('button', { name: '上传文件' }).click();
  await page
    .getByRole('dialog')
    .locator('input[type=file]')
    .setInputFiles(sample('03-report-of-experience.txt'));
  await expect(heading(page)).toContainText('示例市推进县域医共体建设的做法和成效');
  await page.getByRole('button', { name: '确认入账' }).click();
  await expect(page.getByText('这是经验材料：只存典型经验和所报数据')).toBeVisible();
  await page.getByRole('button', { name: '确认并下发' }).click();
  await page.getByRole('dialog').getByRole('link', { name: '打开这份文件' }).click();
  await gone(page);
  await expect(page.getByRole('heading', { name: /^典型经验（\d+）$/ })).toBeVisible();
  await expect(page.locator('.practice-cards > li', { hasText: '统一岗位管理' })).toContainText(
    '青禾县',
  );
  const figures = page.getByRole('table', { name: /所报数据/ });
  await expect(figures).toContainText('88.6');
  await holds(page);
  await shoot(page, 'report');
});

test('a consultation is noted down, seen as a paper, and its decisions become tasks', async ({
  page,
  enter,
}) => {
  await enter('shengyigaiban');
  await page.goto('/app/documents');
  await page.getByRole('button', { name: '记会商纪要' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: '预览纪要' }).click();
  await expect(dialog.getByText('这一项必须填写')).toHaveCount(3);
  await dialog.getByLabel('召集单位', { exact: true }).fill('示例省财政厅');
  await several(page, '副召集单位', ['示例省医疗保障局']);
  await several(page, '议题', ['结余留用', '村卫生室药品']);
  const first = dialog.getByRole('group', { name: '议定事项 1' });
  await first.getByLabel('事项', { exact: true }).fill('拨付结余留用资金');
  await first.getByLabel('完成时限').fill('2026-12-20');
  await first.getByLabel('做什么').fill('把上年度结余留用资金拨付到位，拨付率达到100%');
  await first.getByLabel('牵头单位').fill('示例省医疗保障局');
  await dialog.getByRole('button', { name: '再加一项' }).click();
  const second = dialog.getByRole('group', { name: '议定事项 2' });
  await second.getByLabel('事项', { exact: true }).fill('统一村卫生室药品目录');
  await second.getByLabel('牵头单位').fill('示例省卫生健康委员会');
  await shoot(page, 'meeting');
  await dialog.getByRole('button', { name: '预览纪要' }).click();
  await expect(dialog.getByText('一般由卫生健康部门召集')).toBeVisible();
  await expect(dialog.getByText('副召集单位一般有医保部门和药监')).toBeVisible();
  await expect(dialog.locator('.minutes-paper')).toContainText(
    '召集深化医改协作会商会议，示例省医疗保障局为副召集人。会议研究了结余留用、村卫生室药品两个议题，议定以下事项。',
  );
  expect.soft(await seriousFaults(page)).toEqual([]);
  await shoot(page, 'meeting-paper');
  await dialog.getByRole('button', { name: '返回修改' }).click();
  await dialog.getByLabel('召集单位', { exact: true }).fill('示例省卫生健康委员会');
  await dialog.getByRole('button', { name: '预览纪要' }).click();
  await expect(dialog.getByText('副召集单位一般有医保部门和药监')).toBeVisible();
  await expect(dialog.getByText('一般由卫生健康部门召集')).toHaveCount(0);
  await dialog.getByRole('button', { name: '写成纪要并读入' }).click();
  await expect(heading(page)).toHaveText('示例省深化医改协作会商会议纪要');
  await expect(page.locator('.tasks-count')).toHaveText('读出 2 项任务，已核对 0 项');
  await shoot(page, 'meeting-read');
  await confirmAll(page);
});

/** Types several names into a field that takes them one after another. */
async function several(page: Page, label: string, names: readonly string[]): Promise<void> {
  const field = page.getByRole('dialog').getByLabel(label, { exact: true });
  for (const name of names) {
    await field.fill(name);
    await field.press('Enter');
  }
  await field.press('Tab');
}

test('a lamp rule is applied, and the lamps have moved', async ({ page, enter }) => {
  await enter('shengyigaiban');
  await page.goto('/app/lamps');
  await page.getByLabel('过了时限满').fill('3650');
  await page.getByRole('button', { name: '看哪些灯会变' }).click();
  await shoot(page, 'lamp-moves');
  await page.getByRole('button', { name: /启用，[1-9]\d* 个灯会变/ }).click();
  await expect(page.getByLabel('过了时限满')).toHaveValue('3650');
  await page.goto('/app/ledger/tasks/D1-T001');
  await expect(region(page, '经过')).toContainText('转为');
  await expect(page.locator('.task-lamp')).not.toHaveAttribute('data-lamp', 'red');
});
