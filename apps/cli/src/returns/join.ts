// SPDX-License-Identifier: Apache-2.0
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { csvLines, csvText, type OpenedReturn, type ReturnedRow } from '@sanyi/office';
import { cellOf, type Declaration, textOf } from '@sanyi/returns';
import { orInWords, type Output, toFile } from '../whole-output.js';
import { eachRow, giveBack, openReturnFile } from './return-files.js';

/** Where the joined table goes, and the refused rows; undefined: they are only counted. */
export interface Joining {
  readonly declarations: readonly Declaration[];
  readonly out: string;
  readonly refused: string | undefined;
}

/** What came together. */
export interface Joined {
  readonly files: number;
  readonly rows: number;
  readonly badRows: number;
  /** Files that are not in the table, or not to their end. */
  readonly refused: readonly { readonly file: string; readonly reason: string }[];
}

/**
 * 合表: the sound rows of many returned workbooks of one kind as one CSV, each with its unit and period; refused rows go back with
 * their reasons. One file is open at a time, and of it one row; the table appears under its name when it is whole.
 */
export async function joinReturns(files: readonly string[], joining: Joining): Promise<Joined> {
  await orInWords(mkdir(path.dirname(joining.out), { recursive: true }));
  const output = toFile(joining.out);
  try {
    const joined = await joinInto(output, files, joining);
    await output.keep();
    return joined;
  } catch (failure) {
    await output.discard();
    throw failure;
  }
}

async function joinInto(
  output: Output,
  files: readonly string[],
  { declarations, refused: folder }: Joining,
): Promise<Joined> {
  const refused: { file: string; reason: string }[] = [];
  const sums = { files: 0, rows: 0, badRows: 0 };
  let kind: Declaration | undefined;
  for (const file of files) {
    const opened = await openedLike(kind, file, declarations);
    if (typeof opened === 'string') {
      refused.push({ file, reason: opened });
      continue;
    }
    if (kind === undefined) await output.write(headOf(opened.declaration));
    kind = opened.declaration;
    const { rows, bad, broken } = await joinOne(output, opened);
    sums.files += 1;
    sums.rows += rows;
    sums.badRows += bad.length;
    if (broken !== undefined) refused.push({ file, reason: broken });
    if (folder !== undefined && bad.length > 0)
      await giveBack(path.join(folder, path.basename(file)), opened, bad);
  }
  return { ...sums, refused };
}

/** The file, where it is of the kind that the first one was; else why it is not. */
async function openedLike(
  kind: Declaration | undefined,
  file: string,
  declarations: readonly Declaration[],
): Promise<OpenedReturn | string> {
  const opened = await openReturnFile(file, declarations);
  return typeof opened === 'string' ? opened : (strangeTo(kind, opened) ?? opened);
}

const strangeTo = (kind: Declaration | undefined, { declaration }: OpenedReturn): string | null =>
  kind === undefined || (kind.id === declaration.id && kind.version === declaration.version)
    ? null
    : `是“${declaration.label.zh}”第 ${declaration.version} 版,与前面的“${kind.label.zh}”第 ${kind.version} 版不是一种表。请分开合。`;

async function joinOne(output: Output, opened: OpenedReturn) {
  const { declaration, manifest } = opened;
  let rows = 0;
  const { bad, refused } = await eachRow(opened, async (row, problems) => {
    if (problems !== '') return;
    rows += 1;
    const { unit, region, period } = manifest;
    await output.write(csvLines([[unit, region, period, ...wordsOf(declaration, row)]]));
  });
  return { rows, bad, broken: refused };
}

const headOf = ({ fields }: Declaration): string =>
  csvText([['填报单位', '行政区划', '报告期', ...fields.map(({ label }) => label.zh)]]);

/** What stands in a row as people read it: codes by their names, 不适用 in words, nothing where nothing was given. */
const wordsOf = (
  { fields, lists }: Declaration,
  { incoming: { cells } }: ReturnedRow,
): readonly string[] =>
  fields.map(({ id, list }) => {
    const cell = cellOf(cells, id);
    const text = textOf(cell);
    if (text === undefined) return cell.state === 'missing' ? '' : '不适用';
    const codes = lists.find((one) => one.id === list)?.codes ?? [];
    return codes.find(({ code }) => code === text)?.label.zh ?? text;
  });
