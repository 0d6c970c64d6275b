// SPDX-License-Identifier: Apache-2.0
import type { CleanText, Range } from '../clean/clean-text.js';
import { matchIn, shownIn } from '../clean/clean-text.js';
import { documentNumberIn } from '../references/document-number.js';

const NOUN =
  /(?:通知|意见|方案|办法|措施|要点|清单|任务|任务书|计划|规划|分工|分工表|决定|公告|通告|细则|行动|分解|分解表|安排|台账|规定|条例|部署|报告|一览表|任务表|责任表|工作|举措|\d{1,3}条|[一二三四五六七八九十]{1,3}条)$/;
const TAIL = /(?:（[^（）]{1,24}）)+$/;
const NO_TITLE =
  /[。；！？]|[：:]$|^(?:附件|抄送|主送|签发|来源|作者|编辑|责任编辑|发布时间|发布日期|索引号|信息来源|导语|编者按)|文件$|^（?此件|^\d{4}年\d{1,2}月\d{1,2}日$|^（.*）$/;

/** The title of a document, with the lines it takes. */
export interface TitleFound {
  readonly text: string;
  readonly range: Range;
  readonly draft: boolean;
}

const MOST_LINES = 5;

/** Finds the title among the first lines: 关于…的通知, or lines that end as titles do (方案, 措施, 任务清单). */
export function titleOf(clean: CleanText, preamble: readonly Range[]): TitleFound | null {
  const lines = preamble.slice(0, 40);
  for (let i = 0; i < lines.length; i += 1) {
    const found = titleFrom(clean, lines, i);
    if (found !== null) return { ...found, draft: isDraft(clean, lines.slice(i, i + 8)) };
  }
  const first = lines[0];
  if (first === undefined || first[1] - first[0] > 60 || NO_TITLE.test(matchIn(clean, first)))
    return null;
  return {
    text: withoutTail(shownIn(clean, first)),
    range: first,
    draft: isDraft(clean, lines.slice(0, 4)),
  };
}

function titleFrom(
  clean: CleanText,
  lines: readonly Range[],
  from: number,
): Omit<TitleFound, 'draft'> | null {
  let joined = '';
  for (let i = from; i < Math.min(lines.length, from + MOST_LINES); i += 1) {
    const line = lines[i];
    if (line === undefined || line[1] - line[0] > 100) return null;
    const words = withoutNumber(matchIn(clean, line));
    if (NO_TITLE.test(words) || (i === from && isNumberOnly(matchIn(clean, line)))) return null;
    joined += withoutNumber(shownIn(clean, line));
    const plain = withoutTail(joined);
    if (NOUN.test(plain) && plain.length >= 6)
      return { text: plain, range: [lines[from]?.[0] ?? 0, line[1]] };
  }
  return null;
}

const isNumberOnly = (line: string): boolean =>
  /^[^，。]{2,24}号$/.test(line) && documentNumberIn(line) !== null;

/** A document number set on the line of the title. */
const withoutNumber = (line: string): string =>
  line.replace(
    /(?<=通知|意见|方案|办法|公告|决定|措施)[\p{Script=Han}]{1,12}[〔[（【]\d{4}[〕\]）】]第?\d{1,5}号$/u,
    '',
  );

const withoutTail = (title: string): string =>
  title
    .replace(/[(]/g, '（')
    .replace(/[)]/g, '）')
    .replace(TAIL, (tail) =>
      /节选|征求意见|摘要|摘编|讨论稿|送审稿|公开|草案/.test(tail) ? '' : tail,
    );

const isDraft = (clean: CleanText, lines: readonly Range[]): boolean =>
  lines.some(
    (line) => line[1] - line[0] < 80 && /征求意见稿|草案|讨论稿|送审稿/.test(matchIn(clean, line)),
  );
