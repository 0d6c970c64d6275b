// SPDX-License-Identifier: Apache-2.0
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import tseslint from 'typescript-eslint';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { filesLike, ROOT, textOf } from './repository.js';

// Rules that read types and those of React are in .oxlintrc.json. All snippets are linted in one run, in a folder of their own, with the
// repository's configuration.

const CONFIG = path.join(ROOT, '.oxlintrc.json');
const OXLINT = path.join(ROOT, 'node_modules/oxlint/bin/oxlint');

/** The presets whose typed rules are all on, and which of them is not: we make no instances that differ by class alone. */
const PRESETS = [tseslint.configs.strictTypeCheckedOnly, tseslint.configs.stylisticTypeCheckedOnly];
const LEFT_OUT = ['no-unsafe-class-instance-assignment'];

const CASES = [
  {
    rule: 'typescript(switch-exhaustiveness-check)',
    broken:
      "export function f(x: 'a' | 'b'): number { switch (x) { case 'a': return 1; } return 2; }",
    sound:
      "export function f(x: 'a' | 'b'): number { switch (x) { case 'a': return 1; case 'b': return 2; } }",
  },
  {
    rule: 'typescript(restrict-template-expressions)',
    broken: 'export const f = (x: object): string => `${x}`;',
    sound: 'export const f = (x: number): string => `${x}`;',
  },
  {
    rule: 'typescript(no-floating-promises)',
    broken: 'export function f(x: () => Promise<void>): void { x(); }',
    sound: 'export async function f(x: () => Promise<void>): Promise<void> { await x(); }',
  },
  {
    rule: 'typescript(no-misused-promises)',
    broken: 'export const f = (x: number[], y: () => Promise<void>): void => { x.forEach(y); };',
    sound: 'export const f = (x: number[], y: () => void): void => { x.forEach(y); };',
  },
  {
    rule: 'typescript(no-unnecessary-condition)',
    broken: 'export const f = (x: { y: number }): number => x?.y;',
    sound: 'export const f = (x: { y: number }[]): number => x[0]?.y ?? 0;',
  },
  {
    rule: 'typescript(no-unsafe-assignment)',
    broken: "export const x: string = JSON.parse('1');",
    sound: "export const x: unknown = JSON.parse('1');",
  },
  {
    rule: 'typescript(no-deprecated)',
    broken: '/** @deprecated */\nconst old = 1;\nexport const x = old;',
    sound: 'const young = 1;\nexport const x = young;',
  },
  {
    rule: 'typescript(no-floating-promises)',
    broken: '/* eslint-disable */\nexport function f(x: () => Promise<void>): void { x(); }',
    sound: 'export async function f(x: () => Promise<void>): Promise<void> { await x(); }',
  },
  {
    rule: 'react-hooks(rules-of-hooks)',
    broken: 'export const Page = (p: { a: boolean }): void => { if (p.a) useState(1); };',
    sound: 'export const Page = (): void => { useState(1); };',
  },
  {
    rule: 'react-hooks(exhaustive-deps)',
    broken:
      'export const Page = (p: { a: () => void }): void => { useEffect(() => { p.a(); }, []); };',
    sound:
      'export const Page = (p: { a: () => void }): void => { useEffect(() => { p.a(); }, [p]); };',
  },
  {
    rule: 'react(purity)',
    broken: 'export function Page() { return <i>{Math.random()}</i>; }',
    sound: 'export function Page() { return <i>{Math.max(1)}</i>; }',
  },
  {
    rule: 'react(set-state-in-render)',
    broken: 'export function Page() { const [x, set] = useState(0); set(1); return <i>{x}</i>; }',
    sound: 'export function Page() { const [x] = useState(0); return <i>{x}</i>; }',
  },
] as const;

interface Finding {
  readonly code: string;
  readonly filename: string;
}

const folder = mkdtempSync(path.join(os.tmpdir(), 'sanyi-lint-'));
let findings: readonly Finding[] = [];

beforeAll(() => {
  const compilerOptions = { strict: true, noUncheckedIndexedAccess: true, lib: ['ES2023'] };
  writeFileSync(path.join(folder, 'tsconfig.json'), JSON.stringify({ compilerOptions }));
  for (const [at, { rule, broken, sound }] of CASES.entries()) {
    const react = rule.startsWith('react') ? "import { useEffect, useState } from 'react';\n" : '';
    writeFileSync(path.join(folder, `broken-${at}.tsx`), react + broken);
    writeFileSync(path.join(folder, `sound-${at}.tsx`), react + sound);
  }
  const { stdout } = spawnSync(process.execPath, [OXLINT, '-c', CONFIG, '-f', 'json', folder], {
    ...{ cwd: ROOT, encoding: 'utf8' },
  });
  findings = (JSON.parse(stdout) as { diagnostics: Finding[] }).diagnostics;
});

afterAll(() => {
  rmSync(folder, { recursive: true });
});

const rulesIn = (name: string): string[] =>
  findings.filter(({ filename }) => filename.endsWith(name)).map(({ code }) => code);

describe('lint that reads types and knows React', () => {
  test.each(CASES.map((one, at) => [one.rule, one.broken, at] as const))(
    '%s fires: %s',
    (rule, _, at) => {
      expect(rulesIn(`broken-${at}.tsx`)).toContain(rule);
    },
  );

  test.each(CASES.map((one, at) => [one.rule, one.sound, at] as const))(
    '%s lets its twin pass: %s',
    (rule, _, at) => {
      // No types of React are beside the snippets, so rules of types speak of those that use it.
      const alike = rule.startsWith('react') ? /^react/ : /./;
      expect(rulesIn(`sound-${at}.tsx`).filter((one) => alike.test(one))).toEqual([]);
    },
  );

  test('has every typed rule of the presets, and those we add', () => {
    const { rules } = JSON.parse(readFileSync(CONFIG, 'utf8')) as {
      rules: Record<string, unknown>;
    };
    const ofPresets = PRESETS.flatMap((configs) => configs)
      .flatMap((config) => Object.entries(config.rules ?? {}))
      .filter(([rule, setting]) => rule.startsWith('@typescript-eslint/') && setting !== 'off')
      .map(([rule]) => rule.slice('@typescript-eslint/'.length))
      .filter((rule) => !LEFT_OUT.includes(rule));
    const ours = Object.keys(rules).map((rule) => rule.slice('typescript/'.length));
    expect(ours.toSorted()).toEqual([...ofPresets, 'switch-exhaustiveness-check'].toSorted());
  });

  test('is switched off by no comment', () => {
    const word = ['oxlint', 'disable'].join('-');
    expect(filesLike(/\.tsx?$/).filter((file) => textOf(file).includes(word))).toEqual([]);
  });
});
