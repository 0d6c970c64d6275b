// SPDX-License-Identifier: Apache-2.0
/**
 * Offices still run Chromium 94 (360, 统信, 麒麟 browsers). The engines are written to ES2023, so the few array functions
 * that those browsers lack are added where they are missing.
 */
type Method = (this: readonly unknown[], ...args: never[]) => unknown;

const ADDITIONS: Readonly<Record<string, Method>> = {
  toSorted(compare?: (a: unknown, b: unknown) => number) {
    return [...this].sort(compare);
  },
  toReversed() {
    return [...this].reverse();
  },
  toSpliced(start: number, ...rest: [deleteCount: number, ...items: unknown[]]) {
    const copy = [...this];
    if (rest.length === 0) copy.splice(start);
    else copy.splice(start, ...rest);
    return copy;
  },
  with(index: number, value: unknown) {
    const copy = [...this];
    copy[index < 0 ? copy.length + index : index] = value;
    return copy;
  },
  findLast(test: (value: unknown, index: number) => unknown) {
    return this[lastIndexWhere(this, test)];
  },
  findLastIndex(test: (value: unknown, index: number) => unknown) {
    return lastIndexWhere(this, test);
  },
};

export function supportOlderBrowsers(prototype: object = Array.prototype): void {
  for (const [name, value] of Object.entries(ADDITIONS)) {
    if (name in prototype) continue;
    Object.defineProperty(prototype, name, { value, writable: true, configurable: true });
  }
}

function lastIndexWhere(
  list: readonly unknown[],
  test: (value: unknown, index: number) => unknown,
): number {
  let at = list.length - 1;
  while (at >= 0 && !Boolean(test(list[at], at))) at -= 1;
  return at;
}
