// SPDX-License-Identifier: Apache-2.0

/** More ranges than this are not looked at: no return has so many. */
const MOST = 5000;

/** Whether a cell lies in a merged range: nobody can say to which row its content belongs. */
export function mergedCells(ranges: readonly string[]): (row: number, column: number) => boolean {
  const boxes = ranges.slice(0, MOST).flatMap((range) => boxOf(range) ?? []);
  return (row, column) =>
    boxes.some(
      ({ top, bottom, left, right }) =>
        row >= top && row <= bottom && column >= left && column <= right,
    );
}

interface Box {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}

function boxOf(range: string): Box | undefined {
  const [, left = '', top = '', right = '', bottom] =
    /^([A-Z]{1,3})(\d{1,7}):([A-Z]{1,3})(\d{1,7})$/.exec(range) ?? [];
  if (bottom === undefined) return undefined;
  return { top: Number(top), bottom: Number(bottom), left: numberOf(left), right: numberOf(right) };
}

const numberOf = (letters: string): number =>
  Array.from(letters).reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
