// SPDX-License-Identifier: Apache-2.0

const PORTION = 1000;
/** More rows than this are no list for people: narrow the filter. */
const MOST_ROWS = 200_000;

/** Reads a list to its end, portion by portion. */
export async function everyPage<Row>(
  read: (last: Row | undefined, limit: number) => Promise<readonly Row[]>,
): Promise<readonly Row[]> {
  const all: Row[] = [];
  for (;;) {
    const portion = await read(all.at(-1), PORTION);
    all.push(...portion);
    if (portion.length < PORTION || all.length >= MOST_ROWS) return all;
  }
}
