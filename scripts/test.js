// SPDX-License-Identifier: Apache-2.0
// `npm test`: all that Node alone can run, cheapest first; stops at the first failure. The compiler builds only what
// changed. ESLint keeps no cache: its rules read types, so a file can go wrong when another one changes.
import { heading, run, since } from './run-step.js';
import { lackingHere, SUITES } from './suites.js';

const STEPS = [
  ['typecheck', 'every package, app and test compiles'],
  ['lint', 'size, purity and layout of the source'],
  ['boundaries', 'who imports whom'],
  ['unit', 'behaviour, golden cases, properties, and the repository’s own promises'],
];

const start = performance.now();
STEPS.forEach(([script, proves], index) => {
  heading(`${index + 1}/${STEPS.length} ${script}: ${proves}`);
  const begun = performance.now();
  const status = run('npm', ['run', '--silent', script]);
  console.log(`${status === 0 ? '✔' : '✘'} ${script} ${since(begun)}`);
  if (status !== 0) {
    console.log(
      `\n✘ npm test stopped at "${script}" after ${since(start)}. Alone: npm run ${script}`,
    );
    process.exit(status);
  }
});

console.log(`\n✔ npm test passed in ${since(start)} (Node ${process.version}).`);
console.log('Left to npm run test:all, which needs more than Node:');
const lacking = new Map(lackingHere(process.env).map(({ name, lack }) => [name, lack]));
for (const { name, proves } of SUITES) {
  console.log(
    `  · ${name}: ${proves}${lacking.has(name) ? `\n      not here: ${lacking.get(name)}` : ''}`,
  );
}
