// SPDX-License-Identifier: Apache-2.0
import { bracketsIn } from '../clean/brackets.js';
import { type CleanText, matchIn, type Range } from '../clean/clean-text.js';
import type { PlannedTask } from '../outline/plan.js';
import { outside } from '../outline/sentences.js';
import { trimEnd } from '../units/trim.js';

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
  const words: Range = [from, firstWords(head)];
  const end = firstStop(clean, words);
  const title = trimEnd(clean.match, [from, end], '。：！；， \n');
  if (!hasBody(clean, task, [end, words[1]])) return wholeTask(title, style, end);
  return isTitle(clean, title, end, head.range)
    ? { title, bodyStart: end, whole: false }
    : { title: null, bodyStart: from, whole: false };
}

type Piece = PlannedTask['pieces'][number];

/** The end of the words of a paragraph before its first responsibility group. */
const firstWords = ({ range, groups }: Piece): number =>
  outside(
    range,
    groups.map((group) => group.range),
  )[0]?.[1] ?? range[0];

const hasBody = (clean: CleanText, task: PlannedTask, rest: Range): boolean =>
  matchIn(clean, rest).trim() !== '' ||
  task.pieces.slice(1).some((piece) => !isGroupOnly(clean, piece));

function wholeTask(title: Range, style: TitleStyle, end: number): TitleSplit {
  const stands = style === 'titled' && title[1] > title[0];
  return { title: stands ? title : null, bodyStart: stands ? end : title[0], whole: stands };
}

const isGroupOnly = (clean: CleanText, piece: Piece): boolean =>
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

/** No title sentence is looked for further on. */
const REACH = 200;
/** A colon or a space ends a title of this length only: 一是：… and a long sentence with a colon are none. */
const SHORTEST_LABEL = 4;
const LONGEST_LABEL = 30;

/** The end of the first sentence: after 。or ：, or a space that separates a title from its body. */
function firstStop(clean: CleanText, [from, to]: Range): number {
  const far = Math.min(to, from + REACH);
  const closed = bracketsIn(clean.match, [from, far]);
  const isInside = (i: number): boolean =>
    closed.some(({ range }) => i > range[0] && i < range[1] - 1);
  for (let i = from; i < far; i += 1)
    if (stops(clean.match.charAt(i), i - from) && !isInside(i)) return i + 1;
  return far < to ? from : to;
}

const stops = (sign: string, length: number): boolean =>
  '。！\n'.includes(sign) ||
  ('： '.includes(sign) && length >= SHORTEST_LABEL && length <= LONGEST_LABEL);
