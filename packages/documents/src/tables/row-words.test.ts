// SPDX-License-Identifier: Apache-2.0
import { describe, expect, test } from 'vitest';
import { type CleanText, cleanText } from '../clean/clean-text.js';
import type { ColumnRole } from './column-role.js';
import { namesInPhrases, rangesOf, rowLabel, rowWords } from './row-words.js';
import type { RowCell, TableRow } from './table-rows.js';

type Written = readonly (readonly [ColumnRole, string])[];

/** A row whose cells stand one on a line. */
function rowOf(cells: Written): readonly [CleanText, TableRow] {
  const text = cells.map(([, words]) => words).join('\n');
  let at = 0;
  const placed = cells.map(([role, words]): RowCell => {
    const start = at;
    at += words.length + 1;
    return { role, range: [start, start + words.length] };
  });
  const shown = `${text}\n`;
  const clean: CleanText = {
    ...cleanText({ text: '', tables: [] }, (same) => same),
    shown,
    match: shown,
  };
  return [clean, { cells: placed, answers: [], range: [0, text.length] }];
}

function words(
  ...cells: Written
): readonly [title: string | null, bodies: readonly string[]] | null {
  const [clean, row] = rowOf(cells);
  const found = rowWords(clean, row, false);
  if (found === null) return null;
  return [
    found.title === null ? null : clean.shown.slice(...found.title),
    found.bodies.map((range) => clean.shown.slice(...range)),
  ];
}

describe('the title of a row', () => {
  test.each<[string, Written, ReturnType<typeof words>]>([
    [
      'is its task, where another column holds the work',
      [
        ['task', '推进'],
        ['measure', '先做。再做。'],
      ],
      ['推进', ['先做。再做。']],
    ],
    [
      'is its task, wherever the column stands',
      [
        ['measure', '先做。再做。'],
        ['task', '推进'],
      ],
      ['推进', ['先做。再做。']],
    ],
    [
      'leaves all other work',
      [
        ['task', '推进'],
        ['goal', '90%'],
        ['duty', '统筹'],
      ],
      ['推进', ['90%', '统筹']],
    ],
    [
      'is a short first sentence of the only cell',
      [
        ['task', '推进支付改革。各县要实施。'],
        ['measure', ''],
      ],
      ['推进支付改革', ['各县要实施。']],
    ],
    [
      'is what stands before a colon',
      [['task', '推进支付改革：各县要实施。']],
      ['推进支付改革', ['各县要实施。']],
    ],
    ['is not the only sentence', [['task', '推进支付改革。']], [null, ['推进支付改革。']]],
    [
      'is not a sentence with a comma',
      [['task', '推进支付改革，抓实。各县要实施。']],
      [null, ['推进支付改革，抓实。各县要实施。']],
    ],
    [
      'is not a sentence with a semicolon',
      [['task', '推进改革；抓实。各县要实施。']],
      [null, ['推进改革；抓实。各县要实施。']],
    ],
    [
      'is not a sentence with a figure',
      [['task', '达到90%。各县要实施。']],
      [null, ['达到90%。各县要实施。']],
    ],
    ['is not one character', [['task', '略。各县要实施。']], [null, ['略。各县要实施。']]],
    ['may have 24 characters', [['task', `${'推'.repeat(24)}。各县`]], ['推'.repeat(24), ['各县']]],
    ['not 25', [['task', `${'推'.repeat(25)}。各县`]], [null, [`${'推'.repeat(25)}。各县`]]],
    [
      'is none where no column names tasks',
      [
        ['measure', '先做'],
        ['goal', '90%'],
      ],
      [null, ['先做', '90%']],
    ],
    [
      'is none where the task is empty',
      [
        ['task', ''],
        ['measure', '先做'],
      ],
      [null, ['先做']],
    ],
  ])('%s', (_, cells, expected) => {
    expect(words(...cells)).toEqual(expected);
  });

  test('a row without work asks for nothing', () => {
    expect(words(['number', '1'], ['task', ''], ['units', '甲局'])).toBeNull();
  });
});

describe('the label of a row', () => {
  test.each<[string, Written, number | null, string]>([
    [
      'is the number in its cell',
      [
        ['number', '12'],
        ['task', '推进'],
      ],
      12,
      '12',
    ],
    [
      'is the label in its cell',
      [
        ['number', '（三）'],
        ['task', '推进'],
      ],
      3,
      '（三）',
    ],
    [
      'is a word in its cell',
      [
        ['number', '甲'],
        ['task', '推进'],
      ],
      null,
      '甲',
    ],
    [
      'is what the words begin with, where the cell is empty',
      [
        ['number', ''],
        ['task', '二、推进'],
      ],
      2,
      '二、',
    ],
    [
      'is what the words begin with, where no column has numbers',
      [
        ['task', '3.推进'],
        ['measure', '4.先做'],
      ],
      3,
      '3.',
    ],
    ['is none where nothing numbers it', [['task', '推进']], null, ''],
    [
      'is no number of five digits',
      [
        ['number', '12345'],
        ['task', '推进'],
      ],
      null,
      '12345',
    ],
    [
      'is a number of four',
      [
        ['number', '1234'],
        ['task', '推进'],
      ],
      1234,
      '1234',
    ],
  ])('%s', (_, cells, number, label) => {
    const [clean, row] = rowOf(cells);
    const found = rowWords(clean, row, false);
    expect(found).not.toBeNull();
    if (found !== null) expect(rowLabel(clean, row, found)).toEqual({ number, label });
  });
});

test('the ranges of a kind are those of its cells that are not empty', () => {
  const [, row] = rowOf([
    ['goal', '甲'],
    ['goal', ''],
    ['task', '乙'],
    ['goal', '丙'],
  ]);
  expect(rangesOf(row, 'goal')).toEqual([
    [0, 1],
    [5, 6],
  ]);
});

describe('a table names its tasks in phrases', () => {
  const named = (...tasks: readonly string[]): boolean => {
    const [[clean], ...rows] = [rowOf([['task', tasks.join('')]]), ...tasks.map(() => null)];
    let at = 0;
    const made = rows.map((_, i): TableRow => {
      const end = at + (tasks[i]?.length ?? 0);
      const cell: RowCell = { role: 'task', range: [at, end] };
      at = end;
      return { cells: [cell], answers: [], range: [0, at] };
    });
    return namesInPhrases(clean, made);
  };

  test.each<[string, string[], boolean]>([
    ['where all do', ['更新车辆24辆', '编印手册'], true],
    [
      'where four of five do',
      ['更新车辆', '编印手册', '推广经验', '开展义诊', '先做。再做。'],
      true,
    ],
    ['not where three of four do', ['更新车辆', '编印手册', '推广经验', '先做。再做。'], false],
    ['not where a sentence has a comma', ['更新车辆，编印手册'], false],
    ['not where it is long', ['做'.repeat(29)], false],
  ])('%s', (_, tasks, expected) => {
    expect(named(...tasks)).toBe(expected);
  });

  test('then the phrase is title and work', () => {
    const [clean, row] = rowOf([
      ['number', '1'],
      ['task', '更新车辆24辆'],
    ]);
    expect(rowWords(clean, row, true)).toEqual({
      content: [[2, 9]],
      title: [2, 9],
      bodies: [[2, 9]],
    });
  });

  test('a row with more than a phrase keeps its own title', () => {
    const [clean, row] = rowOf([['task', '推进改革。先做。']]);
    expect(rowWords(clean, row, true)?.title).toEqual([0, 4]);
  });
});
