// SPDX-License-Identifier: Apache-2.0
// `npm run test:all`: what needs more than Node. A suite that lacks something, skips a test or runs none is a failure.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { heading, run, since } from './run-step.js';
import { lackingHere, objection, SUITES } from './suites.js';

const lacking = lackingHere(process.env);
if (lacking.length > 0) {
  for (const { name, lack } of lacking) console.error(`✘ ${name}: ${lack}`);
  process.exit(1);
}

const folder = mkdtempSync(path.join(os.tmpdir(), 'sanyi-suites-'));
const outcomes = SUITES.map(runSuite);
rmSync(folder, { recursive: true });

heading('npm run test:all');
for (const { line, failures } of outcomes) {
  console.log(line);
  for (const failure of failures) console.log(`    · ${failure}`);
}
process.exit(outcomes.every(({ passed }) => passed) ? 0 : 1);

function runSuite({ name, proves, command, env, counts }) {
  heading(`${name}: ${proves}`);
  const report = path.join(folder, `${name}.json`);
  const begun = performance.now();
  const status = run('npx', ['--no-install', ...command(report)], env(report));
  const {
    passed = 0,
    failures = [],
    reason,
  } = verdict(status, () => counts(JSON.parse(readFileSync(report, 'utf8'))));
  const end = reason === undefined ? `${passed} tests` : reason;
  return {
    passed: reason === undefined,
    failures,
    line: `${reason === undefined ? '✔' : '✘'} ${name}: ${end}, ${since(begun)}`,
  };
}

/** The count of a suite, and why it is no proof; a run without a report is none. */
function verdict(status, count) {
  try {
    const counted = count();
    const failing = status === 0 ? undefined : `stopped with exit code ${status}`;
    return { ...counted, reason: objection(counted) ?? failing };
  } catch (cause) {
    return { reason: `wrote no report (exit code ${status}; ${cause.message})` };
  }
}
