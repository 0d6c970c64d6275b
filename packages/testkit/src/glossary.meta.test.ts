// SPDX-License-Identifier: Apache-2.0
import ts from 'typescript';
import { expect, test } from 'vitest';
import { filesLike, textOf } from './repository.js';

/** The types that a front door exports, by the names it exports them under. */
function exportedTypes(text: string): string[] {
  const { statements } = ts.createSourceFile('index.ts', text, ts.ScriptTarget.ES2023);
  return statements
    .filter(ts.isExportDeclaration)
    .flatMap(({ exportClause, isTypeOnly }) =>
      exportClause !== undefined && ts.isNamedExports(exportClause)
        ? exportClause.elements
            .filter((element) => isTypeOnly || element.isTypeOnly)
            .map((element) => element.name.text)
        : [],
    );
}

/** The identifiers of the glossary: the second column of its tables, in backticks. */
const identifiersIn = (glossary: string): Set<string> =>
  new Set(
    [...glossary.matchAll(/^\|[^|]*\|([^|]*)\|/gm)].flatMap(([, column = '']) =>
      [...column.matchAll(/`([^`]+)`/g)].map(([, name = '']) => name),
    ),
  );

test('reads the types of a front door and the identifiers of a glossary', () => {
  const door =
    "export { ok, type Result } from './a.js';\nexport type { A as B, C } from './b.js';";
  expect(exportedTypes(door)).toEqual(['Result', 'B', 'C']);
  const table = '| 任务 | `Task`, `task` | what a `Unit` owes | x |\n| --- | --- |\n';
  expect([...identifiersIn(table)]).toEqual(['Task', 'task']);
});

test('every type that a front door exports is in docs/glossary.md', () => {
  const glossary = identifiersIn(textOf('docs/glossary.md'));
  const missing = filesLike(/^packages\/(?!testkit\/)[^/]+\/src\/index\.ts$/).flatMap((file) =>
    exportedTypes(textOf(file))
      .filter((name) => !glossary.has(name))
      .map((name) => `${name} (${file})`),
  );
  expect(glossary.size).toBeGreaterThan(20);
  expect(missing).toEqual([]);
});
