// SPDX-License-Identifier: Apache-2.0
import { err, ok, plainDate, type PlainDate, type Result } from '@sanyi/kernel';

/** 数据文件的问题: what stands where in a file of rules, and what should. */
export interface DataFault {
  readonly code:
    | 'missing'
    | 'unknown-field'
    | 'not-text'
    | 'not-a-number'
    | 'not-a-day'
    | 'not-a-list'
    | 'not-a-record'
    | 'not-allowed'
    | 'duplicate'
    | 'contradiction';
  /** `rules[2].when.days`. */
  readonly path: string;
  readonly found: string;
  readonly expected: string;
}

/** Reads a parsed piece of a file (YAML or JSON) at a path. */
export type Read<T> = (value: unknown, path: string) => Result<T, readonly DataFault[]>;

export const fault = (
  code: DataFault['code'],
  path: string,
  found: unknown,
  expected: string,
): DataFault => ({ code, path, found: shown(found), expected });

const refuse = (
  code: DataFault['code'],
  path: string,
  found: unknown,
  expected: string,
): Result<never, readonly DataFault[]> => err([fault(code, path, found, expected)]);

function shown(value: unknown): string {
  if (value === undefined) return '';
  return typeof value === 'string' ? value : JSON.stringify(value).slice(0, SHOWN);
}

const SHOWN = 80;

/** Text that is not empty. */
export const text: Read<string> = (value, path) =>
  typeof value === 'string' && value.trim() !== ''
    ? ok(value.trim())
    : refuse(value === undefined ? 'missing' : 'not-text', path, value, '文字');

/** A whole number within bounds. */
export const whole =
  (min: number, max: number): Read<number> =>
  (value, path) =>
    typeof value === 'number' && Number.isInteger(value) && value >= min && value <= max
      ? ok(value)
      : refuse(value === undefined ? 'missing' : 'not-a-number', path, value, `${min}—${max} 的整数`);

export const day: Read<PlainDate> = (value, path) => {
  const read = typeof value === 'string' ? plainDate(value) : undefined;
  return read?.ok === true
    ? ok(read.value)
    : refuse(value === undefined ? 'missing' : 'not-a-day', path, value, '2026-06-30 这样的日期');
};

export const oneOf =
  <T extends string>(words: readonly T[]): Read<T> =>
  (value, path) => {
    const word = words.find((one) => one === value);
    return word === undefined
      ? refuse(value === undefined ? 'missing' : 'not-allowed', path, value, words.join('、'))
      : ok(word);
  };

/** Text of a form: `#d93025`. */
export const like =
  (pattern: RegExp, expected: string): Read<string> =>
  (value, path) =>
    typeof value === 'string' && pattern.test(value)
      ? ok(value)
      : refuse(value === undefined ? 'missing' : 'not-allowed', path, value, expected);

export const optional =
  <T, U>(read: Read<T>, otherwise: U): Read<T | U> =>
  (value, path) =>
    value === undefined || value === null ? ok(otherwise) : read(value, path);

export const listOf =
  <T>(read: Read<T>): Read<readonly T[]> =>
  (value, path) => {
    if (!Array.isArray(value)) {
      return refuse(value === undefined ? 'missing' : 'not-a-list', path, value, '列表');
    }
    const reads = value.map((item: unknown, index) => read(item, `${path}[${index}]`));
    const faults = reads.flatMap((one) => (one.ok ? [] : one.error));
    return faults.length > 0 ? err(faults) : ok(reads.flatMap((one) => (one.ok ? [one.value] : [])));
  };

type Fields = Readonly<Record<string, Read<unknown>>>;
type Whole<F extends Fields> = { readonly [K in keyof F]: F[K] extends Read<infer T> ? T : never };

/** A record with these fields and no others. */
export const record =
  <F extends Fields>(fields: F): Read<Whole<F>> =>
  (value, path) => {
    if (!isRecord(value)) {
      return refuse(value === undefined ? 'missing' : 'not-a-record', path, value, Object.keys(fields).join('、'));
    }
    const at = (name: string): string => (path === '' ? name : `${path}.${name}`);
    const reads = Object.entries(fields).map(
      ([name, read]) => [name, read(value[name], at(name))] as const,
    );
    const faults = [
      ...reads.flatMap(([, read]) => (read.ok ? [] : read.error)),
      ...Object.keys(value)
        .filter((name) => !(name in fields))
        .map((name) => fault('unknown-field', at(name), name, Object.keys(fields).join('、'))),
    ];
    if (faults.length > 0) return err(faults);
    // Each name keeps the value of its own reader: the compiler cannot follow it through entries.
    return ok(Object.fromEntries(reads.map(([name, read]) => [name, read.ok ? read.value : null])) as Whole<F>);
  };

/** The reader that a record's `kind` names. */
export const byKind =
  <T>(kinds: Readonly<Record<string, Read<T>>>): Read<T> =>
  (value, path) => {
    const kind = isRecord(value) ? value['kind'] : undefined;
    const read = typeof kind === 'string' ? kinds[kind] : undefined;
    return read === undefined
      ? refuse('not-allowed', path === '' ? 'kind' : `${path}.kind`, kind, Object.keys(kinds).join('、'))
      : read(value, path);
  };

/** What has been read, unless something more is wrong with it. */
export const checked =
  <T>(read: Read<T>, faultsOf: (value: T, path: string) => readonly DataFault[]): Read<T> =>
  (value, path) => {
    const found = read(value, path);
    if (!found.ok) return found;
    const faults = faultsOf(found.value, path);
    return faults.length > 0 ? err(faults) : found;
  };

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
