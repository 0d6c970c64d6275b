// SPDX-License-Identifier: Apache-2.0
import { readFile, writeFile } from 'node:fs/promises';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  at,
  compiled,
  odd,
  OWN_WORDS,
  SAMPLE,
  survives,
  useHostileFolder,
} from './testing/hostile.js';
import { writeParquet } from './testing/parquet.js';
import { run } from './testing/run.js';

useHostileFolder();

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
        const scheme = why ? [SAMPLE, '--trace', '--warnings'] : [compiled()];
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
            ['group', '--scheme', compiled(), '--map-codes', '--encoding', encoding],
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
          compiled(),
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
