// SPDX-License-Identifier: Apache-2.0
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect } from '@playwright/test';
import { unzipSync } from 'fflate';
import { test } from './desk-page.js';

const folder = process.env['SANYI_REFERENCE'];

/** The real notices are not part of the project; a run without them has not shown that they are read. */
function reference(number: string): string {
  if (folder === undefined) {
    throw new Error('SANYI_REFERENCE names no folder: set it to the folder that holds seeds/');
  }
  const seeds = path.join(folder, 'seeds');
  const name = readdirSync(seeds).find((file) => file.startsWith(`${number}_`));
  if (name === undefined) throw new Error(`no ${number}_… in SANYI_REFERENCE/seeds`);
  return path.join(seeds, name);
}

for (const [number, tasks, unit] of [
  ['001', 20, '省医保局'],
  ['003', 37, '州卫计委'],
  ['004', 12, '市卫生健康局'],
] as const) {
  test(`${number} goes through the desk: ${tasks} tasks, lit, exported`, async ({ desk }) => {
    const file = reference(number);
    await desk.drop(file);
    await expect(desk.page.getByText(`已核对 0/${tasks}`)).toBeVisible();
    await expect(desk.cards).toHaveCount(tasks);
    await expect(desk.page.locator('.text .k-unit', { hasText: unit }).first()).toBeAttached();
    await expect(desk.page.locator('.range.r-task')).toHaveCount(tasks);
    const shown = await desk.page
      .locator('.text .words')
      .evaluateAll((lines) => lines.map((line) => line.textContent).join(''));
    expect(shown).toBe(readFileSync(file, 'utf8').replaceAll(/[\r\n\f]/g, ''));

    await desk.page.getByRole('button', { name: '导出', exact: true }).click();
    const dialog = desk.page.locator('dialog');
    const ledger = await desk.download(() =>
      dialog.getByRole('button', { name: /^责任台账/ }).click(),
    );
    expect(Object.keys(unzipSync(ledger.bytes))).toContain('xl/workbook.xml');
    const packs = await desk.download(() =>
      dialog.getByRole('button', { name: /^各单位分工单/ }).click(),
    );
    expect(Object.keys(unzipSync(packs.bytes)).some((name) => name.includes(unit))).toBe(true);
  });
}

for (const number of ['000', '002']) {
  test(`${number} is a report: practices and figures, no task`, async ({ desk }) => {
    await desk.drop(reference(number));
    await expect(desk.page.getByText('不形成任务')).toBeVisible();
    await expect(desk.page.locator('.card.practice').first()).toBeVisible();
    await expect(desk.page.locator('.figures tbody tr').first()).toBeVisible();
  });
}
