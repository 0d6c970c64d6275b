// SPDX-License-Identifier: Apache-2.0
import { caseFromFields, type CaseText, type CsvTexts } from '@sanyi/grouping';

const decoder = new TextDecoder();

/** Cases of a chunk of NDJSON, one object a line. `read` stops before the first line that is no JSON object. */
export function ndjsonTexts(bytes: Uint8Array): CsvTexts {
  const cases: CaseText[] = [];
  let at = 0;
  while (at < bytes.length) {
    const newline = bytes.indexOf(0x0a, at);
    const end = newline === -1 ? bytes.length : newline;
    const line = decoder.decode(bytes.subarray(at, end)).trim();
    const parsed = line === '' ? undefined : objectOf(line);
    if (line !== '' && parsed === undefined) break;
    if (parsed !== undefined) cases.push(caseFromFields(parsed));
    at = Math.min(bytes.length, end + 1);
  }
  return { cases, read: at };
}

type Fields = Readonly<Record<string, unknown>>;

function objectOf(line: string): Fields | undefined {
  try {
    const value: unknown = JSON.parse(line);
    return isFields(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
