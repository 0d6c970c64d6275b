// SPDX-License-Identifier: Apache-2.0
import { spawnSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { stripVTControlCharacters } from 'node:util';

const require = createRequire(import.meta.url);

const countsOfVitest = (report) => ({
  passed: report.numPassedTests,
  failed: report.numFailedTests,
  skipped: report.numPendingTests + report.numTodoTests,
  failures: report.testResults.flatMap(({ name, message, assertionResults }) => [
    // A file that could not even begin has no tests.
    ...(assertionResults.length === 0 && message !== '' ? [failure(name, message)] : []),
    ...assertionResults
      .filter(({ status }) => status === 'failed')
      .map(({ fullName, failureMessages: [why] }) => failure(`${name} › ${fullName}`, why)),
  ]),
});

const countsOfPlaywright = ({ stats, suites, errors }) => ({
  passed: stats.expected,
  failed: stats.unexpected + stats.flaky + errors.length,
  skipped: stats.skipped,
  failures: [
    ...errors.map(({ message }) => failure('Playwright', message)),
    ...suites.flatMap(specsIn).flatMap(({ file, line, title, tests }) =>
      tests
        .filter(({ status }) => status === 'unexpected' || status === 'flaky')
        .map(({ results }) => {
          const why = results.find(({ error }) => error !== undefined)?.error.message;
          return failure(`${file}:${line} › ${title}`, why);
        }),
    ),
  ],
});

/** The specs of a suite of Playwright, which holds suites itself. */
const specsIn = ({ specs = [], suites = [] }) => [...specs, ...suites.flatMap(specsIn)];

/** A line that names a test that failed, and the first line of why. */
function failure(name, why = 'no reason given') {
  const [first] = stripVTControlCharacters(why).split('\n');
  return `${path.isAbsolute(name) ? path.relative('.', name) : name}: ${first}`;
}

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
    lacks: ({ CHROMIUM_PATH: chromium = '/usr/bin/chromium-headless-shell' }) =>
      lackingForBrowser(chromium),
    command: () => ['playwright', 'test', '--reporter=list,json'],
    env: (report) => ({ PLAYWRIGHT_JSON_OUTPUT_FILE: report }),
    counts: countsOfPlaywright,
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
    return `no Chromium at ${chromium}: apt-get install chromium-headless-shell fonts-noto-cjk, or set CHROMIUM_PATH.`;
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

const isFolder = (place) => place !== '' && existsSync(place) && statSync(place).isDirectory();

function canResolve(name) {
  try {
    return require.resolve(name) !== '';
  } catch {
    return false;
  }
}
