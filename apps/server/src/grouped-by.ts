// SPDX-License-Identifier: Apache-2.0

/** Items by their key, each group in the order of the items. */
export function groupedBy<Key, Item>(
  items: readonly Item[],
  keyOf: (item: Item) => Key,
): ReadonlyMap<Key, readonly Item[]> {
  const groups = new Map<Key, Item[]>();
  for (const item of items) {
    const key = keyOf(item);
    const beside = groups.get(key);
    if (beside === undefined) groups.set(key, [item]);
    else beside.push(item);
  }
  return groups;
}
