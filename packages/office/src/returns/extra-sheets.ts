// SPDX-License-Identifier: Apache-2.0
import type { PlainDate } from '@sanyi/kernel';
import {
  codesOn,
  type Declaration,
  type Field,
  fieldsOn,
  listOfField,
  type PlaceKind,
} from '@sanyi/returns';
import { columnLetter, textCell, type WrittenCell } from './row-xml.js';
import { LOOK } from './workbook-styles.js';

interface Guided {
  readonly declaration: Declaration;
  readonly on: PlainDate;
}

/** 填报说明: how to fill and give back, and what each column wants, in both languages. */
export function guideRows({ declaration, on }: Guided): readonly (readonly WrittenCell[])[] {
  const { label, help } = declaration;
  const line = (name: string, words: string): readonly WrittenCell[] => [
    textCell(name, LOOK.header),
    textCell(words, LOOK.plain),
  ];
  return [
    line('填报说明', `${label.zh} · ${label.en}`),
    line('报什么', `${help.zh} ${help.en}`),
    ...STEPS.map((step, index) => line(String(index + 1), step)),
    ...fieldsOn(declaration, on).map((field) => {
      const codes = listOfField(declaration, field);
      const choices =
        codes === undefined
          ? ''
          : `（${codesOn(codes, on)
              .map((code) => code.label.zh)
              .join('、')}）`;
      const must = field.required ? '必填。' : '';
      return line(
        field.label.zh,
        `${must}${field.help.zh}${choices} · ${field.label.en}: ${field.help.en}`,
      );
    }),
  ];
}

const STEPS: readonly string[] = [
  '在“填报”表的浅黄格里填；灰色格是系统给的或上期的数，不用改。',
  '带 * 的必填。没有数据的留空，不要填 0；这一项对本单位不存在的填“不适用”。',
  '金额以元为单位；比例写成 85% 或 0.85；日期写成 2026-03-01；月份写成 2026-03。',
  '行不够可以插入行；不报的行可以删去，删去的行不会从系统里删掉。',
  '填好后原样存为 .xlsx 交回，不要另建表格，不要合并单元格。',
  '退回的表在最后一列写明原因，改好后再交。',
];

/** What may be chosen of units, institutions and regions, as their names are written. */
export type PlaceNames = ReadonlyMap<PlaceKind, readonly string[]>;

interface Listing {
  readonly declaration: Declaration;
  readonly on: PlainDate;
  readonly places?: PlaceNames | undefined;
}

/** The columns of the hidden sheet: the names of each list of the declaration, then those of the places it asks for. */
function columnsOf({ declaration, on, places }: Listing) {
  const kinds = new Set<string>(fieldsOn(declaration, on).map(({ kind }) => kind));
  return [
    ...declaration.lists.map((list) => ({
      id: list.id,
      names: codesOn(list, on).map(({ label }) => label.zh),
    })),
    ...[...(places ?? [])]
      .filter(([kind]) => kinds.has(kind))
      .map(([kind, names]) => ({ id: `_${kind}`, names })),
  ];
}

/** The hidden sheet of names: one column a list, its names below. */
export function codeSheetRows(listing: Listing): readonly (readonly WrittenCell[])[] {
  const columns = columnsOf(listing).map(({ id, names }) => [id, ...names]);
  const height = Math.max(0, ...columns.map(({ length }) => length));
  return Array.from({ length: height }, (_, row) =>
    columns.map((column) => textCell(column[row] ?? '', LOOK.plain)),
  );
}

/** Where the names that a field is chosen from stand on that sheet: _codes!$B$2:$B$9; null where it has none. */
export function codeSheet(listing: Listing, { kind, list }: Field): string | null {
  const columns = columnsOf(listing);
  const at = columns.findIndex(({ id }) => id === (list ?? `_${kind}`));
  const count = columns[at]?.names.length ?? 0;
  if (count === 0) return null;
  const letter = columnLetter(at + 1);
  return `_codes!$${letter}$2:$${letter}$${count + 1}`;
}
