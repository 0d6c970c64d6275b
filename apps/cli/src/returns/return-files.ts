// SPDX-License-Identifier: Apache-2.0
import { createHash } from 'node:crypto';
import { mkdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { parsePeriod, periodEnd, type PlainDate } from '@sanyi/kernel';
import {
  describeFileRefusal,
  describeRowProblems,
  type OpenedReturn,
  openReturn,
  type OutgoingRow,
  type OutgoingWorkbook,
  periodInWords,
  type ReturnedRow,
  returnWorkbook,
} from '@sanyi/office';
import type { Declaration } from '@sanyi/returns';
import { EXIT, Failure } from '../failure.js';
import { orInWords, toFile } from '../whole-output.js';

/** Whose workbook it is, of which period, and by when it is due. */
export interface Whose {
  readonly unit: string;
  readonly region: string;
  readonly period: string;
  readonly due?: PlainDate;
}

/** Opens a returned workbook; a text says why it is refused. @throws Failure where there is no such file */
export async function openReturnFile(
  file: string,
  declarations: readonly Declaration[],
): Promise<OpenedReturn | string> {
  const bytes = await readFile(file).catch(() => {
    throw new Failure(EXIT.noInput, `找不到或读不了文件“${file}”。请检查路径和权限。`);
  });
  const opened = openReturn(new Uint8Array(bytes), path.basename(file), {
    declarationOf: (id, version) =>
      declarations.find((one) => one.id === id && one.version === version),
    // Names are resolved where the registry of the office is; here they stay as they were written.
    find: () => (_, text) => text,
    digest,
  });
  return opened.ok ? opened.value : describeFileRefusal(opened.error);
}

/** Goes through the rows of a file; refused ones are kept and answered, with why it could not be read to its end. */
export async function eachRow(
  { rows: opened, declaration }: OpenedReturn,
  take: (row: ReturnedRow, problems: string) => Promise<void>,
): Promise<{ readonly bad: readonly ReturnedRow[]; readonly refused: string | undefined }> {
  const bad: ReturnedRow[] = [];
  const rows = opened();
  let next = rows.next();
  while (next.done !== true) {
    const { problems } = next.value;
    await take(next.value, describeRowProblems(problems, declaration));
    if (problems.length > 0) bad.push(next.value);
    next = rows.next();
  }
  return { bad, refused: next.value === undefined ? undefined : describeFileRefusal(next.value) };
}

/** Saves the refused rows as a workbook that can be mended and returned again. */
export async function giveBack(
  file: string,
  { declaration, manifest }: OpenedReturn,
  bad: readonly ReturnedRow[],
): Promise<void> {
  const rows = bad.map(({ incoming: { id, version, cells }, raw, problems }): OutgoingRow => {
    const reason = describeRowProblems(problems, declaration);
    return { row: id === null ? null : { id, version: version ?? 0, cells }, raw, reason };
  });
  const { unit, region, period } = manifest;
  const on = lastDay(declaration, period, declaration.from);
  const frame = template(declaration, { unit, region, period }, on);
  await save(file, returnWorkbook({ ...frame, manifest, rows, spare: 0, withReasons: true }));
}

/** Writes a workbook piece by piece; it stands under its name when it is whole. */
export async function save(file: string, pieces: Iterable<Uint8Array | string>): Promise<void> {
  await orInWords(mkdir(path.dirname(file), { recursive: true }));
  const output = toFile(file);
  try {
    for (const piece of pieces) await output.write(piece);
    await output.keep();
  } catch (failure) {
    await output.discard();
    throw failure;
  }
}

/** An empty workbook of a unit for a period. */
export function template(
  declaration: Declaration,
  { unit, region, period, due }: Whose,
  on: PlainDate,
): OutgoingWorkbook {
  const { id, version } = declaration;
  return {
    ...{ declaration, on, rows: [], spare: declaration.rows === 'one' ? 1 : 50, digest },
    manifest: {
      ...{ declaration: id, declarationVersion: version, packet: '', filing: '' },
      ...{ unit, region, period },
    },
    ...{
      unitName: unit,
      periodName: period === '' ? '' : periodInWords(period),
      dueOn: due ?? null,
    },
    ...{ withPrevious: false, withReasons: false, nameOf: (_, one) => one },
  };
}

const digest = (text: string): string => createHash('sm3').update(text).digest('hex');

/** The last day of the period; without periods, the day itself. */
export function lastDay(declaration: Declaration, text: string, otherwise: PlainDate): PlainDate {
  const period = parsePeriod(text);
  if (period?.kind !== declaration.period) {
    throw new Failure(
      EXIT.badInput,
      `报告期“${text}”与 ${declaration.id} 不符。季报写成 2026-Q1,月报 2026-03,半年报 2026-H1,年报 2026;没有报告期的不写。`,
    );
  }
  return periodEnd(period) ?? otherwise;
}
