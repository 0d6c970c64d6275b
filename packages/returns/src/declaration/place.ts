// SPDX-License-Identifier: Apache-2.0
import { type Err, err, ok, type Result } from '@sanyi/kernel';
import type { Tree } from '@sanyi/parameters';
import type { DeclarationFault, DeclarationFaultCode } from './fault.js';

/** A piece of a declaration with the way to it. */
export interface Place {
  readonly file: string;
  readonly path: string;
  readonly tree: Tree;
}

/** What was read, or everything that is wrong with it. */
export type Read<T> = Result<T, readonly DeclarationFault[]>;
export type Reader<T> = (place: Place) => Read<T>;

export const faultAt = (
  { file, path, tree }: Place,
  code: DeclarationFaultCode,
  expected = '',
): DeclarationFault => ({
  code,
  file,
  path,
  line: tree.at.line,
  column: tree.at.column,
  found: tree.kind === 'text' ? tree.text : '',
  expected,
});

export const refuse = (
  place: Place,
  code: DeclarationFaultCode,
  expected = '',
): Err<readonly DeclarationFault[]> => err([faultAt(place, code, expected)]);

/** The piece under a name; undefined where there is none. */
export function under(place: Place, name: string): Place | undefined {
  if (place.tree.kind !== 'map') return undefined;
  const entry = place.tree.entries.find(({ key }) => key === name);
  const path = place.path === '' ? name : `${place.path}.${name}`;
  return entry && { file: place.file, path, tree: entry.value };
}

/** The piece under a name, or the piece itself: where a fault is shown. */
export const near = (place: Place, name: string): Place => under(place, name) ?? place;

/** One reader for each name that a map may have. */
export type Readers = Readonly<Record<string, NamedReader<unknown>>>;

interface NamedReader<T> {
  readonly read: Reader<T>;
  /** What holds where the name is absent. */
  readonly otherwise?: () => T;
}

/** A name that must be there. */
export const needed = <T>(read: Reader<T>): NamedReader<T> => ({ read });

/** A name that may be left out. */
export const optional = <T, U>(read: Reader<T>, otherwise: U): NamedReader<T | U> => ({
  read,
  otherwise: () => otherwise,
});

export type Whole<R extends Readers> = {
  readonly [K in keyof R]: R[K] extends NamedReader<infer T> ? T : never;
};

/** Reads a map that has no other names than these; all faults of all parts, or a record of what each gave. */
export const mapOf =
  <R extends Readers>(readers: R): Reader<Whole<R>> =>
  (place) => {
    const { tree } = place;
    const names = Object.keys(readers);
    if (tree.kind !== 'map') return refuse(place, 'not-a-map', names.join(' '));
    const strange = tree.entries
      .filter(({ key }) => !names.includes(key))
      .map(({ key, keyAt }) => ({
        ...faultAt(place, 'unknown-field', names.join(' ')),
        ...keyAt,
        found: key,
      }));
    const parts = names.map((name) => [name, partOf(place, name, readers[name])] as const);
    const faults = parts.flatMap(([, read]) => (read.ok ? [] : read.error));
    if (strange.length + faults.length > 0) return err([...strange, ...faults]);
    // Each name keeps the value of its own reader: the compiler cannot follow it through entries.
    return ok(Object.fromEntries(parts.map(([name, read]) => [name, valueIn(read)])) as Whole<R>);
  };

function partOf(
  place: Place,
  name: string,
  reader: NamedReader<unknown> | undefined,
): Read<unknown> {
  const part = under(place, name);
  if (part !== undefined && reader !== undefined) return reader.read(part);
  return reader?.otherwise === undefined
    ? refuse(place, 'missing-field', name)
    : ok(reader.otherwise());
}

const valueIn = (read: Read<unknown>): unknown => (read.ok ? read.value : undefined);

/** Reads each item of a list. */
export const listOf =
  <T>(read: Reader<T>): Reader<readonly T[]> =>
  ({ file, path, tree }) => {
    if (tree.kind !== 'list') return refuse({ file, path, tree }, 'not-a-list');
    const items = tree.items.map((item, i) => read({ file, path: `${path}[${i}]`, tree: item }));
    const faults = items.flatMap((item) => (item.ok ? [] : item.error));
    return faults.length > 0
      ? err(faults)
      : ok(items.flatMap((item) => (item.ok ? [item.value] : [])));
  };

/** The item of a list, as a place. */
export const itemAt = (place: Place, index: number): Place => {
  const item = place.tree.kind === 'list' ? place.tree.items[index] : undefined;
  return item === undefined ? place : { ...place, path: `${place.path}[${index}]`, tree: item };
};
