// SPDX-License-Identifier: Apache-2.0
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { expect } from '@playwright/test';
import { confirmIt, sendIn } from './ledger-notices.js';
import { test } from './web-house.js';

const folder = process.env['SANYI_REFERENCE'];

/** The real notices are not part of the project; a run without them has not shown that they enter the ledger. */
function reference(number: string): string {
  if (folder === undefined) {
    throw new Error('SANYI_REFERENCE names no folder: set it to the folder that holds seeds/');
  }
  const seeds = path.join(folder, 'seeds');
  const name = readdirSync(seeds).find((file) => file.startsWith(`${number}_`));
  if (name === undefined) throw new Error(`no ${number}_… in SANYI_REFERENCE/seeds`);
  return path.join(seeds, name);
}

for (const [number, tasks] of [
  ['001', 20],
  ['003', 37],
  ['004', 12],
] as const) {
  test(`${number} enters the ledger: ${tasks} tasks read, every sheet that was announced goes out`, async ({
    page,
    enter,
  }) => {
    await enter('shengyigaiban');
    const reading = await sendIn(page.request, reference(number));
    expect(reading.items).toHaveLength(tasks);
    expect(reading.packets).toBeGreaterThan(tasks / 2);
    const done = await confirmIt(page.request, reading);
    expect(done.tasks).toBeGreaterThanOrEqual(tasks);
    expect(done.packets).toBe(reading.packets);
    await page.goto(`/app/documents/${done.document}`);
    await expect(
      page.getByRole('heading', { name: new RegExp(`^任务单（已签收 0/\\d+）$`) }),
    ).toBeVisible();
  });
}
