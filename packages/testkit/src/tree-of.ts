// SPDX-License-Identifier: Apache-2.0
import type { Tree } from '@sanyi/parameters';

/** Plain data as a parsed file: texts stand in quotes, numbers and booleans without; every piece has a line of its own. */
export function treeOf(data: unknown): Tree {
  let line = 0;
  const walk = (value: unknown): Tree => {
    line += 1;
    const at = { line, column: 1 };
    if (Array.isArray(value)) return { kind: 'list', items: value.map(walk), at };
    if (typeof value !== 'object' || value === null) {
      return { kind: 'text', text: String(value), quoted: typeof value === 'string', at };
    }
    const entries = Object.entries(value).map(([key, one]) => {
      const tree = walk(one);
      return { key, keyAt: tree.at, value: tree };
    });
    return { kind: 'map', entries, at };
  };
  return walk(data);
}
