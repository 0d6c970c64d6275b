// SPDX-License-Identifier: Apache-2.0
import { cp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { SCHEME_FILES } from '@sanyi/grouping';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { damage, damaged } from './testing/damage.js';
import { at, compiled, DATA, odd, SAMPLE, survives, useHostileFolder } from './testing/hostile.js';
import { run } from './testing/run.js';

useHostileFolder();

describe('tables of a scheme', () => {
  const tables = Object.values(SCHEME_FILES);

  test('each with any value changed or left out: refused with file and place, or grouped by', async () => {
    const place = at('scheme');
    await cp(SAMPLE, place, { recursive: true });
    const here = await readdir(place);
    for (const name of tables.filter((file) => here.includes(file))) {
      const text = await readFile(path.join(place, name), 'utf8');
      await fc.assert(
        fc.asyncProperty(damage, async (one) => {
          await writeFile(path.join(place, name), damaged(text, one));
          const why = await survives(
            ['group', '--scheme', place],
            'id,gender,dx,proc\n1,1,K80.2,51.23\n',
          );
          if (why !== '')
            expect(why).toMatch(/方案[\s\S]*(?:json|缺少|没有|重叠|出现|顺序|空编码|日期)/);
          await survives(['scheme', 'check', place]);
        }),
        { numRuns: 8 },
      );
      await writeFile(path.join(place, name), text);
    }
  });

  test.each([
    ['no JSON', 'mdc.json', Buffer.from('[{"code":'), 'mdc.json 不是 JSON'],
    ['no gzip', 'mdc.json.gz', Buffer.from('plain'), 'mdc.json.gz 不是可读的 gzip 文件'],
    [
      'gzip cut short',
      'mdc.json.gz',
      gzipSync('[{"code":"MDCB"}]').subarray(0, 20),
      'mdc.json.gz 不是可读的 gzip 文件',
    ],
    ['gzip of no JSON', 'mdc.json.gz', gzipSync('{'), 'mdc.json 不是 JSON'],
  ])('%s', async (_, name, bytes, message) => {
    const place = at('unreadable');
    await cp(SAMPLE, place, { recursive: true });
    await rm(path.join(place, 'mdc.json'), { force: true });
    await rm(path.join(place, 'mdc.json.gz'), { force: true });
    await writeFile(path.join(place, name), bytes);
    expect(await survives(['scheme', 'check', place])).toContain(message);
  });

  test('a compiled file with any bytes changed or cut', async () => {
    const whole = await readFile(compiled());
    await fc.assert(
      fc.asyncProperty(
        fc.nat(whole.length - 1),
        fc.nat(255),
        fc.boolean(),
        async (place, byte, cut) => {
          const bytes = Buffer.from(cut ? whole.subarray(0, place) : whole);
          if (!cut) bytes[place] = byte;
          await writeFile(at('changed.scheme'), bytes);
          await survives(
            ['group', '--scheme', at('changed.scheme')],
            'id,gender,dx,proc\n1,1,K80.2,51.23\n',
          );
        },
      ),
      { numRuns: 60 },
    );
  });

  test('a workbook with any bytes changed', async () => {
    const book = at('sample.xlsx');
    await run(['scheme', 'export', SAMPLE, '--out', book]);
    const whole = await readFile(book);
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.nat(whole.length - 1), fc.nat(255)), { minLength: 1, maxLength: 4 }),
        async (changes) => {
          const bytes = Buffer.from(whole);
          for (const [place, byte] of changes) bytes[place] = byte;
          await writeFile(at('changed.xlsx'), bytes);
          const why = await survives([
            'scheme',
            'import',
            at('changed.xlsx'),
            '--out',
            at('imported'),
          ]);
          if (why !== '') expect(why).toContain('changed.xlsx');
        },
      ),
      { numRuns: 4 },
    );
  }, 60_000);
});

describe('profiles', () => {
  test('any JSON, and none', async () => {
    const text = await readFile(path.join(DATA, 'profiles', 'hqms.json'), 'utf8');
    const anyText = fc.oneof(
      fc.string(),
      damage.map((one) => damaged(text, one)),
    );
    await fc.assert(
      fc.asyncProperty(anyText, async (profile) => {
        await writeFile(at('own.json'), profile);
        const why = await survives(
          ['group', '--scheme', compiled(), '--profile', at('own.json')],
          '性别,主要诊断编码\n1,K80.2\n',
        );
        if (why !== '') expect(why).toMatch(/own\.json|列名不够/);
      }),
      { numRuns: 40 },
    );
    expect(
      await survives(['group', '--scheme', compiled(), '--profile', at('none.json')], 'a\n'),
    ).toContain('没有导入方案');
  });
});

describe('DIP', () => {
  const header = 'id,year,cost,dx,proc,age,los,leaving_type,level';
  const good = Array.from(
    { length: 12 },
    (_, row) => `${String(row)},2025,12800.00,K80.200,51.2300,50,5,1,三级`,
  ).join('\n');

  test('a history of any cells', async () => {
    const cell = fc.oneof(
      odd,
      fc.constantFrom('2025', '2024-01-01', '0', '-5', '1e9', '12.345', '99999999999999999999'),
    );
    const rows = fc.array(
      fc.array(cell, { minLength: 3, maxLength: 9 }).map((row) => row.join(',')),
      { maxLength: 4 },
    );
    await fc.assert(
      fc.asyncProperty(rows, async (lines) => {
        await survives(
          ['dip', 'build', '--out', at('catalogue.json')],
          `${header}\n${good}\n${lines.join('\n')}\n`,
        );
      }),
      { numRuns: 60 },
    );
  });

  test('a catalogue, parameters and layers with any value changed or left out', async () => {
    await run(['dip', 'build', '--out', at('whole.json')], `${header}\n${good}\n`);
    const files = [
      at('whole.json'),
      path.join(DATA, 'dip/parameters.json'),
      path.join(DATA, 'dip/layers-basic.json'),
    ];
    const commands = [
      ['dip', 'group', '--catalogue', at('changed.json')],
      ['dip', 'build', '--out', at('built.json'), '--parameters', at('changed.json')],
      ['dip', 'build', '--out', at('built.json'), '--layers', at('changed.json')],
    ];
    for (const [index, file] of files.entries()) {
      const text = await readFile(file, 'utf8');
      await fc.assert(
        fc.asyncProperty(damage, async (one) => {
          await writeFile(at('changed.json'), damaged(text, one));
          const why = await survives(commands[index] ?? [], `${header}\n${good}\n`);
          if (why !== '') expect(why).toMatch(/changed\.json|病例|基准|费用/);
        }),
        { numRuns: 40 },
      );
    }
  });

  test.each([['--in'], ['--catalogue'], ['--layers'], ['--parameters']])(
    '%s that is not there',
    async (option) => {
      const command =
        option === '--catalogue' ? ['dip', 'group'] : ['dip', 'build', '--out', at('x.json')];
      expect(await survives([...command, option, at('nowhere')], `${header}\n${good}\n`)).toContain(
        '没有这个文件',
      );
    },
  );
});
