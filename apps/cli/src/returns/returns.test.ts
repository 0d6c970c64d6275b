// SPDX-License-Identifier: Apache-2.0
import { existsSync, readFileSync } from 'node:fs';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Writable } from 'node:stream';
import type { PlainDate } from '@sanyi/kernel';
import { Command } from 'commander';
import ExcelJS from 'exceljs';
import { describe, expect, test } from 'vitest';
import { dataFolder } from '../data-folder.js';
import { returnFaultInWords } from './fault-words.js';
import { registerReturns } from './register.js';
import { loadReturns, oneFile } from './return-folder.js';

const loaded = await loadReturns(dataFolder());

test('every declaration of the project loads, in a file that bears its id', () => {
  expect(loaded.faults.map(returnFaultInWords)).toEqual([]);
  expect(loaded.declarations.length).toBe(loaded.files);
});

test('the registers of the reform are all declared, each with facts and words in both languages', () => {
  const ids = loaded.declarations.map(({ id }) => id);
  expect(ids).toEqual(
    expect.arrayContaining([
      ...['institution-register', 'consortium-members', 'technique-standard', 'family-doctor'],
      ...['chronic-disease', 'village-doctors', 'leader-links', 'consultations', 'hospital-debt'],
      ...['debt-plan', 'six-inputs', 'shortage-drugs', 'deliverables', 'task-progress'],
      'county-figures',
    ]),
  );
  for (const { facts, fields, label } of loaded.declarations) {
    expect(facts.length).toBeGreaterThan(0);
    for (const words of [label, ...fields.map((field) => field.label)]) {
      expect(words.zh).toMatch(/\p{Script=Han}/u);
      expect(words.en).toMatch(/[A-Za-z0-9]/);
    }
  }
});

test('what a rule goes by stands in a document that is registered', () => {
  const cited = loaded.declarations.flatMap(({ derived }) =>
    derived.flatMap(({ source }) => source ?? []),
  );
  expect(cited.length).toBeGreaterThan(0);
  for (const { document } of cited) {
    expect([
      document,
      existsSync(path.join(dataFolder(), 'documents', `${document}.yaml`)),
    ]).toEqual([document, true]);
  }
});

test('no personal field has room for a name', () => {
  const personal = loaded.declarations.flatMap(({ fields }) =>
    fields.filter((field) => field.personal),
  );
  expect(personal.length).toBeGreaterThan(0);
  expect(personal.filter(({ label }) => /姓名|身份证|电话/.test(label.zh))).toEqual([]);
});

test('a fault is one line with file, line, column, place and what to do', () => {
  const [misplaced] = oneFile('x.yaml', 'id: y').faults;
  expect(misplaced && returnFaultInWords(misplaced)).toMatch(/^x\.yaml:1:1:缺少 version。$/);
  const [broken] = oneFile('x.yaml', 'id: [').faults;
  expect(broken && returnFaultInWords(broken)).toContain('YAML');
});

test('a misspelt department and a sum of last period are refused, each with where it stands and what to write', () => {
  const text = readFileSync(path.join(dataFolder(), 'returns', 'hospital-debt.yaml'), 'utf8');
  const wordsOf = (changed: string) => {
    const { faults } = oneFile('hospital-debt.yaml', changed, new Set(['finance']));
    return faults.map(returnFaultInWords).join('\n');
  };
  expect(wordsOf(text)).toMatch(
    /hospital-debt\.yaml:\d+:\d+ scope\.departments\[0\]:没有部门 health-commission.*可用:finance/,
  );
  expect(wordsOf(text.replace(/^( *)left: .*$/m, '$1left: sum(previous(opening))'))).toMatch(
    /rules\[\d\]\.left:previous 不能放在 sum、count 里.*逐行比/,
  );
});

describe('the command', () => {
  const run = async (...args: readonly string[]) => {
    const out: string[] = [];
    let code = 0;
    const stdout = new Writable({
      write: (piece: Buffer, _, done) => {
        out.push(piece.toString());
        done();
      },
    });
    const program = new Command().exitOverride();
    registerReturns(program, {
      stdout,
      exit: (one) => {
        code = one;
      },
      today: () => '2026-11-22' as PlainDate,
    });
    await program.parseAsync(['returns', ...args], { from: 'user' });
    return { code, text: out.join('') };
  };

  test('lists and checks the declarations', async () => {
    expect((await run('list')).text).toContain('hospital-debt\t医院债务台账');
    expect(await run('check')).toEqual({ code: 0, text: '15 个文件,没有问题。\n' });
  });

  test('a template that a unit fills comes back row by row; a refused row goes back with its reason', async () => {
    const folder = await mkdtemp(path.join(tmpdir(), 'sanyi-returns-'));
    const file = path.join(folder, 'a.xlsx');
    await run(
      'template',
      'chronic-disease',
      '--unit',
      '青榆县卫生健康局',
      '--region',
      '990101',
      '--period',
      '2026-Q3',
      '--out',
      file,
    );
    const book = new ExcelJS.Workbook();
    await book.xlsx.readFile(file);
    const sheet = book.getWorksheet('填报');
    ['高血压', 100, 90, 80, 1, 2].forEach((value, i) => {
      if (sheet) sheet.getCell(5, 3 + i).value = value;
    });
    ['糖尿病', 100, '很多', 80, 1, 2].forEach((value, i) => {
      if (sheet) sheet.getCell(6, 3 + i).value = value;
    });
    await book.xlsx.writeFile(file);
    const { text, code } = await run('read', file, '--refused', path.join(folder));
    const rows = text
      .trim()
      .split('\n')
      .map((one) => JSON.parse(one) as { problems: string; period: string; cells: object });
    expect(code).toBe(0);
    expect(rows.map(({ period }) => period)).toEqual(['2026-Q3', '2026-Q3']);
    expect(rows[0]).toMatchObject({
      problems: '',
      cells: { patients: { state: 'value', value: '100' } },
    });
    expect(rows[1]?.problems).toContain('E6 规范管理人数：“很多”不是整数');
    await joinsWith(folder);
    const again = await run('read', file);
    expect(again.text.trim().split('\n')).toHaveLength(1);
    expect(again.text).toContain('“很多”不是整数');
  });

  /** Three units, one of them with a fault, and a file that is none of them. */
  async function joinsWith(folder: string): Promise<void> {
    const files: string[] = [];
    for (const [n, patients] of ['100', '很多', '300'].entries()) {
      const file = path.join(folder, `join-${n}.xlsx`);
      const whose = ['--unit', `县${n}`, '--region', '990101', '--period', '2026-Q3'];
      await run('template', 'chronic-disease', ...whose, '--out', file);
      const book = new ExcelJS.Workbook();
      await book.xlsx.readFile(file);
      const sheet = book.getWorksheet('填报');
      ['高血压', patients, 90, 80, 1, 2].forEach((value, i) => {
        if (sheet) sheet.getCell(5, 3 + i).value = value;
      });
      await book.xlsx.writeFile(file);
      files.push(file);
    }
    const other = path.join(folder, 'other.xlsx');
    const whose = ['--unit', '县0', '--region', '990101', '--period', '2026-Q3'];
    await run('template', 'family-doctor', ...whose, '--out', other);
    const [out, refused] = [path.join(folder, '合表.csv'), path.join(folder, '退回')];
    const joined = await run('join', ...files, other, '--out', out, '--refused', refused);
    expect(joined.code).toBe(65);
    expect(joined.text).toContain('不是一种表');
    expect(joined.text).toContain('3 份表,2 行写入');
    const lines = readFileSync(out, 'utf8').trim().split(/\r?\n/);
    expect(lines).toHaveLength(3);
    expect(lines[0]).toMatch(/^\ufeff?填报单位,行政区划,报告期,病种/);
    expect(lines[1]).toMatch(/^县0,990101,2026-Q3,高血压,100,/);
    expect(lines[2]).toMatch(/^县2,990101,2026-Q3,高血压,300,/);
    const back = await run('read', path.join(refused, 'join-1.xlsx'));
    expect(back.text).toContain('“很多”不是整数');
  }

  test('a period that is not the type’s is refused with how to write it', async () => {
    await expect(
      run(
        'template',
        'chronic-disease',
        '--unit',
        'a',
        '--region',
        '990101',
        '--period',
        '2026-03',
        '--out',
        'x.xlsx',
      ),
    ).rejects.toThrow('季报写成 2026-Q1');
  });
});

test('the declaration that docs/add-a-return.md tells a newcomer to copy is sound', () => {
  const page = readFileSync(path.join(dataFolder(), '..', 'docs', 'add-a-return.md'), 'utf8');
  const [, yaml = ''] = /```yaml\n([\s\S]*?)```/.exec(page) ?? [];
  expect(oneFile('ward-beds.yaml', yaml)).toMatchObject({
    declaration: { id: 'ward-beds' },
    faults: [],
  });
});
