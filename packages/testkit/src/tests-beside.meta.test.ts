// SPDX-License-Identifier: Apache-2.0
import ts from 'typescript';
import { describe, expect, test } from 'vitest';
import { filesLike, isThere, textOf } from './repository.js';

/** Engine files that may stand without a test beside them, each with its reason. */
const WITHOUT_TEST: Readonly<Record<string, string>> = {};

const ENGINE_SOURCE = /^packages\/(?!(?:office|contract|testkit)\/)[^/]+\/src\/.*\.ts$/;

/** Whether a file only declares: types, imports and exports of other files, nothing that runs. */
function onlyDeclares(text: string): boolean {
  const { statements } = ts.createSourceFile('x.ts', text, ts.ScriptTarget.ES2023);
  return statements.every(
    (statement) =>
      ts.isInterfaceDeclaration(statement) ||
      ts.isTypeAliasDeclaration(statement) ||
      ts.isImportDeclaration(statement) ||
      ts.isExportDeclaration(statement) ||
      isAmbient(statement),
  );
}

const isAmbient = (statement: ts.Statement): boolean =>
  ts.isVariableStatement(statement) &&
  (statement.modifiers ?? []).some(({ kind }) => kind === ts.SyntaxKind.DeclareKeyword);

describe('a file that only declares', () => {
  test.each([
    ["import type { A } from './a.js';\nexport interface B { readonly a: A }", true],
    ['declare const brand: unique symbol;\nexport type C = typeof brand;', true],
    ["export { a } from './a.js';", true],
    ['export const a = 1;', false],
    ['export function f(): void {}', false],
  ])('%j: %s', (text, expected) => {
    expect(onlyDeclares(text)).toBe(expected);
  });
});

test('every file of an engine that does something has its test beside it', () => {
  const files = filesLike(ENGINE_SOURCE).filter((file) => !file.endsWith('.test.ts'));
  const alone = files
    .filter((file) => !isThere(file.replace(/\.ts$/, '.test.ts')) && !onlyDeclares(textOf(file)))
    .filter((file) => WITHOUT_TEST[file] === undefined);
  expect(files.length).toBeGreaterThan(5);
  expect(alone).toEqual([]);
});

test('a file excused from a test is there and has none', () => {
  const stale = Object.keys(WITHOUT_TEST).filter(
    (file) => !isThere(file) || isThere(file.replace(/\.ts$/, '.test.ts')),
  );
  expect(stale).toEqual([]);
});
