// SPDX-License-Identifier: Apache-2.0

/** Keeps a value; where more than `most` are kept, those that were kept first go. */
export function keepAtMost<Key, Value>(
  kept: Map<Key, Value>,
  [key, value]: readonly [Key, Value],
  most: number,
): void {
  kept.set(key, value);
  for (const oldest of kept.keys()) {
    if (kept.size <= most) return;
    kept.delete(oldest);
  }
}
