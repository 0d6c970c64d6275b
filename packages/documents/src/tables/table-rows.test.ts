// SPDX-License-Identifier: Apache-2.0
import { describe, expect, test } from 'vitest';
import { type CleanTable, type CleanText, cleanText } from '../clean/clean-text.js';
import { plainCell } from '../clean/table-lines.js';
import type { ColumnRole } from './column-role.js';
import { around, groupRows, type TableRow } from './table-rows.js';

/** Rows of words between |; a cell ^ is merged with the one above it. */
function tableOf(rows: readonly string[]): readonly [CleanText, CleanTable] {
  const text = rows.join('\n');
  const words = rows.map((row) => row.split('|'));
  let at = 0;
  const cells = words.map((row, r) =>
    row.flatMap((word, column) => {
      const start = at;
      at += word.length + 1;
      if (word === '^') return [];
      const below = words.slice(r + 1).findIndex((next) => next[column] !== '^');
      const rowSpan = (below < 0 ? words.length - r - 1 : below) + 1;
      return [{ ...plainCell([start, start + word.length], column), rowSpan }];
    }),
  );
  const clean = cleanText({ text, tables: [{ rows: cells }] }, (same) => same);
  const table = clean.flow.find((item) => item.kind === 'table');
  if (table === undefined) throw new Error('the rows of a test make a table');
  return [clean, table];
}

interface Shown {
  readonly cells: string;
  /** For each group of answerers its words, then the work beside it. */
  readonly who: readonly string[];
  readonly text: string;
}

function grouped(
  roles: readonly (ColumnRole | null)[],
  ...rows: readonly string[]
): readonly Shown[] {
  const [clean, table] = tableOf(rows);
  const words = (range: readonly [number, number]): string => clean.shown.slice(...range);
  return groupRows(clean, table.rows, roles).map((row: TableRow) => ({
    cells: row.cells.map(({ range }) => words(range)).join('|'),
    who: row.answers.map(
      (cells) =>
        `${cells.map(({ range }) => words(range)).join('|')} < ${(cells[0]?.lines ?? []).map(words).join('|')}`,
    ),
    text: words(row.range).replaceAll('\n', '|'),
  }));
}

const tasks = (...args: Parameters<typeof grouped>): readonly string[] =>
  grouped(...args).map(({ cells }) => cells);

describe('each row is a task', () => {
  test('with its cells, answerers and the work beside them', () => {
    expect(grouped(['number', 'task', 'units'], '1|推进|甲局', '2|落实|乙局')).toEqual([
      { cells: '1|推进|甲局', who: ['甲局 < 推进'], text: '1|推进|甲局' },
      { cells: '2|落实|乙局', who: ['乙局 < 落实'], text: '2|落实|乙局' },
    ]);
  });

  test('columns of no known kind are left out', () => {
    expect(tasks(['number', null, 'task'], '1|全县|推进')).toEqual(['1|推进']);
  });

  test('empty rows are left out', () => {
    expect(tasks(['number', 'task', 'units'], '1|推进|甲局', '||', '2|落实|乙局')).toHaveLength(2);
  });

  test('a header that comes again is left out', () => {
    expect(tasks(['number', 'task'], '1|推进', '序号|任务', '2|落实')).toEqual([
      '1|推进',
      '2|落实',
    ]);
  });

  test('a short row has the cells it has', () => {
    expect(tasks(['number', 'task', 'units'], '1|推进')).toEqual(['1|推进']);
  });
});

describe('a row goes on with the task above', () => {
  test.each<[string, (ColumnRole | null)[], string[], string[]]>([
    [
      'without a number and a task',
      ['number', 'task', 'measure'],
      ['1|推进|先做', '||再做'],
      ['1|推进|先做||再做'],
    ],
    [
      'merged with its number and task',
      ['number', 'task', 'measure'],
      ['1|推进|先做', '^|^|再做'],
      ['1|推进|先做|再做'],
    ],
    [
      'merged with its number, with a task of its own',
      ['number', 'task'],
      ['1|推进', '^|落实'],
      ['1|推进|落实'],
    ],
    [
      'without a number, where there is no column of tasks',
      ['number', 'measure'],
      ['1|先做', '|再做'],
      ['1|先做|再做'],
    ],
    [
      'without a task, where there is no column of numbers',
      ['task', 'measure'],
      ['推进|先做', '|再做'],
      ['推进|先做||再做'],
    ],
    ['merged with its task', ['task', 'measure'], ['推进|先做', '^|再做'], ['推进|先做|再做']],
  ])('%s', (_, roles, rows, expected) => {
    expect(tasks(roles, ...rows)).toEqual(expected);
  });

  test.each<[string, (ColumnRole | null)[], string[]]>([
    ['with a number of its own', ['number', 'task'], ['1|推进', '2|']],
    [
      'with a task of its own and an empty number',
      ['number', 'task', 'units'],
      ['1|推进|甲局', '|落实|乙局'],
    ],
    ['with no column of tasks or numbers', ['measure', 'units'], ['推进|甲局', '落实|']],
    ['without a task, where no column holds measures', ['task', 'units'], ['推进|甲局', '|乙局']],
  ])('but not one %s', (_, roles, rows) => {
    expect(tasks(roles, ...rows)).toHaveLength(2);
  });

  test('there is none above the first', () => {
    expect(tasks(['number', 'task', 'units'], '||甲局')).toEqual(['||甲局']);
  });

  test('and its own units answer for the work beside them', () => {
    expect(
      grouped(
        ['number', 'task', 'measure', 'units'],
        '1|推进|先做|甲局',
        '^|^|再做|乙局',
        '^|^|收尾|^',
      ),
    ).toEqual([
      {
        cells: '1|推进|先做|甲局|再做|收尾',
        who: ['甲局 < 推进|先做', '乙局 < 再做'],
        text: '1|推进|先做|甲局|再做|乙局|收尾',
      },
    ]);
  });

  test('units without work beside them answer for what is above', () => {
    expect(grouped(['number', 'measure', 'units'], '1|推进|甲局', '^|^|乙局')[0]?.who).toEqual([
      '甲局 < 推进',
      '乙局 < ',
    ]);
  });
});

describe('an empty cell', () => {
  test.each<[ColumnRole]>([['section'], ['lead'], ['units'], ['department']])(
    'of %s means: as above',
    (role) => {
      expect(tasks(['number', 'task', role], '1|推进|甲', '2|落实|', '3|完善|乙')).toEqual([
        '1|推进|甲',
        '2|落实|甲',
        '3|完善|乙',
      ]);
    },
  );

  test('of support means as above only where the row names nobody', () => {
    const roles: readonly ColumnRole[] = ['number', 'lead', 'support'];
    expect(tasks(roles, '1|甲局|乙局', '2||', '3|丙局|')).toEqual([
      '1|甲局|乙局',
      '2|甲局|乙局',
      '3|丙局|',
    ]);
    expect(tasks(['number', 'units', 'support'], '1|甲局|乙局', '2|丙局|')[1]).toBe('2|丙局|');
  });

  test.each<[ColumnRole]>([['goal'], ['note'], ['person']])('of %s is empty', (role) => {
    expect(tasks(['number', 'task', role], '1|推进|甲', '2|落实|')[1]).toBe('2|落实|');
  });

  test('of time means none where few are empty, and as above where more than a quarter is', () => {
    const roles: readonly ColumnRole[] = ['number', 'deadline'];
    expect(tasks(roles, '1|年底', '2|', '3|六月', '4|九月')[1]).toBe('2|');
    expect(tasks(roles, '1|年底', '2|', '3|六月')[1]).toBe('2|年底');
  });

  test('takes what the cell above it has taken', () => {
    expect(tasks(['number', 'units'], '1|甲局', '2|', '3|').at(-1)).toBe('3|甲局');
  });

  test('a row is where its own words are, not where those it takes from above are', () => {
    const rows = grouped(['section', 'number', 'units'], '服务|1|甲局', '^|2|', '^|3|乙局');
    expect(rows.map(({ text }) => text)).toEqual(['服务|1|甲局', '2', '3|乙局']);
  });
});

test('around cells is from the first to the last of them, in whatever order', () => {
  const cell = (from: number, to: number): Parameters<typeof around>[0][number] => ({
    role: 'task',
    range: [from, to],
  });
  expect(around([cell(5, 9), cell(2, 4), cell(6, 7)])).toEqual([2, 9]);
});
