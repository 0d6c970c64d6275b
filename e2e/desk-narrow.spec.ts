// SPDX-License-Identifier: Apache-2.0
import { expect } from '@playwright/test';
import { sample, seriousFaults, test } from './desk-page.js';

const COUNTY = sample('02-county-measures.txt');

test('on a narrow screen one side shows at a time, and nothing is wider than the screen', async ({
  desk,
}) => {
  await desk.drop(COUNTY);
  await expect(desk.cards).toHaveCount(8);
  await expect(desk.page.locator('.text')).toBeHidden();
  const width = (): Promise<number> =>
    desk.page.evaluate(() => document.documentElement.scrollWidth);
  expect(await width()).toBe(390);

  await desk.cards.nth(3).locator('.number').tap();
  await desk.page.getByRole('button', { name: '原文', exact: true }).tap();
  await expect(desk.cards.first()).toBeHidden();
  await expect(desk.page.locator('.range[data-selected=true]')).toBeInViewport();
  expect(await width()).toBe(390);
});

test('a piece tapped in the original is found among the tasks', async ({ desk }) => {
  await desk.drop(COUNTY);
  await desk.page.getByRole('button', { name: '原文', exact: true }).tap();
  await desk.page.locator('.text .k-unit', { hasText: '县委编办' }).tap();
  await desk.page.getByRole('button', { name: '任务', exact: true }).tap();
  await expect(desk.page.locator('.task-scroll .piece[data-selected=true]')).toBeInViewport();
});

test('no serious fault of accessibility on a narrow screen', async ({ desk }) => {
  expect(await seriousFaults(desk.page)).toEqual([]);
  await desk.drop(COUNTY);
  await desk.cards.first().locator('.number').tap();
  expect(await seriousFaults(desk.page)).toEqual([]);
});
