// SPDX-License-Identifier: Apache-2.0
import { err, ok, plainDate, type PlainDate, type Result } from '@sanyi/kernel';
import type { Json } from './canonical-json.js';

/** 形状不对: where in a file, and what should stand there. */
export interface ShapeFault {
  readonly path: string;
  readonly expected: string;
}

/** Reads a piece of parsed JSON; the path says where it stands. */
export type Shape<T> = (value: unknown, path: string) => Result<T, ShapeFault>;

const refuse = (path: string, expected: string): Result<never, ShapeFault> =>
  err({ path, expected });

export const text: Shape<string> = (value, path) =>
  typeof value === 'string' ? ok(value) : refuse(path, 'text');

/** A whole number that is not negative. */
export const count: Shape<number> = (value, path) =>
  typeof value === 'number' && Number.isSafeInteger(value) && value >= 0
    ? ok(value)
    : refuse(path, 'whole number');

export const flag: Shape<boolean> = (value, path) =>
  typeof value === 'boolean' ? ok(value) : refuse(path, 'true or false');

export const day: Shape<PlainDate> = (value, path) => {
  const read = typeof value === 'string' ? plainDate(value) : undefined;
  return read?.ok === true ? ok(read.value) : refuse(path, '2026-06-30');
};

export const word =
  <T extends string | number>(words: readonly T[]): Shape<T> =>
  (value, path) => {
    const found = words.find((one) => one === value);
    return found === undefined ? refuse(path, words.join(', ')) : ok(found);
  };

export const orNull =
  <T>(shape: Shape<T>): Shape<T | null> =>
  (value, path) =>
    value === null ? ok(null) : shape(value, path);

/** Any JSON: what JSON.parse gave is JSON. */
export const anyJson: Shape<Json> = (value, path) =>
  value === undefined ? refuse(path, 'a value') : ok(value as Json);

export const list =
  <T>(shape: Shape<T>): Shape<readonly T[]> =>
  (value, path) => {
    if (!Array.isArray(value)) return refuse(path, 'list');
    const read: T[] = [];
    for (const [index, item] of value.entries()) {
      const one = shape(item, `${path}[${index}]`);
      if (!one.ok) return one;
      read.push(one.value);
    }
    return ok(read);
  };

/** Texts by name. */
export const texts: Shape<Readonly<Record<string, string>>> = (value, path) => {
  if (!isRecord(value)) return refuse(path, 'record of texts');
  const strange = Object.entries(value).find(([, one]) => typeof one !== 'string');
  return strange === undefined
    ? ok(Object.fromEntries(Object.entries(value).map(([name, one]) => [name, String(one)])))
    : refuse(`${path}.${strange[0]}`, 'text');
};

type Fields = Readonly<Record<string, Shape<unknown>>>;
type Whole<F extends Fields> = { readonly [K in keyof F]: F[K] extends Shape<infer T> ? T : never };

/** A record with exactly these fields. */
export const record =
  <F extends Fields>(fields: F): Shape<Whole<F>> =>
  (value, path) => {
    if (!isRecord(value)) return refuse(path, 'record');
    const extra = Object.keys(value).find((name) => !(name in fields));
    if (extra !== undefined) return refuse(`${path}.${extra}`, 'nothing');
    const read: [string, unknown][] = [];
    for (const [name, shape] of Object.entries(fields)) {
      const one = shape(value[name], `${path}.${name}`);
      if (!one.ok) return one;
      read.push([name, one.value]);
    }
    // Each name keeps the value of its own shape; the compiler cannot follow it through entries.
    return ok(Object.fromEntries(read) as Whole<F>);
  };

/** The shape that a record's `kind` names. */
export const byKind =
  <T>(kinds: Readonly<Record<string, Shape<T>>>): Shape<T> =>
  (value, path) => {
    const kind = isRecord(value) ? value['kind'] : undefined;
    const shape = typeof kind === 'string' && Object.hasOwn(kinds, kind) ? kinds[kind] : undefined;
    return shape === undefined
      ? refuse(`${path}.kind`, Object.keys(kinds).join(', '))
      : shape(value, path);
  };

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
