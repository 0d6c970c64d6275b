// SPDX-License-Identifier: Apache-2.0
import { describe, expect, test } from 'vitest';

// `npm run test:all` never passes by doing nothing. Its parts are plain JavaScript, as they run before anything is built.

interface Suites {
  readonly objection: (counts: {
    passed: number;
    failed: number;
    skipped: number;
  }) => string | undefined;
  readonly SUITES: readonly { name: string; counts: (report: unknown) => object }[];
  readonly lackingHere: (env: Record<string, string>) => { name: string; lack: string }[];
}

const file = new URL('../../../scripts/suites.js', import.meta.url).href;
const { lackingHere, objection, SUITES } = (await import(file)) as Suites;

describe('a suite is no proof', () => {
  test.each([
    [{ passed: 0, failed: 0, skipped: 0 }, 'no test ran'],
    [{ passed: 9, failed: 1, skipped: 0 }, '1 failed'],
    [{ passed: 9, failed: 0, skipped: 2 }, '2 skipped'],
  ])('%j: %s', (counts, reason) => {
    expect(objection(counts)).toContain(reason);
  });

  test('unless tests ran and passed', () => {
    expect(objection({ passed: 9, failed: 0, skipped: 0 })).toBeUndefined();
  });
});

describe('what failed is named at the end, where a long log is read first', () => {
  const counted = (suite: string, report: object): object | undefined =>
    SUITES.find(({ name }) => name === suite)?.counts(report);

  test('by Vitest, and a file that could not begin', () => {
    const failed = {
      fullName: 'two accept',
      failureMessages: ['\u001b[31mexpected 1\u001b[39m\nat'],
    };
    expect(
      counted('postgres', {
        ...{ numPassedTests: 3, numFailedTests: 1, numPendingTests: 0, numTodoTests: 0 },
        testResults: [
          {
            ...{ name: 'races.test.ts', message: '' },
            assertionResults: [
              { status: 'passed', fullName: 'one accepts', failureMessages: [] },
              { status: 'failed', ...failed },
            ],
          },
          { name: 'gone.test.ts', message: 'no such module', assertionResults: [] },
        ],
      }),
    ).toMatchObject({
      failures: ['races.test.ts › two accept: expected 1', 'gone.test.ts: no such module'],
    });
  });

  test('by Playwright, however deep it stands', () => {
    const spec = (title: string, status: string, results: readonly object[]): object => ({
      ...{ file: 'web.spec.ts', line: 7, title, tests: [{ status, results }] },
    });
    const specs = [
      spec('opens', 'expected', [{}]),
      spec('closes', 'unexpected', [{ error: { message: 'too late\nat' } }]),
      spec('turns', 'flaky', [{}, { error: { message: 'once' } }]),
    ];
    expect(
      counted('browser', {
        ...{ stats: { expected: 1, unexpected: 1, flaky: 1, skipped: 0 }, errors: [] },
        suites: [{ suites: [{ specs }] }],
      }),
    ).toMatchObject({
      ...{ passed: 1, failed: 2 },
      failures: ['web.spec.ts:7 › closes: too late', 'web.spec.ts:7 › turns: once'],
    });
  });
});

describe('a missing tool is named', () => {
  const lacks = (env: Record<string, string>, suite: string): string | undefined =>
    lackingHere(env).find(({ name }) => name === suite)?.lack;

  test('the reference folder', () => {
    expect(lacks({}, 'reference')).toContain('SANYI_REFERENCE is not set');
    expect(lacks({ SANYI_REFERENCE: 'no/such/folder' }, 'reference')).toContain('is no folder');
    expect(lacks({ SANYI_REFERENCE: '.' }, 'reference')).toBeUndefined();
  });

  test('PostgreSQL, with how to install it', () => {
    expect(lacks({ POSTGRES_BIN: 'no/such/folder' }, 'postgres')).toContain(
      'apt-get install postgresql-15',
    );
  });

  test('a network that can be taken away', () => {
    expect(lacks({ PATH: 'no/such/folder' }, 'release')).toContain('unshare -n');
  });

  test('the browser, with how to install it', () => {
    expect(lacks({ CHROMIUM_PATH: 'no/such/chromium' }, 'browser')).toContain(
      'apt-get install chromium',
    );
  });
});
