// SPDX-License-Identifier: Apache-2.0

/** A value under a key. */
export type Entry<T> = readonly [key: string, value: T];

/** All values of a key together, in their order. */
export function grouped<T>(entries: readonly Entry<T>[]): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const [key, value] of entries) {
    const known = groups.get(key);
    if (known === undefined) groups.set(key, [value]);
    else known.push(value);
  }
  return groups;
}
