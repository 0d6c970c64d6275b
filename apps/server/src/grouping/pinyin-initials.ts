// SPDX-License-Identifier: Apache-2.0
import { pinyin } from 'pinyin-pro';

const known = new Map<string, string>();

/** The first letters a sign may begin with when it is read aloud: 重 → `zc`; a letter or digit stands for itself, other signs for nothing. */
export function initialsOf(sign: string): string {
  const kept = known.get(sign);
  if (kept !== undefined) return kept;
  const found = read(sign);
  known.set(sign, found);
  return found;
}

function read(sign: string): string {
  const letters = pinyin(sign, {
    ...{ type: 'array', toneType: 'none', pattern: 'first', multiple: true, v: true },
  });
  return [...new Set(letters.map((letter) => letter.toLowerCase()))]
    .filter((letter) => /^[a-z0-9]$/.test(letter))
    .join('');
}
