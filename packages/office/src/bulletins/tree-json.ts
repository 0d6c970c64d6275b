// SPDX-License-Identifier: Apache-2.0
import type { Json } from '@sanyi/bulletins';
import type { Tree } from '@sanyi/parameters';

/** A parsed file as plain data, so that `dataTree` gives the same tree again but for its lines. */
export function treeJson(tree: Tree): Json {
  if (tree.kind === 'list') return tree.items.map(treeJson);
  if (tree.kind === 'map') {
    return Object.fromEntries(tree.entries.map(({ key, value }) => [key, treeJson(value)]));
  }
  if (tree.quoted) return tree.text;
  if (tree.text === 'true' || tree.text === 'false') return tree.text === 'true';
  return WHOLE.test(tree.text) ? Number(tree.text) : tree.text;
}

/** Whole numbers that JSON keeps as they are written. */
const WHOLE = /^(?:0|[1-9]\d{0,14})$/;
