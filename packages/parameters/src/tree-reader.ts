// SPDX-License-Identifier: Apache-2.0
import { type Err, err, ok, plainDate, type PlainDate, type Result } from '@sanyi/kernel';
import type { Label } from './parameter.js';
import type { Position, Tree } from './tree.js';

/** 数据文件的问题: which file, where in it (`versions[0].from`, line, column), what stood there, what was expected. */
export interface TreeFault<C extends string = string> extends Position {
  readonly code: C;
  readonly file: string;
  readonly path: string;
  readonly found: string;
  readonly expected: string;
}

/** 位置: a piece of a file with the way to it. */
export interface TreePlace {
  readonly file: string;
  readonly path: string;
  readonly tree: Tree;
}

/** 读得的内容: what was read, or everything that is wrong with it. */
export type TreeRead<T, C extends string = string> = Result<T, readonly TreeFault<C>[]>;

/** 读法: how a piece of a file is read, and the codes of what may be wrong with it. */
export type TreeReader<T, C extends string = string> = (place: TreePlace) => TreeRead<T, C>;

/** One fault at a place. */
export const treeFault = <C extends string>(
  place: TreePlace,
  code: C,
  expected = '',
): TreeFault<C> => ({
  code,
  file: place.file,
  path: place.path,
  line: place.tree.at.line,
  column: place.tree.at.column,
  found: place.tree.kind === 'text' ? place.tree.text : '',
  expected,
});

/** A refusal with one fault. */
export const refused = <C extends string>(
  place: TreePlace,
  code: C,
  expected = '',
): Err<readonly TreeFault<C>[]> => err([treeFault(place, code, expected)]);

/** The piece under a name, or the piece itself where there is none: where a fault is shown. */
export const nearest = (place: TreePlace, name: string): TreePlace =>
  pieceUnder(place, name) ?? place;

/** The piece under a name; undefined where there is none. */
export function pieceUnder(place: TreePlace, name: string): TreePlace | undefined {
  if (place.tree.kind !== 'map') return undefined;
  const entry = place.tree.entries.find(({ key }) => key === name);
  const path = place.path === '' ? name : `${place.path}.${name}`;
  return entry && { file: place.file, path, tree: entry.value };
}

/** 字段: a name of a map, how it is read, and what holds where it is left out. */
export interface TreeField<T, C extends string = string> {
  readonly read: TreeReader<T, C>;
  readonly otherwise?: () => T;
}

/** A name that must be there. */
export const needed = <T, C extends string>(read: TreeReader<T, C>): TreeField<T, C> => ({ read });

/** A name that may be left out. */
export const leftOut = <T, U, C extends string>(
  read: TreeReader<T, C>,
  otherwise: U,
): TreeField<T | U, C> => ({
  read,
  otherwise: () => otherwise,
});

type Fields = Readonly<Record<string, TreeField<unknown>>>;
type Whole<F extends Fields> = {
  readonly [K in keyof F]: F[K] extends TreeField<infer T> ? T : never;
};
type CodeOf<F extends Fields> = {
  readonly [K in keyof F]: F[K] extends TreeField<unknown, infer C extends string> ? C : never;
}[keyof F];
type MapCode = 'missing-field' | 'not-a-map' | 'unknown-field';

/** Reads a map that has no other names than these; all faults of all parts, or a record of what each gave. */
export const mapOf =
  <F extends Fields>(fields: F): TreeReader<Whole<F>, CodeOf<F> | MapCode> =>
  (place) => {
    const { tree } = place;
    const names = Object.keys(fields);
    if (tree.kind !== 'map') return refused(place, 'not-a-map', names.join(' '));
    const strange = tree.entries
      .filter(({ key }) => !names.includes(key))
      .map(({ key, keyAt }) => ({
        ...treeFault(place, 'unknown-field', names.join(' ')),
        ...keyAt,
        found: key,
      }));
    const parts = names.map((name) => [name, partOf(place, name, fields[name])] as const);
    const faults = parts.flatMap(([, read]) => (read.ok ? [] : read.error));
    const values = parts.map(([name, read]) => [name, read.ok ? read.value : undefined] as const);
    // Each name keeps the value, and the codes, of its own field: the compiler cannot follow them through entries.
    return strange.length + faults.length > 0
      ? err([...strange, ...faults] as readonly TreeFault<CodeOf<F> | MapCode>[])
      : ok(Object.fromEntries(values) as Whole<F>);
  };

function partOf(
  place: TreePlace,
  name: string,
  field: TreeField<unknown> | undefined,
): TreeRead<unknown> {
  const part = pieceUnder(place, name);
  if (part !== undefined && field !== undefined) return field.read(part);
  return field?.otherwise === undefined
    ? refused(place, 'missing-field', name)
    : ok(field.otherwise());
}

/** Reads each item of a list. */
export const listOf =
  <T, C extends string>(read: TreeReader<T, C>): TreeReader<readonly T[], C | 'not-a-list'> =>
  ({ file, path, tree }) => {
    if (tree.kind !== 'list') return refused({ file, path, tree }, 'not-a-list');
    const items = tree.items.map((item, i) => read({ file, path: `${path}[${i}]`, tree: item }));
    const faults = items.flatMap((item) => (item.ok ? [] : item.error));
    return faults.length > 0
      ? err(faults)
      : ok(items.flatMap((item) => (item.ok ? [item.value] : [])));
  };

type TextCode = 'empty-text' | 'not-text';

/** A text that says something. */
export const words: TreeReader<string, TextCode> = (place) => {
  if (place.tree.kind !== 'text') return refused(place, 'not-text');
  const text = place.tree.text.trim();
  return text === '' ? refused(place, 'empty-text') : ok(text);
};

/** A text of a form, such as an id; `example` shows it to who wrote another. */
export const formed =
  <C extends string>(form: RegExp, code: C, example: string): TreeReader<string, C | TextCode> =>
  (place) => {
    const text = words(place);
    return text.ok && !form.test(text.value) ? refused(place, code, example) : text;
  };

/** One of some words. */
export const oneOf =
  <const W extends string>(choices: readonly W[]): TreeReader<W, TextCode | 'not-allowed'> =>
  (place) => {
    const text = words(place);
    if (!text.ok) return text;
    const choice = choices.find((one) => one === text.value);
    return choice === undefined ? refused(place, 'not-allowed', choices.join(' ')) : ok(choice);
  };

/** A day. */
export const dayText: TreeReader<PlainDate, TextCode | 'not-a-date'> = (place) => {
  const text = words(place);
  if (!text.ok) return text;
  const day = plainDate(text.value);
  return day.ok ? day : refused(place, 'not-a-date', '2026-01-31');
};

/** A small whole number, without quotes. */
export const wholeFrom =
  (least: number, most: number): TreeReader<number, TextCode | 'not-an-integer'> =>
  (place) => {
    const text = words(place);
    if (!text.ok) return text;
    const value = Number(text.value);
    return /^\d{1,6}$/.test(text.value) && value >= least && value <= most
      ? ok(value)
      : refused(place, 'not-an-integer', `${least}–${most}`);
  };

/** true or false. */
export const truth: TreeReader<boolean, TextCode | 'not-allowed'> = (place) => {
  const choice = oneOf(['true', 'false'])(place);
  return choice.ok ? ok(choice.value === 'true') : choice;
};

/** A name in both languages. */
export const labelText: TreeReader<Label, TextCode | MapCode> = mapOf({
  zh: needed(words),
  en: needed(words),
});
