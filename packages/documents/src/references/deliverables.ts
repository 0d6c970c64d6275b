// SPDX-License-Identifier: Apache-2.0
import { type CleanText, type Range, shownIn, spanOf } from '../clean/clean-text.js';
import { isHanAt, nestingOf } from '../clean/nesting.js';
import type { Deliverable, DeliverableKind } from '../reading.js';

const MAKE =
  '(?:研究|加快|抓紧|尽快|及时|牵头|组织|逐步|积极|推动|推进)*(?:制定|制订|出台|印发|编制|起草|草拟|修订|发布|拟定|拟订|编写|形成|建成|建立|建设|搭建|构建|打造|开发|上线|举办|召开|开展|完善|健全|设立|创建|完成|公布|签订|绘制|梳理)+(?:完善|并|和|、|出台|印发|健全|实施)*';

/** The nouns that name what is made, by its kind; the first kind that fits counts. */
const NOUNS: readonly (readonly [DeliverableKind, string])[] = [
  [
    'document',
    '方案 办法 意见 细则 措施 规划 计划 规定 制度 规范 章程 政策 指南 指引 报告 协议 通知 预案 条例 要点 规程 实施意见 配套文件 文件 合同',
  ],
  ['standard', '标准 指标体系 目录编码 编码标准'],
  ['ledger', '台账 档案'],
  ['list', '清单 目录 名录 名单 名录库 项目库 人才库 专家库 图谱 事项 白名单 黑名单'],
  ['platform', '平台 系统 数据库 信息网 APP 小程序 “一张网” 数据中心 网站'],
  [
    'facility',
    '中心 基地 工作室 站点 医院 学校 公园 场馆 示范点 服务站 工作站 救治站 实验室 园区 食堂 驿站 卫生院',
  ],
  ['event', '培训班 大会 会议 活动 竞赛 比赛 论坛 演练 博览会 推介会 招聘会 宣传周 宣传月'],
  ['mechanism', '机制 体系 专班 领导小组'],
];

/** 《…方案》（试行） is a document too. */
const BEHIND_DOCUMENT = '》?(?:（[^（）]{1,12}）)?';

const KINDS: readonly (readonly [DeliverableKind, RegExp])[] = NOUNS.map(([kind, nouns]) => [
  kind,
  new RegExp(`(?:${nouns.replaceAll(' ', '|')})${kind === 'document' ? BEHIND_DOCUMENT : ''}$`),
]);

/** Words behind the noun that say nothing of its kind: 建成…平台并上线运行. */
const BEHIND = '建设 编制 制定 工作 并上线运行 上线运行 并组织实施 并印发实施 试点';
const BEHIND_NOUN = new RegExp(`(?:${BEHIND.replaceAll(' ', '|')})+$`);

/** The signs with which a deliverable can end. Most clauses end otherwise, and need no search. */
const LAST_SIGNS: ReadonlySet<string> = new Set([
  ...[...NOUNS.map(([, nouns]) => nouns), BEHIND]
    .flatMap((words) => words.split(' '))
    .map((word) => word.slice(-1)),
  '》',
  '）',
]);

const CLAUSE_END = '，。；！？\n';

/** What a sentence promises to make: documents, lists, platforms, mechanisms, events, facilities. */
export function deliverablesIn(clean: CleanText, range: Range): readonly Deliverable[] {
  return clausesOf(clean.match, range).flatMap((clause) => {
    if (!LAST_SIGNS.has(clean.match.charAt(clause[1] - 1))) return [];
    const kind = kindOf(clean.match.slice(...clause));
    if (kind === null) return [];
    return [{ quote: shownIn(clean, clause), kind, span: spanOf(clean, clause) }];
  });
}

const MAKING = new RegExp(`${MAKE}(?<what>.{2,80})$`);

/** 贯彻落实建立…的指导意见: a document that is followed, not made. */
const FOLLOWING = /(?:贯彻|落实|执行|按照|根据|依据|依照|遵照|对照)(?:好|国家|省|州|市|县)*$/;

function kindOf(clause: string): DeliverableKind | null {
  const making = MAKING.exec(clause.replace(BEHIND_NOUN, ''));
  if (making === null) return null;
  const kind = kindOfNoun(making.groups?.['what'] ?? '');
  return kind === 'document' && FOLLOWING.test(clause.slice(0, making.index)) ? null : kind;
}

const kindOfNoun = (what: string): DeliverableKind | null =>
  KINDS.find((kind) => kind[1].test(what))?.[0] ?? null;

const SHORTEST = 4;
const LONGEST = 160;

/** The words between commas and stops outside of brackets. */
function clausesOf(text: string, [from, to]: Range): readonly Range[] {
  const clauses: Range[] = [];
  let depth = 0;
  let start = from;
  for (let i = from; i < to; i += 1) {
    if (isHanAt(text, i)) continue;
    const sign = text.charAt(i);
    depth = Math.max(0, depth + nestingOf(sign, '《（“', '》）”'));
    if (depth > 0 || !CLAUSE_END.includes(sign)) continue;
    clauses.push([start, i]);
    start = i + 1;
  }
  clauses.push([start, to]);
  return clauses.filter(
    (clause) => clause[1] - clause[0] >= SHORTEST && clause[1] - clause[0] <= LONGEST,
  );
}
