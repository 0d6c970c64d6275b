// SPDX-License-Identifier: Apache-2.0
import { type Measure, percent, type Score } from './tally.js';

const COLUMNS: readonly (readonly [heading: string, measure: Measure])[] = [
  ['任务查全', 'tasksFound'],
  ['任务查准', 'tasksTrue'],
  ['标题', 'titles'],
  ['单位', 'units'],
  ['方式', 'modes'],
  ['牵头', 'leads'],
  ['指标查全', 'targetsFound'],
  ['指标查准', 'targetsTrue'],
  ['取值', 'targetValues'],
  ['期限', 'targetDue'],
  ['文字指标', 'wordTargetsFound'],
  ['时限查全', 'datesFound'],
  ['时限查准', 'datesTrue'],
  ['题头', 'headings'],
  ['数据查全', 'figuresFound'],
  ['数据查准', 'figuresTrue'],
  ['要素', 'figureFacts'],
  ['经验查全', 'practicesFound'],
  ['经验查准', 'practicesTrue'],
];

/** A Markdown table of scores, one row each, in per cent; – where nothing was asked. */
export function scoreTable(rows: readonly (readonly [name: string, score: Score])[]): string {
  const cells = [
    ['文件', ...COLUMNS.map(([heading]) => heading)],
    ...rows.map(([name, score]) => [name, ...COLUMNS.map(([, measure]) => share(score, measure))]),
  ];
  const widths = COLUMNS.map((_, i) => Math.max(...cells.map((row) => widthOf(row[i + 1] ?? ''))));
  const first = Math.max(...cells.map(([name = '']) => widthOf(name)));
  const lines = cells.map(([name = '', ...shares]) =>
    lineOf(
      name + pad(name, first),
      shares.map((cell, i) => pad(cell, widths[i] ?? 0) + cell),
    ),
  );
  const rule = lineOf(
    '-'.repeat(first),
    widths.map((width) => `${'-'.repeat(width - 1)}:`),
  );
  return [...lines.slice(0, 1), rule, ...lines.slice(1)].join('\n');
}

const lineOf = (name: string, shares: readonly string[]): string =>
  `| ${[name, ...shares].join(' | ')} |`;

/** Cut, not rounded: 99.96 is not 100. */
function share(score: Score, measure: Measure): string {
  const value = percent(score[measure]);
  return value === undefined ? '–' : String(Math.floor(value * 10) / 10);
}

const pad = (text: string, width: number): string => ' '.repeat(Math.max(0, width - widthOf(text)));

/** A Chinese character takes two places of a terminal. */
const widthOf = (text: string): number =>
  Array.from(text).reduce((sum, sign) => sum + (sign >= '\u2E80' ? 2 : 1), 0);
