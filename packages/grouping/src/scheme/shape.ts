// SPDX-License-Identifier: Apache-2.0

/** What a parsed JSON value must look like, as data. `optional` fields may be absent, never null. */
export type Shape = Text | Numeral | OneOf | List | Table | Row;

interface Text {
  readonly kind: 'text';
}
interface Numeral {
  readonly kind: 'number';
}
type OneValue = string | number | boolean | null;
interface OneOf {
  readonly kind: 'one-of';
  readonly values: readonly OneValue[];
}
interface List {
  readonly kind: 'list';
  readonly of: Shape;
}
interface Table {
  readonly kind: 'table';
  readonly of: Shape;
}
interface Row {
  readonly kind: 'row';
  readonly fields: Fields;
  readonly optional: Fields;
}

type Leaf = Text | Numeral | OneOf;
type Fields = Readonly<Record<string, Shape>>;

/** Where a value departs from its shape: a JSON path and what was expected there. */
export interface Misshape {
  readonly at: string;
  readonly expected: string;
}

export const text: Shape = { kind: 'text' };
export const number: Shape = { kind: 'number' };
export const oneOf = (...values: readonly OneValue[]): Shape => ({
  kind: 'one-of',
  values,
});
export const list = (of: Shape): Shape => ({ kind: 'list', of });
export const table = (of: Shape): Shape => ({ kind: 'table', of });
export const row = (fields: Fields, optional: Fields = {}): Shape => ({
  kind: 'row',
  fields,
  optional,
});

/** The first place where a value departs from its shape, or undefined where it fits. */
export function misshape(value: unknown, shape: Shape, at = '$'): Misshape | undefined {
  switch (shape.kind) {
    case 'list':
      return misshapenList(value, shape.of, at);
    case 'table':
      return misshapenTable(value, shape.of, at);
    case 'row':
      return misshapenRow(value, shape, at);
    case 'text':
    case 'number':
    case 'one-of':
      return misshapenLeaf(value, shape, at);
  }
}

function misshapenLeaf(value: unknown, shape: Leaf, at: string): Misshape | undefined {
  switch (shape.kind) {
    case 'text':
      return typeof value === 'string' ? undefined : { at, expected: 'text' };
    case 'number':
      return Number.isFinite(value) ? undefined : { at, expected: 'number' };
    case 'one-of':
      return shape.values.some((allowed) => allowed === value)
        ? undefined
        : { at, expected: shape.values.map(String).join(' | ') };
  }
}

function misshapenList(value: unknown, of: Shape, at: string): Misshape | undefined {
  if (!Array.isArray(value)) return { at, expected: 'list' };
  return first(value.entries(), ([index, item]) => misshape(item, of, `${at}[${index}]`));
}

function misshapenTable(value: unknown, of: Shape, at: string): Misshape | undefined {
  if (!isObject(value)) return { at, expected: 'object' };
  return first(Object.entries(value), ([key, item]) => misshape(item, of, `${at}.${key}`));
}

function misshapenRow(value: unknown, { fields, optional }: Row, at: string): Misshape | undefined {
  if (!isObject(value)) return { at, expected: 'object' };
  const present = Object.entries(optional).filter(([key]) => value[key] !== undefined);
  return first([...Object.entries(fields), ...present], ([key, of]) =>
    misshape(value[key], of, `${at}.${key}`),
  );
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function first<T>(
  items: Iterable<T>,
  test: (item: T) => Misshape | undefined,
): Misshape | undefined {
  for (const item of items) {
    const found = test(item);
    if (found !== undefined) return found;
  }
  return undefined;
}
