// SPDX-License-Identifier: Apache-2.0
import type { Writable } from 'node:stream';
import { type Progress, total } from './group-stream.js';

/** Reports at most once a second; on a terminal the line is written over. */
export interface ProgressReport {
  (now: Progress): void;
  readonly end: () => void;
}

const EVERY_MS = 1000;

export function progressReport(
  out: Writable & { readonly isTTY?: boolean },
  size: number | undefined,
  clock: () => number = () => performance.now(),
): ProgressReport {
  const began = clock();
  let told = began;
  let lines = 0;
  const report = (now: Progress): void => {
    const at = clock();
    if (at - told < EVERY_MS) return;
    told = at;
    lines++;
    out.write(
      `${out.isTTY === true ? '\r' : ''}${inWords(now, size, at - began)}${out.isTTY === true ? '' : '\n'}`,
    );
  };
  const end = (): void => {
    if (lines > 0 && out.isTTY === true) out.write('\n');
  };
  return Object.assign(report, { end });
}

function inWords({ done, tally }: Progress, size: number | undefined, ms: number): string {
  const cases = total(tally);
  const share = size === undefined || size === 0 ? '' : ` · ${Math.floor((done / size) * 100)}%`;
  return `已分组 ${cases.toLocaleString('zh-CN')} 例${share} · 每秒 ${Math.round((cases / ms) * 1000).toLocaleString('zh-CN')} 例`;
}
