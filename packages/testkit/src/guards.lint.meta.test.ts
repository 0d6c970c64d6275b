// SPDX-License-Identifier: Apache-2.0
import path from 'node:path';
import { ESLint, type Linter } from 'eslint';
import { describe, expect, test } from 'vitest';
import { ROOT } from './repository.js';

// Each snippet is linted as a file of the repository, with the repository's own configuration. Rules that read types and
// those of React have a test of their own (guards.native-lint).

interface Case {
  /** The rule, and for a list the entry in it: `no-restricted-globals Date`. */
  readonly guard: string;
  readonly broken: string;
  readonly sound: string;
  /** Where the text is put; an engine by default. */
  readonly at?: string;
}

const ENGINE = 'packages/documents/src/snippet.ts';

const lines = (count: number): string => 'call();\n'.repeat(count);
const branches = (count: number): string =>
  `export const f = (x: number): string => { ${Array.from({ length: count }, (_, n) => `if (x === ${String(n)}) return 'a';`).join('\n')} return ''; };`;
const call = (expression: string): string =>
  `export const f = (x: { readonly y: number }): unknown => [x, ${expression}];`;
const disabled = '/* eslint-disable */\n';

const TYPED_ARRAYS = [
  'Int8Array',
  'Uint8Array',
  'Uint8ClampedArray',
  'Int16Array',
  'Uint16Array',
  'Int32Array',
  'Uint32Array',
  'Float32Array',
  'Float64Array',
  'BigInt64Array',
  'BigUint64Array',
  'ArrayBuffer',
  'SharedArrayBuffer',
  'DataView',
];

const CASES: readonly Case[] = [
  { guard: 'complexity', broken: branches(8), sound: branches(7) },
  {
    guard: 'max-depth',
    broken: 'export function f(x: number): void { if (x) { if (x) { if (x) { call(); } } } }',
    sound: 'export function f(x: number): void { if (x) { if (x) { call(); } } }',
  },
  { guard: 'max-lines', broken: lines(301), sound: lines(300) },
  {
    guard: 'max-lines-per-function',
    broken: `export function f(): void {\n${lines(49)}}`,
    sound: `export function f(): void {\n${lines(48)}}`,
  },
  {
    guard: 'max-lines-per-function',
    at: 'packages/documents/src/snippet.columns.ts',
    broken: `export function f(): void {\n${lines(119)}}`,
    sound: `export function f(): void {\n${lines(118)}}`,
  },
  {
    guard: 'max-lines-per-function',
    at: 'scripts/snippet.js',
    broken: `export function f() {\n${lines(49)}}`,
    sound: `export function f() {\n${lines(48)}}`,
  },
  {
    guard: 'max-params',
    broken: 'export const f = (a: 1, b: 1, c: 1, d: 1, e: 1): number => a + b + c + d + e;',
    sound: 'export const f = (a: 1, b: 1, c: 1, d: 1): number => a + b + c + d;',
  },
  { guard: 'no-nested-ternary', broken: call('x ? 1 : x ? 2 : 3'), sound: call('x ? 1 : 2') },
  {
    guard: 'no-nested-ternary',
    broken: `${disabled}${call('x ? 1 : x ? 2 : 3')}`,
    sound: call('x ? 1 : 2'),
  },
  {
    guard: 'no-restricted-syntax Export by name',
    broken: 'const a = 1;\nexport default a;',
    sound: 'export const a = 1;',
  },
  {
    guard: 'no-restricted-syntax List the names',
    broken: "export * from './reading.js';",
    sound: "export { a } from './reading.js';",
  },
  {
    guard: '@typescript-eslint/triple-slash-reference',
    broken: '/// <reference types="node" />\nexport const a = 1;',
    sound: '// reference types="node"\nexport const a = 1;',
  },
  { guard: 'no-restricted-globals Date', broken: call('new Date()'), sound: call('x.today') },
  {
    guard: 'no-restricted-globals Date',
    broken: call('globalThis.Date.now()'),
    sound: call('x.Date'),
  },
  {
    guard: 'no-restricted-globals performance',
    broken: call('performance.now()'),
    sound: call('x.ms'),
  },
  {
    guard: 'no-restricted-globals parseFloat',
    broken: call("parseFloat('1')"),
    sound: call("Number('1')"),
  },
  {
    guard: 'no-restricted-globals Intl',
    broken: call('new Intl.Collator()'),
    sound: call('x.collator'),
  },
  ...TYPED_ARRAYS.map((name) => ({
    guard: `no-restricted-globals ${name}`,
    broken: call(`new ${name}(8)`),
    sound: call('Array.of(8)'),
  })),
  {
    guard: 'no-restricted-globals Date',
    at: 'packages/documents/src/snippet.columns.ts',
    broken: call('new Date()'),
    sound: call('new Int32Array(8)'),
  },
  {
    guard: 'no-restricted-properties Math.random',
    broken: call('Math.random()'),
    sound: call('Math.max(1)'),
  },
  {
    guard: 'no-restricted-properties Number.parseFloat',
    broken: call("Number.parseFloat('1')"),
    sound: call("Number.parseInt('1', 10)"),
  },
  {
    guard: 'no-restricted-properties toFixed',
    broken: call('x.toFixed(2)'),
    sound: call('x.toString()'),
  },
  {
    guard: 'no-restricted-properties toLocaleString',
    broken: call('x.toLocaleString()'),
    sound: call('x.toString()'),
  },
  {
    guard: 'no-restricted-properties localeCompare',
    broken: call("x.localeCompare('a')"),
    sound: call("x < 'a'"),
  },
  {
    guard: '@typescript-eslint/no-explicit-any',
    broken: 'export const f = (x: any): unknown => x;',
    sound: 'export const f = (x: unknown): unknown => x;',
  },
  {
    guard: '@typescript-eslint/no-non-null-assertion',
    broken: 'export const f = (x?: number): number => x!;',
    sound: 'export const f = (x?: number): number => x ?? 0;',
  },
  {
    guard: '@typescript-eslint/ban-ts-comment',
    broken: '// @ts-ignore\nexport const a = 1;',
    sound: '// ignored by nobody\nexport const a = 1;',
  },
];

const eslint = new ESLint({ cwd: ROOT });

/** What lint says of one snippet: `rule message` for each finding. */
async function findings(at: string, text: string): Promise<string[]> {
  const [result] = await eslint.lintText(text, { filePath: path.join(ROOT, at) });
  if (result === undefined) throw new Error(`${at} is not linted`);
  return result.messages.map(({ ruleId, message }) => `${ruleId ?? 'cannot be read'} ${message}`);
}

/** Whether a finding is of the guard: same rule, and the entry of a list in its message. */
const isOf =
  (guard: string) =>
  (finding: string): boolean => {
    const [rule = '', ...entry] = guard.split(' ');
    return finding.startsWith(`${rule} `) && finding.includes(entry.join(' '));
  };

describe('lint', () => {
  test.each(CASES)('$guard fires: $broken', async ({ guard, broken, at = ENGINE }) => {
    expect((await findings(at, broken)).some(isOf(guard))).toBe(true);
  });

  test.each(CASES)('$guard lets its twin pass: $sound', async ({ sound, at = ENGINE }) => {
    expect(await findings(at, sound)).toEqual([]);
  });

  test.each([
    'packages/documents/src/snippet.test.ts',
    'packages/office/src/snippet.ts',
    'apps/cli/src/snippet.ts',
  ])('the clock is there for %s, which is no engine', async (at) => {
    expect(await findings(at, call('new Date()'))).toEqual([]);
  });

  test('every rule that we set ourselves has a case', async () => {
    const guards = await ownGuards();
    expect(guards.length).toBeGreaterThan(0);
    expect(guards.filter((guard) => !CASES.some((one) => isOf(one.guard)(guard)))).toEqual([]);
  });
});

/** The rules of the configurations we wrote, lists taken apart: `rule entry`. Rules of presets are the presets' matter. */
async function ownGuards(): Promise<string[]> {
  const file = new URL('../../../eslint.config.js', import.meta.url).href;
  const { default: configs } = (await import(file)) as { default: Linter.Config[] };
  return configs
    .filter(({ name = '' }) => name.startsWith('sanyi/') && !name.includes('__'))
    .flatMap(({ rules = {} }) => Object.entries(rules))
    .flatMap(([rule, setting]) => entriesOf(setting).map((entry) => `${rule} ${entry}`));
}

function entriesOf(setting: unknown): string[] {
  if (setting === 'off') return [];
  const options = Array.isArray(setting) ? (setting as unknown[]).slice(1) : [];
  const entries = options.flatMap(
    (option) => (option as { globals?: unknown[] }).globals ?? [option],
  );
  const named = entries.map((entry) => nameOf(entry)).filter((name) => name !== '');
  return named.length > 0 ? named : [''];
}

/** The part of a list's entry that its finding repeats: the global, the member, the message of a syntax. */
function nameOf(option: unknown): string {
  if (typeof option !== 'object' || option === null) return '';
  const entry = option as Record<string, unknown>;
  if ('selector' in entry) return String(entry['message']);
  if ('property' in entry) return [entry['object'], entry['property']].filter(Boolean).join('.');
  return typeof entry['name'] === 'string' ? entry['name'] : '';
}
