// SPDX-License-Identifier: Apache-2.0
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { type Browser, expect } from '@playwright/test';
import { DESK } from './desk-page.js';
import { shoot } from './shoot.js';

const SANYI = path.join(path.dirname(fileURLToPath(import.meta.url)), '../apps/cli/bin/sanyi.js');

const verify = (file: string) =>
  execFileSync(process.execPath, [SANYI, 'verify', file], { encoding: 'utf8' });

/** Whoever has a packet verifies it without a network, by command and on the desk; with one digit altered both say so. */
export async function verifiedOffline(
  browser: Browser,
  { folder, name }: { readonly folder: string; readonly name: string },
): Promise<void> {
  const packet = path.join(folder, name);
  expect(verify(packet)).toContain('✓ 封条完好,签名相符');
  const text = readFileSync(packet, 'utf8');
  const altered = text.replace(
    /("shown":")(\d)(\d*\.\d)/u,
    (_, head: string, one: string, rest: string) => `${head}${(Number(one) + 1) % 10}${rest}`,
  );
  expect(altered).not.toBe(text);
  const other = path.join(folder, '改过的.sanyi-packet.json');
  writeFileSync(other, altered);
  expect(() => verify(other)).toThrow(/Command failed/);

  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  await context.setOffline(true);
  const desk = await context.newPage();
  await desk.goto(pathToFileURL(DESK).href);
  const chooser = desk.locator('input[type=file]').first();
  await chooser.setInputFiles(packet);
  await expect(desk.getByRole('status').filter({ hasText: '核验通过' })).toContainText('全部相同');
  await shoot(desk, 'desk-sound');
  await desk.reload();
  await chooser.setInputFiles(other);
  await expect(desk.getByRole('alert')).toContainText('核验不通过');
  const differs = desk.locator('.figure[data-state=differs]').first();
  await expect(differs).toBeVisible();
  await shoot(desk, 'desk-altered');
  await context.close();
}
