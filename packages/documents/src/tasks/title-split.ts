// SPDX-License-Identifier: Apache-2.0
import type { CleanText, Range } from '../clean/clean-text.js';
import { bracketsIn } from '../clean/brackets.js';
import { matchIn } from '../clean/clean-text.js';
import type { PlannedTask } from '../outline/plan.js';
import { outside } from '../outline/sentences.js';

/** Where the title of a task ends and its body begins. */
export interface TitleSplit {
  readonly title: Range | null;
  /** First index of the body. */
  readonly bodyStart: number;
  /** True where the title sentence is the whole task. */
  readonly whole: boolean;
}

/** How the tasks of a document open: with a title sentence, or with the work itself. */
export type TitleStyle = 'titled' | 'untitled';

const LONGEST_TITLE = 45;
const BODY_SIGN =
  /\d+(?:\.\d+)?(?:%|‰|万|亿|个|所|家|名|人|项|条|公里|次)|《|^(?:各|要|对|将|按|根据|落实《)/;

/** Looks at all tasks of a document at once: single-sentence tasks have a title only where the others have one. */
export function titleStyle(clean: CleanText, tasks: readonly PlannedTask[]): TitleStyle {
  const titled = tasks.filter((task) => opensWithTitle(clean, task)).length;
  return titled * 2 > tasks.length ? 'titled' : 'untitled';
}

const opensWithTitle = (clean: CleanText, task: PlannedTask): boolean => {
  const { title, whole } = splitTitle(clean, task, 'untitled');
  return title !== null && !whole;
};

/** The title of one task: its first sentence, where it is short and carries no figure, or its first line. */
export function splitTitle(clean: CleanText, task: PlannedTask, style: TitleStyle): TitleSplit {
  const head = task.pieces[0];
  if (head === undefined) return { title: null, bodyStart: task.item.head[0], whole: false };
  const [from] = head.range;
  const holes = head.groups.map((group) => group.range);
  const to = outside(head.range, holes)[0]?.[1] ?? head.range[1];
  const end = firstStop(clean, [from, to]);
  const title: Range = [from, trimStop(clean, from, end)];
  const rest = clean.match.slice(end, to).trim() !== '' || task.pieces.length > 1;
  const hasBody =
    rest &&
    (clean.match.slice(end, to).trim() !== '' ||
      task.pieces.slice(1).some((piece) => !isGroupOnly(clean, piece)));
  if (!hasBody) return wholeTask(clean, title, style, end);
  return isTitle(clean, title, end, head.range)
    ? { title, bodyStart: end, whole: false }
    : { title: null, bodyStart: from, whole: false };
}

function wholeTask(clean: CleanText, title: Range, style: TitleStyle, end: number): TitleSplit {
  const stands = style === 'titled' && title[1] > title[0];
  return { title: stands ? title : null, bodyStart: stands ? end : title[0], whole: stands };
}

const isGroupOnly = (clean: CleanText, piece: PlannedTask['pieces'][number]): boolean =>
  outside(
    piece.range,
    piece.groups.map((group) => group.range),
  ).every((part) => !/[\p{Script=Han}\d]/u.test(clean.match.slice(...part)));

function isTitle(clean: CleanText, title: Range, end: number, head: Range): boolean {
  const words = matchIn(clean, title);
  if (words.length === 0 || words.length > LONGEST_TITLE) return false;
  if (end >= head[1] && !'。；'.includes(clean.match.charAt(end - 1))) return true;
  return !BODY_SIGN.test(words) || words.length <= 16;
}

/** The end of the first sentence: after 。or ：, or a space that separates a title from its body. */
function firstStop(clean: CleanText, [from, to]: Range): number {
  const far = Math.min(to, from + 200);
  const closed = bracketsIn(clean.match, [from, far]);
  for (let i = from; i < far; i += 1) {
    const c = clean.match.charAt(i);
    const inside = closed.some(({ range }) => i > range[0] && i < range[1] - 1);
    if (inside) continue;
    if (c === '。' || c === '！' || c === '\n') return i + 1;
    if ((c === '：' || c === ' ') && i - from >= 4 && i - from <= 30) return i + 1;
  }
  return to;
}

function trimStop(clean: CleanText, from: number, end: number): number {
  let to = end;
  while (to > from && '。：！；， \n'.includes(clean.match.charAt(to - 1))) to -= 1;
  return to;
}
