// SPDX-License-Identifier: Apache-2.0
// `npm test`: all that Node alone can run, cheapest first; stops at the first failure. What reads the source only runs
// side by side. The compiler builds only what changed. ESLint keeps no cache: its rules read types, so a file can go
// wrong when another one changes.
import { heading, run, runQuietly, since } from './run-step.js';
import { lackingHere, SUITES } from './suites.js';

const SOURCE_CHECKS = [
  ['typecheck', 'every package, app and test compiles'],
  ['boundaries', 'who imports whom'],
  ['lint', 'size, purity and layout of the source'],
];

const start = performance.now();

heading('1/2 the source');
for (const [script, proves] of SOURCE_CHECKS) console.log(`· ${script}: ${proves}`);
const failed = (await Promise.all(SOURCE_CHECKS.map(checkSource))).find(
  ({ status }) => status !== 0,
);
if (failed !== undefined) stop(failed.script, failed.status);

heading('2/2 unit: behaviour, golden cases, properties, and the repository’s own promises');
const begun = performance.now();
const status = run('npm', ['run', '--silent', 'unit']);
report('unit', status, begun);
if (status !== 0) stop('unit', status);

console.log(`\n✔ npm test passed in ${since(start)} (Node ${process.version}).`);
console.log('Left to npm run test:all, which needs more than Node:');
const lacking = new Map(lackingHere(process.env).map(({ name, lack }) => [name, lack]));
for (const { name, proves } of SUITES) {
  console.log(
    `  · ${name}: ${proves}${lacking.has(name) ? `\n      not here: ${lacking.get(name)}` : ''}`,
  );
}

async function checkSource([script]) {
  const begun = performance.now();
  const { status, output } = await runQuietly('npm', ['run', '--silent', script]);
  process.stdout.write(output);
  report(script, status, begun);
  return { script, status };
}

function report(script, status, begun) {
  console.log(`${status === 0 ? '✔' : '✘'} ${script} ${since(begun)}`);
}

function stop(script, status) {
  console.log(
    `\n✘ npm test stopped at "${script}" after ${since(start)}. Alone: npm run ${script}`,
  );
  process.exit(status);
}
