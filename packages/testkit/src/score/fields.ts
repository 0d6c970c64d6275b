// SPDX-License-Identifier: Apache-2.0

/** An object of a JSON file and where it stands, so that a wrong shape is named by its place. */
export interface Fields {
  readonly where: string;
  readonly values: Readonly<Record<string, unknown>>;
}

/** Takes a JSON value for an object. @throws where it is none */
export function fieldsOf(value: unknown, where: string): Fields {
  if (!isRecord(value)) throw new Error(`${where}: expected an object, got ${describe(value)}`);
  return { where, values: value };
}

/** True where a field is there, be it null. */
export const has = (fields: Fields, name: string): boolean => name in fields.values;

/** The objects of a list; none where the field is missing. */
export const eachIn = (fields: Fields, name: string): readonly Fields[] =>
  listIn(fields, name, (value, where) => fieldsOf(value, where));

export const textsIn = (fields: Fields, name: string): readonly string[] =>
  listIn(fields, name, asText);

export const numbersIn = (fields: Fields, name: string): readonly number[] =>
  listIn(fields, name, asNumber);

export const textsOrNullsIn = (fields: Fields, name: string): readonly (string | null)[] =>
  listIn(fields, name, (value, where) => (value === null ? null : asText(value, where)));

export const numbersOrNullsIn = (fields: Fields, name: string): readonly (number | null)[] =>
  listIn(fields, name, (value, where) => (value === null ? null : asNumber(value, where)));

export const textIn = (fields: Fields, name: string): string =>
  asText(fields.values[name], `${fields.where}.${name}`);

export const numberIn = (fields: Fields, name: string): number =>
  asNumber(fields.values[name], `${fields.where}.${name}`);

/** Null where the field is null or missing. */
export const textOrNullIn = (fields: Fields, name: string): string | null =>
  fields.values[name] == null ? null : textIn(fields, name);

/** Null where the field is null or missing. */
export const numberOrNullIn = (fields: Fields, name: string): number | null =>
  fields.values[name] == null ? null : numberIn(fields, name);

/** True where the field is exactly true. */
export const flagIn = (fields: Fields, name: string): boolean => fields.values[name] === true;

function listIn<T>(
  fields: Fields,
  name: string,
  read: (value: unknown, where: string) => T,
): readonly T[] {
  const value = fields.values[name] ?? [];
  const where = `${fields.where}.${name}`;
  if (!Array.isArray(value)) throw new Error(`${where}: expected a list, got ${describe(value)}`);
  return value.map((one: unknown, i) => read(one, `${where}[${i}]`));
}

function asText(value: unknown, where: string): string {
  if (typeof value !== 'string')
    throw new Error(`${where}: expected a text, got ${describe(value)}`);
  return value;
}

function asNumber(value: unknown, where: string): number {
  if (typeof value !== 'number')
    throw new Error(`${where}: expected a number, got ${describe(value)}`);
  return value;
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const describe = (value: unknown): string =>
  value === undefined ? 'nothing' : JSON.stringify(value);
