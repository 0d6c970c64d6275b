// SPDX-License-Identifier: Apache-2.0
import type { Words } from '../http/words.js';
import { UnreadableCases } from './case-layout.js';

const WORKBOOK: Words = {
  zh: '这是 Excel 工作簿或压缩包。请在 Excel 里另存为“CSV UTF-8（逗号分隔）”再上传。',
  en: 'This is an Excel workbook or an archive. Save it in Excel as “CSV UTF-8” and send that.',
};
const UTF16: Words = {
  zh: '这是 UTF-16 文本。请另存为“CSV UTF-8（逗号分隔）”再上传。',
  en: 'This is text in UTF-16. Save it as “CSV UTF-8” and send that.',
};
const PARQUET: Words = {
  zh: '这是 Parquet 文件。网页收 CSV 和 NDJSON；Parquet 请用命令 sanyi group。',
  en: 'This is Parquet. The page takes CSV and NDJSON; for Parquet there is the command sanyi group.',
};
const GZIP: Words = {
  zh: '这是 gzip 压缩包。请解压后上传。',
  en: 'This is a gzip archive. Unpack it first.',
};
const NO_TEXT: Words = {
  zh: '这不是文本文件。请上传 CSV 或 NDJSON。',
  en: 'This is no text file. Send CSV or NDJSON.',
};

const OTHER_FORMATS: readonly (readonly [start: readonly number[], words: Words])[] = [
  [[0x50, 0x4b], WORKBOOK],
  [[0xd0, 0xcf], WORKBOOK],
  [[0x50, 0x41, 0x52, 0x31], PARQUET],
  [[0x1f, 0x8b], GZIP],
  [[0xff, 0xfe], UTF16],
  [[0xfe, 0xff], UTF16],
];

/** Tells apart what is no text of cases by its first bytes. @throws UnreadableCases saying what it is and what to do */
export function refuseOtherFormats(head: Uint8Array): void {
  const found = OTHER_FORMATS.find(([start]) => start.every((byte, at) => head[at] === byte));
  if (found !== undefined) throw new UnreadableCases(found[1]);
  if (head.includes(0)) throw new UnreadableCases(NO_TEXT);
}
