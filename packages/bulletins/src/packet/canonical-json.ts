// SPDX-License-Identifier: Apache-2.0
/** 数据: JSON whose numbers are whole; exact figures are texts. */
export type Json =
  string | number | boolean | null | readonly Json[] | { readonly [name: string]: Json };

/**
 * 规范写法: one text for one value. Names in the order of their UTF-16 units, no space, strings as JSON.stringify writes them,
 * whole numbers without exponent. What is not the same text is not the same data.
 *
 * @throws RangeError on a number that is not a safe whole one: that is a bug of the caller
 */
export function canonicalJson(value: Json): string {
  if (isList(value)) return `[${value.map(canonicalJson).join()}]`;
  if (typeof value === 'object' && value !== null) {
    const names = Object.keys(value).sort(byUnits);
    return `{${names.map((name) => `${JSON.stringify(name)}:${canonicalJson(value[name] ?? null)}`).join()}}`;
  }
  if (typeof value === 'number' && !Number.isSafeInteger(value)) {
    throw new RangeError(`not a whole number: ${value}`);
  }
  return JSON.stringify(Object.is(value, -0) ? 0 : value);
}

const byUnits = (a: string, b: string): number => Number(a > b) - Number(a < b);

const isList = (value: Json): value is readonly Json[] => Array.isArray(value);
