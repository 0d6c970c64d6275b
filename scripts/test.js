// SPDX-License-Identifier: Apache-2.0
// `npm test`: all that Node alone can run, cheapest first. The compiler builds only what changed. ESLint keeps no cache
// (its rules read types, so a file can go wrong when another one changes) and takes one core for long: it runs beside the
// unit suite, which waits for databases and processes.
import { heading, runAloud, runQuietly, since } from './run-step.js';
import { lackingHere, SUITES } from './suites.js';

const start = performance.now();

heading('1/2 the source: every package, app and test compiles; who imports whom');
const source = await Promise.all(['typecheck', 'boundaries'].map(runScript));
for (const step of source) step.show();
stopAt(source.find(({ status }) => status !== 0));

heading('2/2 unit: behaviour, golden cases, properties, and the repository’s own promises');
console.log('· beside it lint: size, purity and layout of the source');
const lint = runScript('lint');
const begun = performance.now();
const status = await runAloud('npm', ['run', '--silent', 'unit']);
const unit = { script: 'unit', status, time: since(begun) };
console.log(`${status === 0 ? '✔' : '✘'} unit ${unit.time}`);
(await lint).show();
stopAt([unit, await lint].find((step) => step.status !== 0));

console.log(`\n✔ npm test passed in ${since(start)} (Node ${process.version}).`);
console.log('Left to npm run test:all, which needs more than Node:');
const lacking = new Map(lackingHere(process.env).map(({ name, lack }) => [name, lack]));
for (const { name, proves } of SUITES) {
  console.log(
    `  · ${name}: ${proves}${lacking.has(name) ? `\n      not here: ${lacking.get(name)}` : ''}`,
  );
}

/** A script whose output is shown when it has ended. */
async function runScript(script) {
  const begun = performance.now();
  const { status, output } = await runQuietly('npm', ['run', '--silent', script]);
  const time = since(begun);
  const show = () => {
    process.stdout.write(output);
    console.log(`${status === 0 ? '✔' : '✘'} ${script} ${time}`);
  };
  return { script, status, show };
}

function stopAt(failed) {
  if (failed === undefined) return;
  const { script, status } = failed;
  console.log(
    `\n✘ npm test stopped at "${script}" after ${since(start)}. Alone: npm run ${script}`,
  );
  process.exit(status);
}
