// SPDX-License-Identifier: Apache-2.0
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect } from '@playwright/test';
import { transformSync } from 'esbuild';
import { OURS, test, typeIn, WEB } from './web-house.js';

const assets = path.join(path.dirname(WEB), 'assets');
const filesEnding = (end: string): readonly string[] =>
  readdirSync(assets).filter((name) => name.endsWith(end));
const contentOf = (name: string): string => readFileSync(path.join(assets, name), 'utf8');

const FIRST_LOAD_LIMIT = 400_000;

test('every script is written in what Chromium 94 reads', () => {
  const scripts = filesEnding('.js');
  expect(scripts.length).toBeGreaterThan(10);
  const newer = scripts.filter((name) => {
    const minified = { loader: 'js', minify: true, format: 'esm', charset: 'utf8' } as const;
    const asIs = transformSync(contentOf(name), { ...minified, target: 'esnext' }).code;
    // esbuild rewrites what the target lacks: a script that stays as it is has nothing to rewrite.
    return transformSync(contentOf(name), { ...minified, target: 'chrome94' }).code !== asIs;
  });
  expect(newer).toEqual([]);
});

test('the check above notices newer syntax', () => {
  const code = 'const f = /[\\p{L}--[a-z]]/v; console.log(f);';
  const [asIs, older] = ['esnext', 'chrome94'].map(
    (target) => transformSync(code, { minify: true, target }).code,
  );
  expect(asIs).not.toBe(older);
});

test('style.css needs nothing newer than Chromium 94', () => {
  for (const name of filesEnding('.css'))
    expect(NEWER_CSS.exec(contentOf(name))?.[0]).toBeUndefined();
});

test('the first load stays below 400 kB compressed', async ({ page, enter, house }) => {
  // With a password of her own, she comes home and not to the page that asks for one.
  await enter('shenji');
  await page.request.delete('/api/session', { headers: OURS });
  const loaded = new Set<string>();
  page.on('response', (response) => {
    const name = new URL(response.url()).pathname;
    if (name.startsWith('/assets/')) loaded.add(path.basename(name));
  });
  await page.goto('/');
  await expect(page.getByRole('heading', { name: '登录' })).toBeVisible();
  await typeIn(page, 'shenji', house.passwords.get('shenji') ?? '');
  await expect(page.getByRole('heading', { name: /您好/ })).toBeVisible();
  await expect(page.getByText('正在读取…')).toHaveCount(0);
  const bytes = [...loaded].map((name) => gzipSync(contentOf(name)).length);
  const total = bytes.reduce((sum, size) => sum + size, 0);
  console.log(`first load, sign-in and home: ${Math.round(total / 1000)} kB compressed`);
  expect(total).toBeLessThan(FIRST_LOAD_LIMIT);
});

/** Styles that Chromium 94 passes over. */
const NEWER_CSS =
  /:has\(|color-mix\(|@container|@layer|\d(?:dvh|svh|lvh)\b|oklch\(|text-wrap|:popover|@starting|light-dark\(/;

/** Rules of Ant Design that only polish what our pages do not use, or that change nothing where they are missing. */
const HARMLESS = [
  /-borderless/,
  /\.ant-switch:only-child/,
  /\.ant-select-item-option-selected:has/,
  /\.ant-form-item-label-wrap/,
  /\.ant-btn-color-default/,
];
const harmless = (selector: string): boolean => HARMLESS.some((rule) => rule.test(selector));

/** What came to Chromium after 94: taken away, the pages have to work without it. */
const TAKEN_AWAY = `
  for (const name of ['findLast', 'findLastIndex', 'toSorted', 'toReversed', 'toSpliced', 'with', 'group'])
    delete Array.prototype[name];
  for (const type of [Int8Array, Uint8Array, Float64Array].map(Object.getPrototypeOf))
    for (const name of ['findLast', 'findLastIndex', 'toSorted', 'toReversed', 'with']) delete type.prototype[name];
  for (const name of ['isWellFormed', 'toWellFormed']) delete String.prototype[name];
  for (const name of ['union', 'intersection', 'difference', 'symmetricDifference', 'isSubsetOf', 'isSupersetOf', 'isDisjointFrom'])
    delete Set.prototype[name];
  delete Object.groupBy; delete Map.groupBy; delete Array.fromAsync;
  delete Promise.withResolvers; delete Promise.try;
  delete AbortSignal.timeout; delete AbortSignal.any; delete URL.canParse; delete URL.parse;
  delete Element.prototype.checkVisibility; delete HTMLElement.prototype.showPopover;
  delete window.structuredClone; delete window.navigation; delete window.scheduler; delete window.Iterator;
  delete document.startViewTransition; delete Element.prototype.setHTML;
`;

const OPENED = ['/app/system/users', '/app/system/registry', '/app/notices', '/app/account'];

test('every page works without what came after Chromium 94, and its styles ask for nothing newer that it leans on', async ({
  page,
  enter,
}) => {
  await page.addInitScript(TAKEN_AWAY);
  await enter('xitongguanli');
  await page.goto('/');
  expect(await page.evaluate(() => 'structuredClone' in window)).toBe(false);
  for (const address of OPENED) {
    await page.goto(address);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await expect(page.getByText('正在读取…')).toHaveCount(0);
    const rules = await page.evaluate(() =>
      [...document.styleSheets].flatMap((sheet) => [...sheet.cssRules].map((rule) => rule.cssText)),
    );
    expect(rules.length).toBeGreaterThan(100);
    const newer = rules.filter((rule) => NEWER_CSS.test(rule)).map((rule) => rule.split('{')[0]);
    expect(newer.filter((selector) => !harmless(selector ?? ''))).toEqual([]);
  }
});
