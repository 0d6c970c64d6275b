// SPDX-License-Identifier: Apache-2.0
import {
  csvRows,
  type DipCase,
  type HeaderCells,
  parseDecimal,
  readCodes,
  readNumber,
} from '@sanyi/grouping';
import { UnreadableInput } from './record-chunks.js';
import { Refusal } from './refusal.js';

/** Columns of a DIP history, with the names each may bear. */
const COLUMNS = {
  id: ['id', '病案号', '结算清单流水号'],
  year: ['year', '年度', '出院年度', 'discharged_on', '出院日期', '出院时间', 'B15', 'P25'],
  cost: ['cost', '总费用', '住院总费用', 'D01', 'P782'],
  dx: ['dx', '诊断', '诊断编码'],
  proc: ['proc', '手术', '手术操作编码'],
  age: ['age', '年龄', 'A14'],
  los: ['los', '住院天数', 'B20'],
  leaving: ['leaving_type', '离院方式', 'B34C'],
  level: ['level', '医院级别', '机构级别'],
} as const;

type Column = keyof typeof COLUMNS;
const COLUMN_NAMES = Object.keys(COLUMNS) as readonly Column[];
const NEEDED: readonly Column[] = ['year', 'cost', 'dx'];

/** 离院方式 5 is 死亡 (卫统 4). */
const DIED = '5';

/** Levels that mean 基层. */
const PRIMARY = new Set(['0', '1', '一级', '基层', '未定级', '乡镇卫生院', '社区卫生服务中心']);

/** The columns of a history's header. @throws Refusal naming what is missing. */
export function historyColumns({ cells }: HeaderCells): readonly number[] {
  const names = cells.map((cell) => cell.trim().toLowerCase());
  const place = (column: Column): number =>
    COLUMNS[column].map((name) => names.indexOf(name.toLowerCase())).find((at) => at !== -1) ?? -1;
  const missing = NEEDED.filter((column) => place(column) === -1);
  if (missing.length === 0) return COLUMN_NAMES.map(place);
  throw new Refusal('文件第一行缺少列:', [
    ...missing.map((column) => `${column}:可名为 ${COLUMNS[column].join('、')}`),
    `文件里的列:${cells.slice(0, 20).join('、')}`,
  ]);
}

/** The cases of a chunk. @param before how many rows came before it, for messages */
export function historyCases(
  bytes: Uint8Array,
  columns: readonly number[],
  before: number,
): readonly DipCase[] {
  const { rows, read } = csvRows(bytes, columns);
  if (read < bytes.length)
    throw new UnreadableInput(`第 ${before + rows.length + 1} 例的引号没有配对。`);
  return rows.map((cells, row) => dipCase(cells, before + row + 1));
}

function dipCase(cells: readonly string[], row: number): DipCase {
  const cell = (column: Column): string => cells[COLUMN_NAMES.indexOf(column)] ?? '';
  return {
    id: cell('id'),
    year: yearOf(cell('year'), row),
    cost: fenOf(cell('cost'), row),
    diagnoses: readCodes(cell('dx')),
    procedures: readCodes(cell('proc')).filter((code) => code !== ''),
    ageYears: readNumber(cell('age')),
    los: readNumber(cell('los')),
    died: cell('leaving') === DIED,
    primaryCare: PRIMARY.has(cell('level').trim()),
  };
}

function yearOf(text: string, row: number): number {
  const [year] = /^\d{4}/.exec(text.trim()) ?? [];
  if (year === undefined)
    throw new UnreadableInput(`第 ${row} 例的年度“${text}”读不懂,应为 2025 或 2025-01-31。`);
  return Number(year);
}

function fenOf(text: string, row: number): bigint {
  const yuan = parseDecimal(text);
  if (yuan === undefined)
    throw new UnreadableInput(`第 ${row} 例的费用“${text}”读不懂,应为以元计的数,如 12800.00。`);
  return (yuan.numerator * 100n) / yuan.denominator;
}
