// SPDX-License-Identifier: Apache-2.0
import type { SourceStatus, Validity } from './validity.js';

/** 层级, as the reader of documents names it. */
export type Level = 'national' | 'province' | 'prefecture' | 'county' | 'township';

/** 行政区划: one region under one name and code. A region that is renamed is another one, named by `successor`. */
export interface Region extends Validity {
  /** GB/T 2260: six digits down to the county, nine for a township; 000000 is the nation. */
  readonly code: string;
  readonly name: string;
  readonly level: Level;
  readonly parent: string | null;
  readonly successor: string | null;
  readonly status: SourceStatus;
  readonly note: string;
}

/** The code of the nation. */
export const NATION = '000000';

/** The level a code stands for; null where it is no code. */
export function levelOfCode(code: string): Level | null {
  if (/^\d{9}$/.test(code)) return 'township';
  if (!/^\d{6}$/.test(code)) return null;
  if (code === NATION) return 'national';
  if (code.endsWith('0000')) return 'province';
  return code.endsWith('00') ? 'prefecture' : 'county';
}

/** The codes above a code, nearest first, down to the nation; they need not all be places (直辖市 have no prefecture). */
export function codesAbove(code: string): readonly string[] {
  const county = code.slice(0, 6);
  const above = [county, `${county.slice(0, 4)}00`, `${county.slice(0, 2)}0000`, NATION];
  return above.filter((one, index) => one !== code && above.indexOf(one) === index);
}
