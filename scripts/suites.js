// SPDX-License-Identifier: Apache-2.0
import { spawnSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);

const countsOfVitest = (report) => ({
  passed: report.numPassedTests,
  failed: report.numFailedTests,
  skipped: report.numPendingTests + report.numTodoTests,
});

const vitest = (config, report) => [
  ...['vitest', 'run', '--config', config],
  ...['--reporter=default', '--reporter=json', `--outputFile.json=${report}`],
];

/**
 * What needs more than Node: each suite says what it proves, what it lacks here (undefined: nothing), how it is run with
 * a report written to a file, and how many tests that report counts.
 */
export const SUITES = [
  {
    name: 'reference',
    proves: 'the real documents are read as described (folder SANYI_REFERENCE)',
    lacks: ({ SANYI_REFERENCE: folder = '' }) =>
      isFolder(folder)
        ? undefined
        : `SANYI_REFERENCE ${folder === '' ? 'is not set' : `is no folder (${folder})`}: set it to the folder that holds seeds/ and gold/.`,
    command: (report) => vitest('vitest.reference.config.ts', report),
    env: () => ({}),
    counts: countsOfVitest,
  },
  {
    name: 'postgres',
    proves: 'the database tests hold on Debian’s PostgreSQL 15, too',
    lacks: ({ POSTGRES_BIN: bin = '/usr/lib/postgresql/15/bin' }) =>
      existsSync(`${bin}/initdb`)
        ? undefined
        : `no PostgreSQL in ${bin}: apt-get install postgresql-15, or set POSTGRES_BIN and POSTGRES_MAJOR.`,
    command: (report) => vitest('vitest.database.config.ts', report),
    env: () => ({}),
    counts: countsOfVitest,
  },
  {
    name: 'browser',
    proves:
      'the desk works in a real browser with the network off, the pages on a real server (Chromium)',
    lacks: ({ CHROMIUM_PATH: chromium = '/usr/bin/chromium' }) => lackingForBrowser(chromium),
    command: () => ['playwright', 'test', '--reporter=list,json'],
    env: (report) => ({ PLAYWRIGHT_JSON_OUTPUT_FILE: report }),
    counts: ({ stats, errors }) => ({
      passed: stats.expected,
      failed: stats.unexpected + stats.flaky + errors.length,
      skipped: stats.skipped,
    }),
  },
  {
    name: 'release',
    proves: 'the offline folder starts and works with the network off, and is what its lists say',
    lacks: lackingForRelease,
    command: (report) => vitest('vitest.release.config.ts', report),
    env: () => ({}),
    counts: countsOfVitest,
  },
];

/** Why a run is no proof; undefined where it is one: tests ran, all passed, none was skipped. */
export function objection({ passed, failed, skipped }) {
  if (failed > 0) return `${failed} failed`;
  if (skipped > 0) return `${skipped} skipped, and a skipped test proves nothing`;
  return passed > 0 ? undefined : 'no test ran';
}

/** The suites that cannot run here, with what they lack. */
export const lackingHere = (env) =>
  SUITES.map((suite) => ({ ...suite, lack: suite.lacks(env) })).filter(({ lack }) => lack);

function lackingForBrowser(chromium) {
  if (!existsSync(chromium)) {
    return `no Chromium at ${chromium}: apt-get install chromium fonts-noto-cjk, or set CHROMIUM_PATH.`;
  }
  return canResolve('playwright/package.json') ? undefined : 'Playwright is not installed: npm ci.';
}

/** A network of its own, with nothing in it, needs root and unshare; `ip` brings its loopback up. */
function lackingForRelease(env) {
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    return `starts the release for linux-x64, and this is ${process.platform}-${process.arch}.`;
  }
  const { status } = spawnSync('unshare', ['-n', 'ip', 'link', 'set', 'lo', 'up'], { env });
  return status === 0
    ? undefined
    : 'no network can be taken away here: run as root, where unshare -n is permitted; apt-get install util-linux iproute2.';
}

const isFolder = (path) => path !== '' && existsSync(path) && statSync(path).isDirectory();

function canResolve(name) {
  try {
    return require.resolve(name) !== '';
  } catch {
    return false;
  }
}
