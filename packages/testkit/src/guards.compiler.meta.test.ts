// SPDX-License-Identifier: Apache-2.0
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import ts from 'typescript';
import { describe, expect, test } from 'vitest';
import { ROOT } from './repository.js';

// Each snippet is compiled as one more file of packages/kernel, with the kernel's own tsconfig: what stops it stops
// every engine. The twin says the same thing in the way the house allows.

interface Case {
  /** The compiler option, or the type, that stands guard. */
  readonly guard: string;
  readonly stops: string;
  readonly broken: string;
  readonly code: number;
  readonly sound: string;
}

const COMPILER = path.join(ROOT, 'node_modules/typescript-7/bin/tsc');
const PLUMBING = [
  'target',
  'module',
  'moduleResolution',
  'composite',
  'emitDeclarationOnly',
  'rootDir',
  'outDir',
  'tsBuildInfoFile',
  'skipLibCheck',
];

const CASES: readonly Case[] = [
  {
    guard: 'lib',
    stops: 'fetch',
    broken: `export const f = (): unknown => fetch('x');`,
    code: 2304,
    sound: `export const f = (fetch: (at: string) => unknown): unknown => fetch('x');`,
  },
  {
    guard: 'lib',
    stops: 'console',
    broken: `export const f = (): void => { console.log(1); };`,
    code: 2584,
    sound: `export const f = (log: (line: string) => void): void => { log('1'); };`,
  },
  {
    guard: 'lib',
    stops: 'setTimeout',
    broken: `export const f = (): unknown => setTimeout(() => 1, 1);`,
    code: 2304,
    sound: `export const f = (after: (call: () => number) => unknown): unknown => after(() => 1);`,
  },
  {
    guard: 'types',
    stops: 'process',
    broken: `export const f = (): unknown => process.env;`,
    code: 2591,
    sound: `export const f = (process: { env: unknown }): unknown => process.env;`,
  },
  {
    guard: 'types',
    stops: 'Buffer',
    broken: `export const f = (): unknown => Buffer.from('x');`,
    code: 2591,
    sound: `export const f = (): unknown => Array.from('x');`,
  },
  {
    guard: 'strict',
    stops: 'a value that may be undefined',
    broken: `export const f = (x?: string): string => x;`,
    code: 2322,
    sound: `export const f = (x?: string): string => x ?? '';`,
  },
  {
    guard: 'noUncheckedIndexedAccess',
    stops: 'the first of perhaps none',
    broken: `export const f = (xs: readonly number[]): number => xs[0];`,
    code: 2322,
    sound: `export const f = (xs: readonly number[]): number | undefined => xs[0];`,
  },
  {
    guard: 'exactOptionalPropertyTypes',
    stops: 'undefined in place of absence',
    broken: `export const x: { readonly a?: number } = { a: undefined };`,
    code: 2375,
    sound: `export const x: { readonly a?: number } = {};`,
  },
  {
    guard: 'noImplicitOverride',
    stops: 'an override that does not say so',
    broken: `export class A { f(): void {} }\nexport class B extends A { f(): void {} }`,
    code: 4114,
    sound: `export class A { f(): void {} }\nexport class B extends A { override f(): void {} }`,
  },
  {
    guard: 'noImplicitReturns',
    stops: 'a path that forgets its answer',
    broken: `export function f(x: number): number | undefined { if (x > 0) return 1; }`,
    code: 7030,
    sound: `export function f(x: number): number | undefined { return x > 0 ? 1 : undefined; }`,
  },
  {
    guard: 'noFallthroughCasesInSwitch',
    stops: 'a case that runs into the next',
    broken: `export function f(x: 1 | 2): number { let y = 0; switch (x) { case 1: y = 1; case 2: y += 2; } return y; }`,
    code: 7029,
    sound: `export function f(x: 1 | 2): number { switch (x) { case 1: return 1; case 2: return 2; } }`,
  },
  {
    guard: 'noPropertyAccessFromIndexSignature',
    stops: 'a made-up property',
    broken: `export const f = (x: Record<string, string>): unknown => x.name;`,
    code: 4111,
    sound: `export const f = (x: Record<string, string>): unknown => x['name'];`,
  },
  {
    guard: 'verbatimModuleSyntax',
    stops: 'a type imported as a value',
    broken: `import { PlainDate } from './plain-date.js';\nexport type Day = PlainDate;`,
    code: 1484,
    sound: `import type { PlainDate } from './plain-date.js';\nexport type Day = PlainDate;`,
  },
  {
    guard: 'erasableSyntaxOnly',
    stops: 'an enum',
    broken: `export enum Lamp { Red, Green }`,
    code: 1294,
    sound: `export type Lamp = 'red' | 'green';`,
  },
  {
    guard: 'isolatedDeclarations',
    stops: 'an exported function without a return type',
    broken: `export const f = (x: number) => x + 1;`,
    code: 9013,
    sound: `export const f = (x: number): number => x + 1;`,
  },
  {
    guard: 'PlainDate',
    stops: 'any text for a day',
    broken: `import type { PlainDate } from './plain-date.js';\nexport const day: PlainDate = '2026-02-30';`,
    code: 2322,
    sound: `import { dayOf, type PlainDate } from './plain-date.js';\nexport const day: PlainDate | undefined = dayOf(2026, 2, 28);`,
  },
  {
    guard: 'assertNever',
    stops: 'a union case that the switch forgot',
    broken: switchOver(`case 'red': return 1;`),
    code: 2345,
    sound: switchOver(`case 'red': return 1; case 'green': return 2;`),
  },
];

function switchOver(cases: string): string {
  return `import { assertNever } from './assert-never.js';
    export function f(x: 'red' | 'green'): number { switch (x) { ${cases} default: return assertNever(x); } }`;
}

const KERNEL = path.join(ROOT, 'packages/kernel');
const codes = codesOfAll(CASES.flatMap(({ broken, sound }) => [broken, sound]));

/** The codes of what the compiler of `npm run typecheck` says of each snippet; all in one run. */
function codesOfAll(texts: readonly string[]): ReadonlyMap<string, readonly number[]> {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'sanyi-guards-'));
  try {
    texts.forEach((text, at) => {
      writeFileSync(path.join(folder, `snippet-${at}.ts`), text);
    });
    const said = compile(folder);
    return new Map(texts.map((text, at) => [text, said.get(`snippet-${at}.ts`) ?? []]));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function compile(folder: string): Map<string, number[]> {
  const config = {
    extends: path.join(KERNEL, 'tsconfig.json'),
    // `./plain-date.js` of a snippet is found in the kernel.
    compilerOptions: {
      ...{ rootDir: '/', outDir: 'out', composite: false, declaration: true },
      rootDirs: [folder, path.join(KERNEL, 'src')],
    },
    include: ['*.ts'],
  };
  writeFileSync(path.join(folder, 'tsconfig.json'), JSON.stringify(config));
  const { stdout } = spawnSync(process.execPath, [COMPILER, '-p', folder], {
    cwd: folder,
    encoding: 'utf8',
  });
  const found = new Map<string, number[]>();
  for (const [, file = '', code = ''] of stdout.matchAll(/^(\S+?)\(\d+,\d+\): error TS(\d+)/gm)) {
    const earlier = found.get(file) ?? [];
    found.set(file, [...new Set([...earlier, Number(code)])]);
  }
  return found;
}

describe('the compiler', () => {
  test.each(CASES)('$guard stops $stops', ({ broken, code }) => {
    expect(codes.get(broken)).toEqual([code]);
  });

  test.each(CASES)('$guard lets the twin pass: $stops', ({ sound }) => {
    expect(codes.get(sound)).toEqual([]);
  });

  test('every option that guards has a case', () => {
    const set = ['tsconfig.base.json', 'tsconfig.engine.json'].flatMap((name) => {
      const file = ts.readConfigFile(path.join(ROOT, name), (at) => ts.sys.readFile(at));
      return Object.keys((file.config as { compilerOptions: object }).compilerOptions);
    });
    const guarded = new Set(CASES.map(({ guard }) => guard));
    expect(set.filter((option) => !guarded.has(option) && !PLUMBING.includes(option))).toEqual([]);
  });
});
