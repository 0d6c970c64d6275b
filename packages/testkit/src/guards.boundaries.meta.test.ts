// SPDX-License-Identifier: Apache-2.0
import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import os from 'node:os';
import path from 'node:path';
import { cruise } from 'dependency-cruiser';
import extractDepcruiseOptions from 'dependency-cruiser/config-utl/extract-depcruise-options';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ROOT } from './repository.js';

// A small house on disk, cruised once with the repository's own rules. Each rule has files that break it, and a twin
// beside each that does nearly the same and may.

const CONFIG = path.join(ROOT, '.dependency-cruiser.cjs');

interface Case {
  readonly rule: string;
  readonly name: string;
  readonly broken: readonly [file: string, text: string];
  readonly sound: readonly [file: string, text: string];
}

const imports = (from: string): string => `import { a } from '${from}';\nexport const b = a;\n`;
const DOCUMENTS = 'packages/documents/src';

const CASES: readonly Case[] = [
  {
    rule: 'no-cycles',
    name: 'two modules that need each other',
    broken: [`${DOCUMENTS}/egg.ts`, imports('./hen.js')],
    sound: [`${DOCUMENTS}/cock.ts`, imports('./hen.js')],
  },
  {
    rule: 'engines-are-pure',
    name: 'an engine that reads files',
    broken: [`${DOCUMENTS}/reads.ts`, imports('node:fs')],
    sound: [`${DOCUMENTS}/reads.test.ts`, imports('node:fs')],
  },
  {
    rule: 'engines-are-pure',
    name: 'a package nobody has listed as an engine, with an npm package that it declares',
    broken: ['packages/unheard-of/src/library.ts', imports('declared')],
    sound: ['packages/office/src/library.ts', imports('declared')],
  },
  {
    rule: 'engines-are-pure',
    name: 'the kernel with an npm package',
    broken: ['packages/kernel/src/library.ts', imports('declared')],
    sound: ['packages/kernel/src/library.test.ts', imports('declared')],
  },
  {
    rule: 'engines-stand-alone',
    name: 'an engine that calls another',
    broken: [`${DOCUMENTS}/calls.ts`, imports('@sanyi/grouping')],
    sound: [`${DOCUMENTS}/shares.ts`, imports('@sanyi/registry')],
  },
  {
    rule: 'engines-stand-alone',
    name: 'an engine that calls an adapter',
    broken: [`${DOCUMENTS}/writes.ts`, imports('@sanyi/office')],
    sound: ['apps/cli/src/writes.ts', imports('@sanyi/office')],
  },
  {
    rule: 'kernel-knows-nobody',
    name: 'the kernel with the registry',
    broken: ['packages/kernel/src/above.ts', imports('@sanyi/registry')],
    sound: ['packages/registry/src/below.ts', imports('@sanyi/kernel')],
  },
  {
    rule: 'packages-do-not-know-apps',
    name: 'a package that calls an app',
    broken: [`${DOCUMENTS}/upwards.ts`, imports('../../../apps/cli/src/command.js')],
    sound: ['apps/cli/src/downwards.ts', imports('@sanyi/documents')],
  },
  {
    rule: 'apps-stand-alone',
    name: 'an app that calls another',
    broken: ['apps/desk/src/neighbour.ts', imports('../../cli/src/command.js')],
    sound: ['apps/cli/src/neighbour.ts', imports('./command.js')],
  },
  {
    rule: 'web-talks-contract',
    name: 'the web with an engine',
    broken: ['apps/web/src/engine.ts', imports('@sanyi/documents')],
    sound: ['apps/web/src/contract.ts', imports('@sanyi/contract')],
  },
  {
    rule: 'office-runs-anywhere',
    name: 'the adapter with a Node module',
    broken: ['packages/office/src/files.ts', imports('node:fs')],
    sound: ['packages/testkit/src/files.ts', imports('node:fs')],
  },
  {
    rule: 'testkit-in-tests-only',
    name: 'test helpers in what we ship',
    broken: ['apps/cli/src/ships.ts', imports('@sanyi/testkit')],
    sound: ['apps/cli/src/ships.test.ts', imports('@sanyi/testkit')],
  },
  {
    rule: 'front-door-only',
    name: 'a file behind a package’s index',
    broken: ['apps/cli/src/behind.ts', imports('../../../packages/documents/src/hen.js')],
    sound: ['apps/cli/src/before.ts', imports('@sanyi/documents')],
  },
  {
    rule: 'packages-by-name',
    name: 'a path into another package, though it ends at the front door',
    broken: ['apps/cli/src/path.ts', imports('../../../packages/documents/src/index.js')],
    sound: ['apps/cli/src/name.ts', imports('@sanyi/documents')],
  },
  {
    rule: 'declared-dependencies-only',
    name: 'an npm package that only a neighbour declares',
    broken: ['apps/cli/src/undeclared.ts', imports('declared')],
    sound: ['packages/office/src/declared.ts', imports('declared')],
  },
  {
    rule: 'declared-dependencies-only',
    name: 'a package that is not there',
    broken: ['packages/office/src/absent.ts', imports('no-such-package')],
    sound: ['packages/office/src/absent.test.ts', imports('no-such-package')],
  },
  {
    rule: 'declared-dependencies-only',
    name: 'a package that is not there, behind a suffix of the bundler',
    broken: ['apps/desk/src/suffix.ts', imports('no-such-package?worker')],
    sound: ['apps/desk/src/worker.ts', imports('./engine.worker.js?worker&inline')],
  },
];

const PACKAGES = [
  'contract',
  'documents',
  'grouping',
  'kernel',
  'office',
  'registry',
  'testkit',
  'unheard-of',
];
const DECLARING = ['kernel', 'office', 'unheard-of'];

/** What the cases import: front doors, an npm package that ships from dist/, and the other half of the cycle. */
function furnish(root: string): void {
  const write = (file: string, text: string): void => {
    mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
    writeFileSync(path.join(root, file), text);
  };
  mkdirSync(path.join(root, 'node_modules/@sanyi'), { recursive: true });
  for (const name of PACKAGES) {
    const dependencies = DECLARING.includes(name) ? { declared: '1.0.0' } : {};
    const description = {
      name: `@sanyi/${name}`,
      exports: { '.': './src/index.ts' },
      dependencies,
    };
    write(`packages/${name}/package.json`, JSON.stringify(description));
    write(`packages/${name}/src/index.ts`, 'export const a = 1;\n');
    symlinkSync(`../../packages/${name}`, path.join(root, 'node_modules/@sanyi', name));
  }
  for (const name of ['cli', 'desk', 'web'])
    write(`apps/${name}/package.json`, `{ "name": "@sanyi/${name}" }`);
  write('apps/cli/src/command.ts', 'export const a = 1;\n');
  write('node_modules/declared/package.json', '{ "name": "declared", "main": "dist/index.js" }');
  write('node_modules/declared/dist/index.js', 'exports.a = 1;\n');
  write(`${DOCUMENTS}/hen.ts`, "import { b } from './egg.js';\nexport const a: number = b;\n");
  for (const { broken, sound } of CASES)
    [broken, sound].forEach(([file, text]) => {
      write(file, text);
    });
}

describe('boundaries', () => {
  const root = realpathSync(mkdtempSync(path.join(os.tmpdir(), 'sanyi-')));
  let violations: ReadonlySet<string>;

  beforeAll(async () => {
    furnish(root);
    const options = await extractDepcruiseOptions(CONFIG);
    const { output } = await cruise(['packages', 'apps'], { ...options, baseDir: root });
    if (typeof output === 'string') throw new Error(output);
    violations = new Set(output.summary.violations.map(({ rule, from }) => `${rule.name} ${from}`));
  });

  afterAll(() => {
    rmSync(root, { recursive: true });
  });

  test.each(CASES)('$rule stops $name', ({ rule, broken: [file] }) => {
    expect(violations).toContain(`${rule} ${file}`);
  });

  test.each(CASES)('$rule lets its twin pass: $name', ({ sound: [file] }) => {
    expect([...violations].filter((violation) => violation.endsWith(` ${file}`))).toEqual([]);
  });

  test('every rule has a case', () => {
    const { forbidden } = createRequire(import.meta.url)(CONFIG) as {
      forbidden: { name: string }[];
    };
    expect([...new Set(CASES.map(({ rule }) => rule))]).toEqual(forbidden.map(({ name }) => name));
  });
});
