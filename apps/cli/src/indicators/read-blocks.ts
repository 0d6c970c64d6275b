// SPDX-License-Identifier: Apache-2.0
import type { BulletinBlock } from '@sanyi/bulletins';
import { EXIT, Failure } from '../failure.js';

/** Reads an edited text. @throws Failure where it is not one, saying where */
export function readBlocks(file: string, text: string): readonly BulletinBlock[] {
  const parsed = parsedJson(file, text);
  if (!Array.isArray(parsed)) throw new Failure(EXIT.badInput, `${file} 不是正文:应为一列段落。`);
  return parsed.map((one: unknown, index) => {
    if (isBlock(one)) return one;
    throw new Failure(
      EXIT.badInput,
      `${file} 第 ${index + 1} 段不合格式:要有 id、kind(heading、body、table)、words、rows。`,
    );
  });
}

function parsedJson(file: string, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new Failure(EXIT.badInput, `${file} 不是完整的 JSON。`);
  }
}

function isBlock(one: unknown): one is BulletinBlock {
  if (typeof one !== 'object' || one === null) return false;
  const { id, kind, words, rows } = one as Readonly<Record<string, unknown>>;
  return (
    typeof id === 'string' &&
    typeof words === 'string' &&
    ['heading', 'body', 'table'].some((name) => name === kind) &&
    Array.isArray(rows) &&
    rows.every((row) => Array.isArray(row) && row.every((cell) => typeof cell === 'string'))
  );
}
