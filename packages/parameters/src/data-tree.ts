// SPDX-License-Identifier: Apache-2.0
import type { Position, Tree } from './tree.js';

const NOWHERE: Position = { line: 1, column: 1 };

/**
 * Plain data as a tree: what comes as JSON in a request or out of a database, and has no lines. A text stands for itself in
 * quotes; numbers and booleans do not, so an exact figure that was sent as a number is refused like one in a file.
 */
export function dataTree(data: unknown): Tree {
  if (Array.isArray(data)) return { kind: 'list', items: data.map(dataTree), at: NOWHERE };
  if (typeof data === 'object' && data !== null) {
    const entries = Object.entries(data).map(([key, value]) => ({
      ...{ key, keyAt: NOWHERE },
      value: dataTree(value),
    }));
    return { kind: 'map', entries, at: NOWHERE };
  }
  return { kind: 'text', text: leafText(data), quoted: typeof data === 'string', at: NOWHERE };
}

function leafText(data: unknown): string {
  if (typeof data === 'string') return data;
  return typeof data === 'number' || typeof data === 'boolean' ? String(data) : '';
}
