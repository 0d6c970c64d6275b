// SPDX-License-Identifier: Apache-2.0
import { type CleanText, matchIn, type Range, shownIn } from '../clean/clean-text.js';
import { HAN } from '../clean/han.js';
import { documentNumberIn } from '../references/document-number.js';

const NOUN =
  /(?:通知|意见|方案|办法|措施|要点|清单|任务|任务书|计划|规划|分工|分工表|决定|公告|通告|细则|行动|分解|分解表|安排|台账|规定|条例|部署|报告|一览表|任务表|责任表|工作|举措|\d{1,3}条|[一二三四五六七八九十]{1,3}条)$/;
const TAIL = /(?:[（(][^（）()]{1,24}[）)])+$/;
const NO_TITLE =
  /[。；！？]|[：:]$|^(?:附件|抄送|主送|签发|来源|作者|编辑|责任编辑|发布时间|发布日期|索引号|信息来源|导语|编者按)|文件$|^（?此件|^\d{4}年\d{1,2}月\d{1,2}日$|^（.*）$/;

/** The title of a document, with the lines it takes. */
export interface TitleFound {
  readonly text: string;
  readonly range: Range;
  /** 关于印发…的通知, where a notice carries the document. */
  readonly notice: string | null;
  readonly draft: boolean;
}

const MOST_LINES = 5;

/**
 * Finds the title among the first lines: lines that end as titles do (方案, 措施, 任务清单, 通知). Where a notice 关于印发…的通知
 * brings a document with a title of its own, that one is the title and the notice is named beside it.
 */
export function titleOf(clean: CleanText, preamble: readonly Range[]): TitleFound | null {
  const lines = preamble.slice(0, 40);
  const first = firstTitle(clean, lines);
  if (first === null) return soleLine(clean, lines);
  const isNotice = first.text.endsWith('通知') && /印发|下发|发布/.test(first.text);
  const second = isNotice
    ? firstTitle(
        clean,
        lines.filter(([start]) => start >= first.range[1]),
      )
    : null;
  const own = second ?? (isNotice ? carried(clean, lines, first) : null) ?? first;
  const title = withNextLine(clean, lines, own);
  return {
    ...title,
    notice: isNotice ? first.text : null,
    draft: isDraft(clean, lines.filter(([start]) => start >= title.range[0]).slice(0, 8)),
  };
}

type Found = Pick<TitleFound, 'text' | 'range'>;

function firstTitle(clean: CleanText, lines: readonly Range[]): Found | null {
  for (let i = 0; i < lines.length; i += 1) {
    const found = titleFrom(clean, lines, i);
    if (found !== null) return found;
  }
  return null;
}

const CARRIED =
  /(?:^|现将)《(?<title>[^《》]{4,80})》(?:（[^（）]{1,24}）)?(?:印发|已经?[^。]{2,40}印发)/;

/** 现将《某某方案》印发给你们: the document that a notice carries, where its own title stands on no line. */
function carried(clean: CleanText, lines: readonly Range[], notice: Found): Found | null {
  const named = lines
    .filter(([start]) => start >= notice.range[1])
    .map((line) => CARRIED.exec(matchIn(clean, line))?.groups?.['title'])
    .find((title) => title !== undefined && notice.text.includes(title));
  return named === undefined ? null : { text: withoutTail(named), range: notice.range };
}

/** A subtitle —— under the title, or the years of a plan in brackets. */
const NEXT_LINE =
  /^—{1,2}[^—，。；]{4,40}$|^（(?:20\d{2}年?(?:[—至]{1,2}20\d{2}年?)?|试行|暂行)）$/;

function withNextLine(clean: CleanText, lines: readonly Range[], title: Found): Found {
  const next = lines.find(([start]) => start >= title.range[1]);
  if (next === undefined || !NEXT_LINE.test(matchIn(clean, next))) return title;
  return { text: title.text + shownIn(clean, next), range: [title.range[0], next[1]] };
}

/** A first line that is no sentence, where no line ends as titles do. */
function soleLine(clean: CleanText, lines: readonly Range[]): TitleFound | null {
  const first = lines[0];
  if (first === undefined || first[1] - first[0] > 60 || NO_TITLE.test(matchIn(clean, first)))
    return null;
  const title = { text: withoutTail(shownIn(clean, first)), range: first };
  return {
    ...withNextLine(clean, lines, title),
    notice: null,
    draft: isDraft(clean, lines.slice(0, 4)),
  };
}

/** A title that begins at a line and may go on for a few. */
function titleFrom(clean: CleanText, lines: readonly Range[], from: number): Found | null {
  const opening = lines[from];
  if (opening === undefined || isNumberOnly(matchIn(clean, opening))) return null;
  let joined = '';
  for (const [i, line] of lines.slice(from, from + MOST_LINES).entries()) {
    if (!mayStandInTitle(clean, line)) return null;
    joined += withoutNumber(shownIn(clean, line));
    if (endsTitle(joined) && !goesOn(clean, joined, lines[from + i + 1]))
      return { text: withoutTail(joined), range: [opening[0], line[1]] };
  }
  return null;
}

const mayStandInTitle = (clean: CleanText, line: Range): boolean =>
  line[1] - line[0] <= 100 && !NO_TITLE.test(withoutNumber(matchIn(clean, line)));

/** 关于印发… is a title only when 通知 has come. */
function endsTitle(joined: string): boolean {
  const plain = withoutTail(joined);
  return (
    NOUN.test(plain.replace(TAIL, '')) &&
    plain.length >= 6 &&
    (!/关于(?:印发|下发|转发|发布)/.test(plain) || plain.endsWith('通知'))
  );
}

/** …攻坚行动 / 重点任务分工方案: a title set in two lines, both of which end as titles do. */
function goesOn(clean: CleanText, joined: string, next: Range | undefined): boolean {
  if (next === undefined || next[1] - next[0] > 30 || joined.endsWith('通知')) return false;
  const words = matchIn(clean, next);
  return (
    !NO_TITLE.test(words) && endsTitle(joined + words) && !words.startsWith(joined.slice(0, 3))
  );
}

const isNumberOnly = (line: string): boolean =>
  /^[^，。]{2,24}号$/.test(line) && withoutNumber(line) === line && documentNumberIn(line) !== null;

/** A document number set on the line of the title, behind its last noun. */
const withoutNumber = (line: string): string =>
  line.endsWith('号') ? line.replace(NUMBER_BEHIND_NOUN, '$1') : line;

const NUMBER_BEHIND_NOUN = new RegExp(
  `^(.*(?:通知|意见|方案|办法|公告|决定|措施))${HAN}{1,12}[〔[（【]\\d{4}[〕\\]）】]第?\\d{1,5}号$`,
);

const withoutTail = (title: string): string =>
  title.replace(TAIL, (tail) =>
    /节选|征求意见|摘要|摘编|讨论稿|送审稿|公开|草案/.test(tail) ? '' : tail,
  );

const isDraft = (clean: CleanText, lines: readonly Range[]): boolean =>
  lines.some(
    (line) => line[1] - line[0] < 80 && /征求意见稿|草案|讨论稿|送审稿/.test(matchIn(clean, line)),
  );
