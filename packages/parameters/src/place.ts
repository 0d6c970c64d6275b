// SPDX-License-Identifier: Apache-2.0
import { type Err, err, ok, type Result } from '@sanyi/kernel';
import type { ParameterFault, ParameterFaultCode } from './fault.js';
import type { Tree } from './tree.js';

/** A piece of a file with the way to it. */
export interface Place {
  readonly file: string;
  readonly path: string;
  readonly tree: Tree;
}

/** What was read, or everything that is wrong with it. */
export type Read<T> = Result<T, readonly ParameterFault[]>;

export const faultAt = (
  { file, path, tree }: Place,
  code: ParameterFaultCode,
  expected = '',
): ParameterFault => ({
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
  code: ParameterFaultCode,
  expected = '',
): Err<readonly ParameterFault[]> => err([faultAt(place, code, expected)]);

/** The piece under a name; undefined where there is none. */
export function fieldOf({ file, path, tree }: Place, name: string): Place | undefined {
  if (tree.kind !== 'map') return undefined;
  const entry = tree.entries.find(({ key }) => key === name);
  if (entry === undefined) return undefined;
  return { file, path: path === '' ? name : `${path}.${name}`, tree: entry.value };
}

/** The piece a path leads to (`values[0].source.at`); as near to it as there is one. */
export function placeAt(root: Place, path: string): Place {
  const steps = path.split(/\.|(?=\[)/).filter((step) => step !== '');
  const place = steps.reduce((at, step) => stepInto(at, step) ?? at, root);
  return { ...place, path };
}

function stepInto(place: Place, step: string): Place | undefined {
  const [, index] = /^\[(\d+)\]$/.exec(step) ?? [];
  if (index === undefined) return fieldOf(place, step);
  const item = place.tree.kind === 'list' ? place.tree.items[Number(index)] : undefined;
  return item === undefined ? undefined : { ...place, path: `${place.path}${step}`, tree: item };
}

/** Reads a map that has no other fields than these. */
export function readMap<T>(
  place: Place,
  fields: readonly string[],
  read: (place: Place) => Read<T>,
): Read<T> {
  if (place.tree.kind !== 'map') return refuse(place, 'not-a-map', fields.join(' '));
  const strange = place.tree.entries
    .filter(({ key }) => !fields.includes(key))
    .map(({ key, keyAt }) => ({
      ...faultAt(place, 'unknown-field', fields.join(' ')),
      ...keyAt,
      found: key,
    }));
  const result = read(place);
  if (strange.length === 0) return result;
  return err(result.ok ? strange : [...strange, ...result.error]);
}

export function required<T>(place: Place, name: string, read: (place: Place) => Read<T>): Read<T> {
  const field = fieldOf(place, name);
  return field === undefined ? refuse(place, 'missing-field', name) : read(field);
}

export function optional<T, U>(
  place: Place,
  name: string,
  otherwise: U,
  read: (place: Place) => Read<T>,
): Read<T | U> {
  const field = fieldOf(place, name);
  return field === undefined ? ok(otherwise) : read(field);
}

/** Reads each item of a list. */
export function readList<T>(place: Place, read: (place: Place) => Read<T>): Read<readonly T[]> {
  const { file, path, tree } = place;
  if (tree.kind !== 'list') return refuse(place, 'not-a-list');
  return all(
    tree.items.map((item, index) => read({ file, path: `${path}[${index}]`, tree: item })),
  );
}

/** All values, or all faults. */
export function all<T>(reads: readonly Read<T>[]): Read<readonly T[]> {
  const faults = reads.flatMap((read) => (read.ok ? [] : read.error));
  return faults.length > 0
    ? err(faults)
    : ok(reads.flatMap((read) => (read.ok ? [read.value] : [])));
}

type Parts = Readonly<Record<string, Read<unknown>>>;
type Whole<P extends Parts> = { readonly [K in keyof P]: P[K] extends Read<infer T> ? T : never };

/** A record of what each part gave, or all faults of all parts. */
export function combine<P extends Parts>(parts: P): Read<Whole<P>> {
  const entries = Object.entries(parts);
  const faults = entries.flatMap(([, read]) => (read.ok ? [] : read.error));
  if (faults.length > 0) return err(faults);
  // Each name keeps the value of its own part: the compiler cannot follow it through entries.
  return ok(Object.fromEntries(entries.map(([name, read]) => [name, valueIn(read)])) as Whole<P>);
}

const valueIn = (read: Read<unknown>): unknown => (read.ok ? read.value : undefined);

/** A value as it stands, unless something is wrong with it. */
export const unless = <T>(faults: readonly ParameterFault[], value: T): Read<T> =>
  faults.length > 0 ? err(faults) : ok(value);
