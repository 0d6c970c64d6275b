// SPDX-License-Identifier: Apache-2.0
import fc from 'fast-check';

/** A value of JSON. */
export type Tree =
  null | boolean | number | string | readonly Tree[] | { readonly [key: string]: Tree };

/** A way through a tree, and what stands at its end instead; undefined leaves it out. */
export interface Damage {
  readonly path: readonly number[];
  readonly by: Tree | undefined;
}

/** The JSON of a tree with one value replaced or left out. */
export function damaged(text: string, { path, by }: Damage): string {
  const tree = replaced(JSON.parse(text) as Tree, path, by);
  return tree === undefined ? '' : JSON.stringify(tree);
}

function replaced(tree: Tree, path: readonly number[], by: Tree | undefined): Tree | undefined {
  const [step = 0, ...rest] = path;
  if (path.length === 0 || typeof tree !== 'object' || tree === null) return by;
  const entries = Object.entries(tree);
  const place = step % Math.max(1, entries.length);
  const entry = entries[place];
  if (entry === undefined) return by;
  const inner = replaced(entry[1], rest, by);
  const kept = entries.toSpliced(
    place,
    1,
    ...(inner === undefined ? [] : [[entry[0], inner] as [string, Tree]]),
  );
  return Array.isArray(tree) ? kept.map(([, value]) => value) : Object.fromEntries(kept);
}

export const damage: fc.Arbitrary<Damage> = fc.record({
  path: fc.array(fc.nat(500), { minLength: 0, maxLength: 5 }),
  by: fc.option(
    fc.oneof(
      fc.constantFrom<Tree>(
        null,
        '',
        0,
        -1,
        1e308,
        [],
        {},
        '__proto__',
        'K80.2',
        ['K80.2'],
        [[]],
        true,
      ),
      fc.jsonValue({ maxDepth: 2 }) as fc.Arbitrary<Tree>,
    ),
    { nil: undefined },
  ),
});
