// SPDX-License-Identifier: Apache-2.0

/** One thing that an event changed; undefined where it was not there. */
export interface Change {
  readonly name: string;
  readonly before: string | undefined;
  readonly after: string | undefined;
}

/** What differs between two states, field by field; states that are no records are compared whole, under an empty name. */
export function changesOf(from: unknown, to: unknown): readonly Change[] {
  const before = fieldsOf(from);
  const after = fieldsOf(to);
  return [...new Set([...before.keys(), ...after.keys()])]
    .map((name) => ({ name, before: before.get(name), after: after.get(name) }))
    .filter((change) => change.before !== change.after);
}

function fieldsOf(state: unknown): ReadonlyMap<string, string> {
  if (state === null || state === undefined) return new Map();
  if (typeof state !== 'object' || Array.isArray(state)) return new Map([['', inWords(state)]]);
  return new Map(Object.entries(state).map(([name, value]) => [name, inWords(value)]));
}

const inWords = (value: unknown): string =>
  typeof value === 'string' ? value : JSON.stringify(value);
