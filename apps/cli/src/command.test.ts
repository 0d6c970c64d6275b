// SPDX-License-Identifier: Apache-2.0
import { spawn } from 'node:child_process';
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { swollenZip } from '@sanyi/testkit';
import { afterAll, describe, expect, test } from 'vitest';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const folder = mkdtempSync(path.join(tmpdir(), 'sanyi-cli-'));

const NOTICE = [
  '示例县2026年卫生健康重点任务清单',
  '一、补齐基层短板。6月底前，建成村卫生室12个，标准化率不低于95%。（县卫生健康局牵头，县财政局配合）',
  '二、稳定乡医队伍。每年培训不少于2次。（县人力资源社会保障局、县卫生健康局按职责分工负责）',
].join('\n');

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

interface Outcome {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs the command as a person would, in a folder of its own. */
function sanyi(args: readonly string[], cwd = folder): Promise<Outcome> {
  const child = spawn(process.execPath, [path.join(root, 'apps/cli/bin/sanyi.js'), ...args], {
    cwd,
  });
  let stdout = '';
  let stderr = '';
  child.stdout.on('data', (piece: Buffer) => (stdout += piece.toString()));
  child.stderr.on('data', (piece: Buffer) => (stderr += piece.toString()));
  return new Promise((resolve) => {
    child.on('close', (code) => {
      resolve({ code, stdout, stderr });
    });
  });
}

function file(name: string, content: string | Uint8Array): string {
  const full = path.join(folder, name);
  writeFileSync(full, content);
  return full;
}

describe('sanyi parse', () => {
  test('--json prints one object, and its spans point into what --text prints', async () => {
    const notice = file('notice.txt', NOTICE);
    const { code, stdout, stderr } = await sanyi(['parse', notice, '--json']);
    const reading = JSON.parse(stdout) as {
      tasks: { title: string; targets: { quote: string; span: [number, number] }[] }[];
    };
    const { stdout: text } = await sanyi(['parse', notice, '--text']);
    expect([code, stderr, text]).toEqual([0, '', NOTICE]);
    expect(reading.tasks.map((task) => task.title)).toEqual(['补齐基层短板', '稳定乡医队伍']);
    for (const target of reading.tasks.flatMap((task) => task.targets)) {
      expect(text.slice(...target.span)).toBe(target.quote);
    }
  });

  test('without an option it prints who, what and when for a person', async () => {
    const { stdout } = await sanyi(['parse', file('notice.txt', NOTICE)]);
    expect(stdout).toContain('任务 2 项');
    expect(stdout).toContain('谁:县卫生健康局、县财政局(牵头:县卫生健康局)');
    expect(stdout).toContain('2026-06-30');
  });

  test('UTF-16 with a mark is read', async () => {
    const bytes = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(NOTICE, 'utf16le')]);
    const { stdout } = await sanyi(['parse', file('utf16.txt', bytes), '--text']);
    expect(stdout).toBe(NOTICE);
  });
});

/** A zip entry that unfolds to far more than it weighs. */
const bomb = (): Uint8Array =>
  swollenZip('word/document.xml', 190, { beside: { '[Content_Types].xml': '<Types/>' } });

const HOSTILE: readonly (readonly [string, string, () => string | Uint8Array])[] = [
  ['an empty file', 'empty.txt', () => ''],
  ['white space only', 'blank.txt', () => ' \n\t\n '],
  ['NUL bytes', 'nul.txt', () => new Uint8Array(1000)],
  [
    'a picture by another name',
    'scan.pdf',
    () => Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'),
  ],
  ['a damaged package', 'broken.docx', () => Buffer.from('PK\x03\x04 not a package')],
  ['a cut PDF', 'cut.pdf', () => '%PDF-1.7\n1 0 obj\n<<'],
  [
    'a locked Word file',
    'locked.docx',
    () => Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(2048)]),
  ],
  ['100,000 nested tags', 'deep.html', () => `<html><body>${'<div>'.repeat(100_000)}x`],
  ['a zip bomb', 'bomb.docx', bomb],
];

describe('a file that cannot be read', () => {
  test.each(HOSTILE)(
    '%s is refused in one line, nothing on stdout, nothing written',
    async (_, name, content) => {
      const cwd = path.join(folder, `in-${name}`);
      mkdirSync(cwd);
      const { code, stdout, stderr } = await sanyi(['parse', file(name, content()), '--json'], cwd);
      expect(code).toBe(65);
      expect(stdout).toBe('');
      expect(stderr.trimEnd().split('\n')).toHaveLength(1);
      expect(stderr).toMatch(/^sanyi: .*[\u4e00-\u9fff]/);
      expect(readdirSync(cwd)).toEqual([]);
    },
  );

  test('200 MB are refused before they are read', async () => {
    const big = file('big.txt', '');
    truncateSync(big, 200 * 1024 * 1024);
    const { code, stdout, stderr } = await sanyi(['parse', big, '--json']);
    expect([code, stdout]).toEqual([65, '']);
    expect(stderr).toContain('200');
  });

  test('a missing file and a folder say so', async () => {
    const outcomes = await Promise.all([sanyi(['parse', 'nowhere.txt']), sanyi(['parse', folder])]);
    expect(outcomes.map(({ code }) => code)).toEqual([66, 66]);
  });

  test('wrong use says how to find help', async () => {
    const { code, stderr } = await sanyi(['parse']);
    expect(code).toBe(64);
    expect(stderr).toContain('--help');
  });
});

describe('sanyi ledger', () => {
  test('one workbook, and a folder for each responsible unit', async () => {
    const { code } = await sanyi([
      'ledger',
      file('notice.txt', NOTICE),
      '--out',
      'ledger.xlsx',
      '--packs',
      'packs',
    ]);
    expect(code).toBe(0);
    expect(readFileSync(path.join(folder, 'ledger.xlsx')).subarray(0, 2).toString()).toBe('PK');
    const units = readdirSync(path.join(folder, 'packs'));
    expect(units.map((name) => name.replace(/^\d+_/, ''))).toEqual([
      '县卫生健康局',
      '县财政局',
      '县人力资源社会保障局',
    ]);
    for (const unit of units) {
      expect(readdirSync(path.join(folder, 'packs', unit)).sort()).toEqual([
        '分工单.docx',
        '填报表.xlsx',
      ]);
    }
  });

  test('one bad file among good ones, and nothing is written', async () => {
    const cwd = path.join(folder, 'none');
    mkdirSync(cwd);
    const files = [file('notice.txt', NOTICE), file('empty.txt', '')];
    const { code, stdout, stderr } = await sanyi(
      ['ledger', ...files, '--out', 'l.xlsx', '--packs', 'p'],
      cwd,
    );
    expect([code, stdout]).toEqual([65, '']);
    expect(stderr).toContain('empty.txt');
    expect(readdirSync(cwd)).toEqual([]);
  });

  test('where it cannot write it says so and leaves no piece behind', async () => {
    const cwd = path.join(folder, 'blocked');
    mkdirSync(cwd);
    writeFileSync(path.join(cwd, 'packs'), 'a file where a folder should be');
    const args = ['ledger', file('notice.txt', NOTICE), '--out', 'l.xlsx', '--packs', 'packs'];
    const { code } = await sanyi(args, cwd);
    expect(code).toBe(73);
    expect(readdirSync(cwd)).toEqual(['packs']);
  });

  test('killed in the middle, what stands under its name is whole', async () => {
    const notice = file('notice.txt', NOTICE);
    for (let i = 0; i < 8; i += 1) {
      const cwd = path.join(folder, `killed-${i}`);
      mkdirSync(cwd);
      const child = spawn(
        process.execPath,
        [
          path.join(root, 'apps/cli/bin/sanyi.js'),
          'ledger',
          notice,
          '--out',
          'l.xlsx',
          '--packs',
          'p',
        ],
        { cwd },
      );
      setTimeout(() => child.kill('SIGKILL'), 350 + i * 60);
      await new Promise((resolve) => child.on('close', resolve));
      for (const whole of papers(cwd)) expect(isWholeZip(readFileSync(whole))).toBe(true);
    }
  });
});

/** The files under their own names: parts of an unfinished run are called .part. */
const papers = (cwd: string): readonly string[] =>
  readdirSync(cwd, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(?:xlsx|docx)$/.test(name))
    .map((name) => path.join(cwd, name));

/** A zip that was written to its end carries its directory's end record there. */
const isWholeZip = (bytes: Buffer): boolean =>
  bytes.lastIndexOf(Buffer.from('PK\x05\x06')) >= bytes.length - 22 - 65_535;
