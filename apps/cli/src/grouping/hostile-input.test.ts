// SPDX-License-Identifier: Apache-2.0
import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { SCHEME_FILES } from '@sanyi/grouping';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { writeParquet } from './testing/parquet.js';
import { run } from './testing/run.js';

// Files of every kind, broken at random: each is read, or refused in words that name it. Nothing falls over, and nothing
// half written stays.

const DATA = fileURLToPath(new URL('../../../../data/schemes', import.meta.url));
const SAMPLE = path.join(DATA, 'sample');

let folder = '';
let compiled = '';
const at = (name: string): string => path.join(folder, name);
beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'sanyi-hostile-'));
  compiled = at('sample.scheme');
  await run(['scheme', 'compile', SAMPLE, '--out', compiled]);
});
afterAll(async () => {
  await rm(folder, { recursive: true });
});

/** Runs a command on broken input: it ends well or with a refusal in words, and no part of a file is left. */
async function survives(args: readonly string[], input: Uint8Array | string = ''): Promise<string> {
  const { err, exit } = await run(args, input);
  expect([0, 65]).toContain(exit);
  if (exit === 65) expect(err).toMatch(/[一-龥]/);
  expect((await readdir(folder)).filter((name) => name.endsWith('.part'))).toEqual([]);
  return exit === 65 ? err : '';
}

const OWN_WORDS = ['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'valueOf'];
const odd = fc.oneof(
  fc.constantFrom(
    ...OWN_WORDS,
    '',
    ' ',
    'K80.2',
    '51.23',
    '1',
    '男',
    '|',
    ',',
    '"',
    '\u0000',
    '\ud800',
  ),
  fc.string({ unit: 'binary', maxLength: 12 }),
);

describe('cases', () => {
  const line = fc.oneof(
    {
      weight: 4,
      arbitrary: fc
        .dictionary(
          fc.constantFrom('id', 'gender', 'age', 'dx', 'proc', 'weight', ...OWN_WORDS),
          fc.oneof(odd, fc.array(odd), fc.integer(), fc.jsonValue({ maxDepth: 2 })),
        )
        .map((one) => JSON.stringify(one)),
    },
    { weight: 1, arbitrary: odd },
  );

  test('in NDJSON', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(line, { maxLength: 12 }), fc.boolean(), async (lines, why) => {
        const scheme = why ? [SAMPLE, '--trace', '--warnings'] : [compiled];
        const more = why ? [] : ['--map-codes'];
        await survives(
          ['group', '--scheme', ...scheme, ...more, '--from', 'ndjson'],
          lines.join('\n'),
        );
      }),
      { numRuns: 60 },
    );
  });

  test('a code that is called as a part of JavaScript is a code that is not known', async () => {
    const line = JSON.stringify({
      id: 'x',
      gender: 1,
      age: 60,
      dx: ['K80.2', ...OWN_WORDS],
      proc: OWN_WORDS,
    });
    const { out, exit } = await run(
      ['group', '--scheme', SAMPLE, '--from', 'ndjson', '--trace', '--map-codes'],
      line,
    );
    expect(exit).toBe(0);
    expect(out).not.toMatch(/function|native code|\[object/);
    expect(JSON.parse(out)).toMatchObject({ status: 'GROUPED', drg: 'HU15' });
  });

  test('in CSV, of any bytes and any cells', async () => {
    const cells = fc.array(odd, { minLength: 1, maxLength: 10 }).map((row) => row.join(','));
    const bytes = fc.oneof(
      fc.uint8Array({ maxLength: 200 }),
      fc
        .array(cells, { maxLength: 8 })
        .map((rows) => Buffer.from(`id,gender,age,dx,proc,weight\n${rows.join('\n')}`)),
    );
    await fc.assert(
      fc.asyncProperty(
        bytes,
        fc.constantFrom('auto', 'utf-8', 'gb18030'),
        async (input, encoding) => {
          await survives(
            ['group', '--scheme', compiled, '--map-codes', '--encoding', encoding],
            input,
          );
          await survives(
            ['group', '--scheme', SAMPLE, '--trace', '--warnings', '--encoding', encoding],
            input,
          );
        },
      ),
      { numRuns: 40 },
    );
  });

  test('in Parquet with bytes changed', async () => {
    const file = at('cases.parquet');
    await writeParquet(
      file,
      `SELECT i AS id, 1 AS gender, i % 90 AS age, 'K80.2|J96.0' AS dx, ['51.23', NULL] AS proc FROM range(3000) t(i)`,
    );
    const whole = await readFile(file);
    const change = fc.record({
      place: fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
      byte: fc.nat(255),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 6 }), async (changes) => {
        const bytes = Buffer.from(whole);
        for (const { place, byte } of changes) bytes[Math.floor(place * bytes.length)] = byte;
        await writeFile(at('changed.parquet'), bytes);
        const why = await survives([
          'group',
          '--scheme',
          compiled,
          '--in',
          at('changed.parquet'),
          '--out',
          at('answers.parquet'),
        ]);
        if (why !== '') expect(why).toContain(at('changed.parquet'));
      }),
      { numRuns: 60 },
    );
  });
});

type Tree = null | boolean | number | string | readonly Tree[] | { readonly [key: string]: Tree };

/** One value somewhere in a tree replaced, or left out. */
function broken(tree: Tree, path_: readonly number[], by: Tree | undefined): Tree | undefined {
  const [step = 0, ...rest] = path_;
  if (path_.length === 0 || typeof tree !== 'object' || tree === null) return by;
  const keys = Object.keys(tree);
  const key = keys[step % Math.max(1, keys.length)];
  if (key === undefined) return by;
  const inner = broken((tree as Record<string, Tree>)[key] ?? null, rest, by);
  if (Array.isArray(tree))
    return inner === undefined
      ? tree.toSpliced(Number(key), 1)
      : (tree as Tree[]).with(Number(key), inner);
  const others = Object.entries(tree).filter(([name]) => name !== key);
  return Object.fromEntries(inner === undefined ? others : [...others, [key, inner]]);
}

const damage = fc.record({
  path: fc.array(fc.nat(500), { minLength: 0, maxLength: 5 }),
  by: fc.option(
    fc.oneof(
      fc.constantFrom<Tree>(
        null,
        '',
        0,
        -1,
        1e308,
        [],
        {},
        '__proto__',
        'K80.2',
        ['K80.2'],
        [[]],
        true,
      ),
      fc.jsonValue({ maxDepth: 2 }) as fc.Arbitrary<Tree>,
    ),
    { nil: undefined },
  ),
});

describe('tables of a scheme', () => {
  const tables = Object.values(SCHEME_FILES);

  test('each with any value changed or left out: refused with file and place, or grouped by', async () => {
    const place = at('scheme');
    await cp(SAMPLE, place, { recursive: true });
    const here = await readdir(place);
    for (const name of tables.filter((file) => here.includes(file))) {
      const text = await readFile(path.join(place, name), 'utf8');
      await fc.assert(
        fc.asyncProperty(damage, async ({ path: steps, by }) => {
          const tree = broken(JSON.parse(text) as Tree, steps, by);
          await writeFile(path.join(place, name), JSON.stringify(tree) ?? '');
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
    const whole = await readFile(compiled);
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
      damage.map(
        ({ path: steps, by }) => JSON.stringify(broken(JSON.parse(text) as Tree, steps, by)) ?? '',
      ),
    );
    await fc.assert(
      fc.asyncProperty(anyText, async (profile) => {
        await writeFile(at('own.json'), profile);
        const why = await survives(
          ['group', '--scheme', compiled, '--profile', at('own.json')],
          '性别,主要诊断编码\n1,K80.2\n',
        );
        if (why !== '') expect(why).toMatch(/own\.json|列名不够/);
      }),
      { numRuns: 40 },
    );
    expect(
      await survives(['group', '--scheme', compiled, '--profile', at('none.json')], 'a\n'),
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
        fc.asyncProperty(damage, async ({ path: steps, by }) => {
          await writeFile(
            at('changed.json'),
            JSON.stringify(broken(JSON.parse(text) as Tree, steps, by)) ?? '',
          );
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
