// SPDX-License-Identifier: Apache-2.0
import type { Warning, WarningCode } from '@sanyi/documents';

/** What a person should look at, in English; words of the document stand in it as they are. */
export function warningInEnglish({ code, message }: Pick<Warning, 'code' | 'message'>): string {
  const { shape, words, plain } = WORDS[code];
  const said = shape.exec(message);
  return said === null ? plain : words(said[1] ?? '', said[2] ?? '');
}

interface EnglishWarning {
  /** The Chinese sentence, with a group for each thing it quotes. */
  readonly shape: RegExp;
  readonly words: (first: string, second: string) => string;
  /** Where the sentence is shaped otherwise than it is known here. */
  readonly plain: string;
}

const WORDS: Readonly<Record<WarningCode, EnglishWarning>> = {
  'nothing-found': {
    shape: /^$/,
    words: () => '',
    plain:
      'No task, goal or practice was found. Make sure that this is a document of tasks, or add them by hand.',
  },
  'no-responsibility': {
    shape: /^任务“(.*)”没有写明责任单位。$/s,
    words: (task) => `Task “${task}” names no responsible unit.`,
    plain: 'This task names no responsible unit.',
  },
  'unit-not-recognised': {
    shape: /^任务“(.*)”的责任单位“(.*)”不像单位名称，请核对。$/s,
    words: (task, unit) =>
      `“${unit}”, responsible for task “${task}”, does not look like a unit; please check.`,
    plain: 'A responsible unit of this task does not look like one; please check.',
  },
  'date-without-year': {
    shape: /^时限“(.*)”没有年份，文件也没有写明年份，请补充。$/s,
    words: (quote) =>
      `The deadline “${quote}” has no year, and the document does not say which; please add it.`,
    plain: 'This deadline has no year; please add it.',
  },
  'numbering-gap': {
    shape: /^编号从“(.*)”跳到“(.*)”，中间可能有任务没有读出。$/s,
    words: (last, next) =>
      `Numbers jump from “${last}” to “${next}”: a task between them may not have been read.`,
    plain: 'Numbers jump here: a task may not have been read.',
  },
  'bracket-not-closed': {
    shape: /^“(.*)”的括号没有闭合，其中的责任单位没有读出，请核对。$/s,
    words: (words) =>
      `The bracket in “${words}” is not closed, and the units in it were not read; please check.`,
    plain: 'A bracket is not closed here, and the units in it were not read; please check.',
  },
};
