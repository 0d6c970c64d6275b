// SPDX-License-Identifier: Apache-2.0
import { type CleanText, spanOf } from './clean/clean-text.js';
import type { Reading, Task, Warning } from './reading.js';
import { looksLikeUnit } from './units/unit-name.js';

/** What a person should look at before the reading is used. */
export function warningsOf(clean: CleanText, reading: Reading): readonly Warning[] {
  if (reading.tasks.length === 0 && reading.goals.length === 0) return [nothingFound(clean)];
  const anyAnswers = reading.tasks.some((task) => task.responsibility.length > 0);
  return [
    ...reading.tasks.flatMap((task) => [
      ...(anyAnswers ? withoutAnswer(task) : []),
      ...strangeUnits(task),
      ...undated(task),
    ]),
    ...numberingGaps(reading.tasks),
    ...openBrackets(clean),
  ];
}

const nothingFound = (clean: CleanText): Warning => ({
  code: 'nothing-found',
  message: '没有读出任务、目标或做法。请确认文件是工作任务类文件，或在工作台中手工添加。',
  // The first character of the document; nothing where it has none.
  span: spanOf(clean, [0, clean.shown.trim() === '' ? 0 : 1]),
});

const nameOf = (task: Task): string => `${task.label}${task.title ?? ''}`;

const withoutAnswer = (task: Task): readonly Warning[] =>
  task.responsibility.length > 0
    ? []
    : [
        {
          code: 'no-responsibility',
          message: `任务“${nameOf(task)}”没有写明责任单位。`,
          span: task.span,
        },
      ];

const strangeUnits = (task: Task): readonly Warning[] =>
  task.responsibility.flatMap((group) =>
    group.units
      .filter((unit) => !looksLikeUnit(unit))
      .map((unit): Warning => ({
        code: 'unit-not-recognised',
        message: `任务“${nameOf(task)}”的责任单位“${unit}”不像单位名称，请核对。`,
        span: group.span,
      })),
  );

const undated = (task: Task): readonly Warning[] =>
  task.deadlines
    .filter(
      (deadline) =>
        deadline.date === null &&
        deadline.kind === 'by' &&
        /月|季度|半年|年底|年内|年末/.test(deadline.quote),
    )
    .map((deadline): Warning => ({
      code: 'date-without-year',
      message: `时限“${deadline.quote}”没有年份，文件也没有写明年份，请补充。`,
      span: deadline.span,
    }));

/** Numbers that run through must not skip: a task may have been lost. */
function numberingGaps(tasks: readonly Task[]): readonly Warning[] {
  return tasks.flatMap((task, i) => {
    const last = tasks[i - 1];
    const skips =
      last?.number != null &&
      task.number !== null &&
      task.number > last.number + 1 &&
      task.section === last.section;
    if (!skips) return [];
    const message = `编号从“${last.label}”跳到“${task.label}”，中间可能有任务没有读出。`;
    return [{ code: 'numbering-gap' as const, message, span: task.span }];
  });
}

const OPEN_GROUP =
  /[（〔][^（）〔〕]{2,200}?(?:负责|牵头|配合|责任单位|责任部门)[^（）〔〕]{0,60}$/;

/** Whether the last bracket of a text opens. */
const endsOpen = (words: string): boolean =>
  Math.max(words.lastIndexOf('（'), words.lastIndexOf('〔')) >
  Math.max(words.lastIndexOf('）'), words.lastIndexOf('〕'));

/** （县教育局负责 at the end of a paragraph: the units in it were not read. */
function openBrackets(clean: CleanText): readonly Warning[] {
  return clean.flow.flatMap((piece) => {
    if (piece.kind !== 'paragraph') return [];
    const [from, to] = piece.range;
    const words = clean.match.slice(from, to);
    const found = endsOpen(words) ? OPEN_GROUP.exec(words) : null;
    if (found === null) return [];
    const message = `“${found[0].slice(0, 20)}”的括号没有闭合，其中的责任单位没有读出，请核对。`;
    return [
      {
        code: 'bracket-not-closed' as const,
        message,
        span: spanOf(clean, [from + found.index, to]),
      },
    ];
  });
}
