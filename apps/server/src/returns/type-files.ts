// SPDX-License-Identifier: Apache-2.0
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { err, ok, type Result } from '@sanyi/kernel';
import { yamlTree } from '@sanyi/office';
import { NATION } from '@sanyi/registry';
import { type Declaration, readDeclaration } from '@sanyi/returns';
import { declarationFaultInWords, syntaxFaultInWords } from './declaration-words.js';
import { digestOf, type FaultLine, type TypeFiles } from './type-store.js';

/**
 * Reads the declarations of data/returns, whose departments are those of the registry.
 * @throws where one is faulty: the message says where
 */
export function typeFilesIn(folder: string, departments: ReadonlySet<string>): TypeFiles {
  const files = readdirSync(folder).filter((file) => file.endsWith('.yaml'));
  return shippedTypes(
    files.sort().map((file) => readFileSync(path.join(folder, file), 'utf8')),
    departments,
  );
}

/** Declarations as a house ships them, from their texts. @throws where one is faulty */
export const shippedTypes = (
  sources: readonly string[],
  departments: ReadonlySet<string>,
): TypeFiles => ({
  shipped: sources.map((source) => {
    const read = readType(source, departments);
    if (!read.ok) throw new Error(`return type: ${JSON.stringify(read.error.slice(0, 3))}`);
    const declaration = read.value;
    return { declaration, source, digest: digestOf(source), area: declaration.area, ...SHIPPED };
  }),
  read: (source) => readType(source, departments),
});

const SHIPPED = { origin: 'house', region: NATION } as const;

/** Reads one declaration from its text; every fault with its line, in words. */
export function readType(
  source: string,
  departments: ReadonlySet<string>,
): Result<Declaration, readonly FaultLine[]> {
  const tree = yamlTree(source);
  if (!tree.ok) return err(tree.error.map(syntaxFaultInWords));
  const read = readDeclaration('declaration.yaml', tree.value, departments);
  return read.ok ? ok(read.value) : err(read.error.map(declarationFaultInWords));
}
