// SPDX-License-Identifier: Apache-2.0
import { describe, expect, test } from 'vitest';

// `npm run test:all` never passes by doing nothing. Its parts are plain JavaScript, as they run before anything is built.

interface Suites {
  readonly objection: (counts: {
    passed: number;
    failed: number;
    skipped: number;
  }) => string | undefined;
  readonly lackingHere: (env: Record<string, string>) => { name: string; lack: string }[];
}

const file = new URL('../../../scripts/suites.js', import.meta.url).href;
const { lackingHere, objection } = (await import(file)) as Suites;

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
