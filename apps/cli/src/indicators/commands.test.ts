// SPDX-License-Identifier: Apache-2.0
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Writable } from 'node:stream';
import { Command } from 'commander';
import { afterAll, expect, test } from 'vitest';
import { dataFolder } from '../data-folder.js';
import { registerIndicators } from './register.js';

const root = mkdtempSync(path.join(tmpdir(), 'sanyi-indicators-'));
afterAll(() => {
  rmSync(root, { recursive: true, force: true });
});

async function run(...args: readonly string[]): Promise<{ text: string; code: number }> {
  let text = '';
  let code = 0;
  const stdout = new Writable({
    write(chunk: Buffer, _, done) {
      text += chunk.toString();
      done();
    },
  });
  const command = new Command('sanyi').exitOverride();
  registerIndicators(command, { stdout, exit: (status) => (code = status) });
  await command.parseAsync(['node', 'sanyi', 'indicators', ...args]);
  return { text, code };
}

const file = (name: string, text: string): string => {
  const at = path.join(root, name);
  writeFileSync(at, text);
  return at;
};

const COUNTIES = ['990102', '990103'];
const facts = (): string =>
  file(
    'facts.csv',
    [
      'fact,place,period,parts,value',
      ...COUNTIES.flatMap((place, i) => [
        `resident-visits,${place},2025,,1000`,
        `resident-visits,${place},2025,place=in-county,${i === 0 ? 928 : 450}`,
      ]),
    ].join('\n'),
  );

test('check: the shipped definitions are sound', async () => {
  const { text, code } = await run('check');
  expect(text).toMatch(/^\d+ 个文件,2\d\d 个指标,没有问题。\n$/);
  expect(code).toBe(0);
});

test('eval: a share with what it was divided from and how complete it is', async () => {
  const args = ['--facts', facts(), '--period', '2025', '--indicator', 'cmc20-1'];
  expect((await run('eval', ...args, '--place', '990102')).text).toBe(
    '县域就诊率\t990102\t2025\t92.8 %\t928 ÷ 1000\t报 1、不适用 0、缺 0\t定义第 1 版\n',
  );
  expect((await run('eval', ...args, '--place', '990100')).text).toContain('68.9 %\t1378 ÷ 2000');
  expect((await run('eval', ...args, '--place', '530000')).text).toContain('没有人报');
  expect(
    JSON.parse((await run('eval', ...args, '--place', '990102', '--json')).text),
  ).toMatchObject([
    { indicator: 'cmc20-1', query: [{ facts: ['resident-visits'], within: '990102' }, {}] },
  ]);
});

test('score: every point with its rule, ranked', async () => {
  const scheme = path.join(dataFolder(), 'evaluation/sample-counties.yaml');
  const { text } = await run('score', '--facts', facts(), '--period', '2025', '--scheme', scheme);
  expect(text).toMatch(/第 1 名\t990102\t30 分.*不合格/);
  expect(text).toContain('cmc20-1\t30/30\ttarget-ratio\tvalue 0.93 target 0.9');
  expect(text).toMatch(/第 2 名\t990103\t15 分/);
});

test('what cannot be read is told, and nothing of it is used', async () => {
  const bad = file('bad.csv', 'fact,place,period,value\nvisits,nowhere,2025,1\n');
  await expect(
    run('eval', '--facts', bad, '--period', '2025', '--place', '990102'),
  ).rejects.toThrow(/第 2 行:unknown-place nowhere/);
  await expect(
    run('eval', '--facts', 'none.csv', '--period', '2025', '--place', '1'),
  ).rejects.toThrow('没有这个文件');
  await expect(run('check', '--data', root)).rejects.toThrow('没有 indicators 文件夹');
});
