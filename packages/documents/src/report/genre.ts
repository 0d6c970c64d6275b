// SPDX-License-Identifier: Apache-2.0

const REPORT_WORDS =
  /经验|做法|成效|典型|案例|纪实|综述|走出了|扎实推进|亮点|探索|实践|近年来|取得|累计|连续\d|达到了|记者|来源|推广会|介绍/g;
const NOTICE_WORDS =
  /现印发给你们|请认真贯彻|贯彻执行|责任单位|牵头单位|按职责分工|负责）|制定如下|特制定|工作要求|各县|抓好落实|请结合实际/g;
const REPORT_TITLE =
  /经验|做法|成效|典型|案例|纪实|综述|探索与实践|工作总结|情况(?:的)?(?:报告|通报|汇报)|回眸|侧记|调研报告|见闻/;
const NOTICE_TITLE =
  /通知|意见|方案|办法|要点|清单|任务|计划|措施|分工|分解|规划|细则|举措$|[\d一二三四五六七八九十]条|行动/;

/** What decides whether a document orders (notice) or tells (report). */
export interface GenreSigns {
  readonly title: string | null;
  readonly text: string;
  /** Numbered pieces or table rows that name somebody responsible. */
  readonly assigned: number;
  /** Numbered pieces a notice would make tasks of. */
  readonly numbered: number;
}

/** A document that assigns work is a notice. One that does not is a report where its words tell more than they order. */
export function isReport({ title, text, assigned, numbered }: GenreSigns): boolean {
  if (assigned > 0) return false;
  const said = genreOfTitle(title ?? '');
  if (said === 'report') return true;
  if (said === 'notice' && numbered > 0) return false;
  return tells(text.slice(0, SAMPLE), numbered);
}

function genreOfTitle(title: string): 'report' | 'notice' | null {
  if (REPORT_TITLE.test(title)) return 'report';
  return NOTICE_TITLE.test(title) ? 'notice' : null;
}

/** More of a document than its first characters need not be counted. */
const SAMPLE = 20_000;
/** One word of order weighs as much as this many words of report: reports borrow few of them. */
const ORDER_WEIGHT = 3;

function tells(sample: string, numbered: number): boolean {
  const told = sample.match(REPORT_WORDS)?.length ?? 0;
  const ordered = sample.match(NOTICE_WORDS)?.length ?? 0;
  return told > ordered * ORDER_WEIGHT + numbered;
}
