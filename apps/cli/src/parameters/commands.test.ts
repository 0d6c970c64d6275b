// SPDX-License-Identifier: Apache-2.0
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Writable } from 'node:stream';
import { dayOf, type PlainDate } from '@sanyi/kernel';
import { Command } from 'commander';
import { afterAll, describe, expect, test } from 'vitest';
import { dataFolder } from '../data-folder.js';
import { registerParameters } from './register.js';

const root = mkdtempSync(path.join(tmpdir(), 'sanyi-parameter-commands-'));

afterAll(() => {
  rmSync(root, { recursive: true, force: true });
});

interface Outcome {
  readonly code: number;
  readonly text: string;
}

/** Runs `sanyi parameters …` in this process. */
async function run(...args: readonly string[]): Promise<Outcome> {
  let text = '';
  let code = 0;
  const stdout = new Writable({
    write: (piece: Buffer, _, done) => {
      text += piece.toString();
      done();
    },
  });
  const program = new Command('sanyi')
    .exitOverride()
    .configureOutput({ writeErr: () => undefined });
  const exit = (told: number): void => {
    code = told;
  };
  registerParameters(program, {
    stdout,
    exit,
    today: (): PlainDate => dayOf(2026, 11, 22) ?? fail(),
  });
  await program.parseAsync(['parameters', ...args], { from: 'user' });
  return { code, text };
}

const fail = (): never => {
  throw new Error('no such day');
};

const folder = (name: string): string => {
  const made = path.join(root, name);
  mkdirSync(path.join(made, 'parameters'), { recursive: true });
  mkdirSync(path.join(made, 'documents'), { recursive: true });
  return made;
};

describe('what a person sees', () => {
  test('a value, its status and why another has none', async () => {
    const { text } = await run('on', '2018-10-01', '--region', '532300');
    expect(text).toContain('人均基本公共卫生服务经费标准  55 元/人/年 [已读原文]');
    expect(text).toContain('drg.fee-rate  DRG 费率  无在效值:文件点了名但没有给出数值');
    expect(text).toContain('2018-10-01:9 个有在效值,4 个没有。');
  });

  test('a draft only where drafts are asked for, and marked', async () => {
    const args = ['on', '2024-01-01', '--region', '532601', '--topic', 'general-practitioner'];
    expect((await run(...args)).text).toContain('只有征求意见稿,尚未施行(--drafts 可看)');
    expect((await run(...args, '--drafts')).text).toContain(
      '300 至 500 元/人/月 [已读原文;征求意见稿]',
    );
  });

  test('bands, shares and lengths of time as people write them', async () => {
    expect((await run('show', 'critical-illness.bands')).text).toContain(
      '12000 至 30000:60%;30000 至 100000:65%;100000 以上:75% [据转载,未见原文]',
    );
    expect((await run('list', '--topic', 'family-doctor')).text).toContain('2 年 至 3 年');
  });

  test('nothing is overdue today; in two years everything is', async () => {
    expect((await run('review')).text).toContain('没有一年以上未复核的参数');
    const later = JSON.parse(
      (await run('review', '--on', '2028-11-22', '--json')).text,
    ) as unknown[];
    expect(later.length).toBeGreaterThan(150);
  });

  test('what cannot be understood is said with what to do', async () => {
    await expect(run('show', 'no.such')).rejects.toThrow('sanyi parameters list');
    await expect(run('on', '2024-13-01')).rejects.toThrow('写成 2026-01-31');
    await expect(run('list', '--data', path.join(root, 'none'))).rejects.toThrow('--data');
  });
});

test('a program gets exact figures as text', async () => {
  const { text } = await run('on', '2018-10-01', '--topic', 'public-health', '--json');
  expect(JSON.parse(text)).toMatchObject({
    on: '2018-10-01',
    values: [
      {
        region: '532300',
        value: '55.00',
        status: 'read',
        draft: false,
        source: { at: '（三十一）' },
      },
    ],
  });
});

describe('check', () => {
  test('passes the project’s own files', async () => {
    expect(await run('check')).toMatchObject({ code: 0 });
  });

  test('names file, line and column, fails, and no figure is taken from a faulty folder', async () => {
    const data = folder('faulty');
    cpSync(path.join(dataFolder(), 'documents'), path.join(data, 'documents'), { recursive: true });
    const file = '532300/public-health/per-capita-subsidy.yaml';
    const sound = readFileSync(path.join(dataFolder(), 'parameters', file), 'utf8');
    mkdirSync(path.join(data, 'parameters/532300/public-health'), { recursive: true });
    writeFileSync(path.join(data, 'parameters', file), sound.replace("'55.00'", '55.00'));
    const { code, text } = await run('check', '--data', data);
    expect([code, text]).toEqual([
      65,
      expect.stringContaining(`${file}:13:12 values[0].value:数要加引号`),
    ]);
    await expect(run('list', '--data', data)).rejects.toThrow('sanyi parameters check');
  });
});

describe('packs', () => {
  test('go out, come in elsewhere, and go out again byte for byte', async () => {
    const [first, second] = [path.join(root, 'a.json'), path.join(root, 'b.json')];
    const data = folder('elsewhere');
    await run('export', '--out', first);
    expect((await run('import', first, '--data', data)).text).toMatch(
      /^新增 \d{3} 个文件,更换 0 个,相同 0 个/,
    );
    await run('export', '--out', second, '--data', data);
    expect(readFileSync(second, 'utf8')).toBe(readFileSync(first, 'utf8'));
    expect((await run('import', first)).text).toMatch(/^新增 0 个文件,更换 0 个,相同 \d{3} 个/);
  });

  test('never change what is there unless told to', async () => {
    const data = folder('changed');
    const pack = path.join(root, 'c.json');
    await run('export', '--out', pack, '--topic', 'public-health');
    await run('import', pack, '--data', data);
    const file = path.join(data, 'parameters/532300/public-health/per-capita-subsidy.yaml');
    const mine = readFileSync(file, 'utf8').replace('55.00', '60.00');
    writeFileSync(file, mine);
    await expect(run('import', pack, '--data', data)).rejects.toThrow('--replace');
    expect(readFileSync(file, 'utf8')).toBe(mine);
    await run('import', pack, '--data', data, '--replace');
    expect(readFileSync(file, 'utf8')).toContain('55.00');
  });

  test('that are faulty write nothing', async () => {
    const data = folder('untouched');
    const pack = path.join(root, 'd.json');
    await run('export', '--out', pack, '--topic', 'public-health');
    writeFileSync(pack, readFileSync(pack, 'utf8').replace('"55.00"', '55.00'));
    await expect(run('import', pack, '--data', data)).rejects.toThrow(
      /d\.json:\d+:\d+.*数要加引号/,
    );
    await expect(run('import', path.join(root, 'none.json'))).rejects.toThrow('没有这个文件');
    expect((await run('check', '--data', data)).text).toContain('0 个文件');
  });
});
