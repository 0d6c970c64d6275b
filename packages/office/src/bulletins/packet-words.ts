// SPDX-License-Identifier: Apache-2.0
import type {
  ChangeFault,
  FigureCheck,
  FrozenSnapshot,
  IssuedFigure,
  Json,
  PacketFault,
  PacketRefusal,
  SealedPacket,
  SealFault,
  UsedParameter,
} from '@sanyi/bulletins';
import { labelOf } from '@sanyi/bulletins';
import { partInWords } from '../indicators/part-words.js';
import { STATUS_WORDS, valueInWords } from '../parameters/parameter-words.js';
import { heldParameters } from './used-parameters.js';

/** Why a file cannot be checked at all, and what to do. */
export function packetRefusalWords(refusal: PacketRefusal): string {
  switch (refusal.code) {
    case 'not-json':
      return '这个文件不完整或已损坏，读不出内容。请向发布单位重新索取复算包。';
    case 'not-a-packet':
      return '这不是复算包（*.sanyi-packet.json）。请放入随通报发出的复算包。';
    case 'not-canonical':
      return '文件的写法被动过（例如用别的软件打开后另存），封条因此失效。请用原文件，或向发布单位重新索取。';
    case 'newer-version':
      return `这个复算包是第 ${refusal.version} 版格式，比本程序新。请换用新版程序核验。`;
    case 'malformed':
      return `文件内容不合格式：${refusal.path} 处应为 ${refusal.expected}。文件可能被改动过，请向发布单位重新索取。`;
  }
}

/** What is wrong with a seal. */
export function sealFaultWords(
  fault: SealFault,
  { snapshot, figures }: Pick<SealedPacket, 'snapshot' | 'figures'>,
): string {
  switch (fault.code) {
    case 'entry-changed':
      return `${entryWords(fault.entry, snapshot, figures)}封装后被改动`;
    case 'entry-added':
      return `${entryWords(fault.entry, snapshot, figures)}封装后被加入`;
    case 'entry-missing':
      return `${entryWords(fault.entry, snapshot, figures)}封装后被删去`;
    case 'entries-moved':
      return '条目的次序封装后被改动';
    case 'root-differs':
      return '总摘要（SM3 根）与内容不符';
    case 'signature-differs':
      return '签名（SM2）不符：不是用这把公钥签的，或签名后被改动';
  }
}

const PARTS: Readonly<Record<string, string>> = {
  head: '包头',
  snapshot: '报告期、地区或取数日',
  places: '地区',
  facts: '事实定义',
  indicators: '指标定义',
  schemes: '评价方案',
  parameters: '参数',
  sentences: '原句',
  targets: '目标',
  totals: '汇总事实',
  tasks: '任务',
  figures: '数字',
  blocks: '正文',
};

/** 汇总事实“临江区 县域就诊率”（cmc20-1:990102:2025:0）. */
export function entryWords(
  entry: string,
  snapshot: FrozenSnapshot,
  figures: readonly IssuedFigure[] = [],
): string {
  const at = entry.indexOf('/');
  const [part, id] = at < 0 ? [entry, ''] : [entry.slice(0, at), entry.slice(at + 1)];
  const figure = part === 'figures' ? figures.find((one) => one.id === id) : undefined;
  const of =
    figure === undefined ? subjectWords(part, id, snapshot) : figureWords(figure, snapshot);
  return `${PARTS[part] ?? part}${of === '' ? '' : `“${of}”`}${id === '' ? '' : `（${id}）`}`;
}

const subjectWords = (part: string, id: string, snapshot: FrozenSnapshot): string =>
  Object.hasOwn(SUBJECTS, part) ? (SUBJECTS[part]?.(id, snapshot) ?? '') : '';

const SUBJECTS: Readonly<Record<string, (id: string, snapshot: FrozenSnapshot) => string>> = {
  totals: (id, snapshot) =>
    totalWords(
      snapshot.totals.find((one) => one.id === id),
      snapshot,
    ),
  targets: (id, snapshot) =>
    totalWords(
      snapshot.targets.find((one) => one.id === id),
      snapshot,
    ),
  places: (id, snapshot) => placeWords(id, snapshot),
  indicators: (id, snapshot) => indicatorWords(id, snapshot),
  parameters: (id, snapshot) => parameterWords(id, snapshot),
  tasks: (id, { tasks }) => tasks.find((one) => one.id === id)?.title ?? '',
};

const totalWords = (
  one: { readonly indicator: string; readonly place: string } | undefined,
  snapshot: FrozenSnapshot,
): string =>
  one === undefined
    ? ''
    : `${placeWords(one.place, snapshot)} ${indicatorWords(one.indicator, snapshot)}`;

export const placeWords = (id: string, { places }: FrozenSnapshot): string =>
  places.find((one) => one.id === id)?.name ?? id;

export const indicatorWords = (id: string, { indicators }: FrozenSnapshot): string => {
  const found = indicators.find((one) => one.id === id);
  return found === undefined ? id : labelOf(found.data, id);
};

/** 评为良好的得分率: the label of a parameter that was used. */
const parameterWords = (id: string, { parameters }: FrozenSnapshot): string => {
  const found = parameters.find((one) => one.id === id);
  return found === undefined ? '' : labelOf(found.data, id);
};

/** 评为良好的得分率（990000/evaluation.grade-good）：75%，2026-01-01 起，本项目的推定与示例 示例，推定,待核. */
export function usedParameterWords(used: UsedParameter): string {
  const held = heldParameters({ parameters: [used] });
  const one = typeof held === 'string' ? undefined : held.get(used.id);
  if (one === undefined) return used.id;
  const { parameter, dated } = one;
  const { value, from, source, status } = dated;
  return `${parameter.label.zh}（${used.id}）：${valueInWords(value, parameter)}，${from} 起，《${used.document}》${source.at}，${STATUS_WORDS[status]}`;
}

/** A formula with the names of its facts and parts: 就诊人次，其中就诊地为县域内. */
export const readsWords = (reads: string, { facts }: FrozenSnapshot): string =>
  reads
    .replace(
      / (where|and) ([a-z][a-z0-9-]*) = ([a-z0-9-]+)/g,
      (_, opens, name: string, is: string) =>
        `${opens === 'where' ? '，其中' : '且'}${partInWords(name, is)}`,
    )
    .replace(/[a-z][a-z0-9-]*/g, (word) => {
      const found = facts.find(({ id }) => id === word);
      if (found !== undefined) return labelOf(found.data, word);
      return Object.hasOwn(CALLS, word) ? (CALLS[word] ?? word) : word;
    });

/** What the language of formulas calls its own. */
const CALLS: Readonly<Record<string, string>> = { prior: '上年同期', sum: '合计' };

/** 临江区 县域就诊率：发布为 92.8 %，复算得 82.8 %. */
export function figureCheckWords(
  { issued, recomputed, id }: FigureCheck,
  snapshot: FrozenSnapshot,
): string {
  const one = issued ?? recomputed;
  const name = one === null ? id : figureWords(one, snapshot);
  if (issued === null) return `${name}：没有发布，复算得 ${recomputed?.shown ?? ''}`;
  if (recomputed === null) return `${name}：发布为 ${issued.shown}，包里的数据算不出这个数字`;
  if (issued.shown === recomputed.shown)
    return `${name}：印出的 ${issued.shown} 不变，精确值、规则或来历不同`;
  return `${name}：发布为 ${issued.shown}，复算得 ${recomputed.shown}`;
}

const KINDS: Readonly<Record<IssuedFigure['kind'], string>> = {
  reading: '',
  target: '的目标',
  judgement: '是否达到目标',
  points: '单项得分',
  score: '总分',
  rank: '名次',
  grade: '等级',
  'task-count': '任务数',
  consequence: '等级后果',
};

/** What a figure is: 临江区 2025 县域就诊率. */
export function figureWords(
  { kind, subject, place, period, id }: IssuedFigure,
  snapshot: FrozenSnapshot,
): string {
  const of = `${placeWords(place, snapshot)} ${period}`;
  if (kind === 'consequence') return `${of} ${consequenceLabel(id, snapshot)}`;
  if (kind === 'task-count') return `${placeWords(place, snapshot)} ${TASKS[subject] ?? subject}`;
  const indicator = kind === 'points' ? (id.split(':').at(-1) ?? '') : subject;
  const named = snapshot.indicators.some((one) => one.id === indicator);
  return `${of} ${named ? indicatorWords(indicator, snapshot) : ''}${KINDS[kind]}`;
}

/** 工资总额系数: what follows, as the scheme calls it. */
function consequenceLabel(id: string, { schemes }: FrozenSnapshot): string {
  const parameter = id.split(':').at(-1) ?? '';
  const found = schemes
    .flatMap(({ data }) => consequencesIn(data))
    .find((one) => textOf(one, 'parameter') === parameter);
  return found === undefined ? KINDS.consequence : labelOf(found, KINDS.consequence);
}

const fieldOf = (data: Json, name: string): Json | undefined =>
  typeof data === 'object' && data !== null && !Array.isArray(data)
    ? Object.entries(data).find(([one]) => one === name)?.[1]
    : undefined;

const consequencesIn = (data: Json): readonly Json[] => {
  const found = fieldOf(data, 'consequences');
  return Array.isArray(found) ? (found as readonly Json[]) : [];
};

const textOf = (data: Json, name: string): string => {
  const found = fieldOf(data, name);
  return typeof found === 'string' ? found : '';
};

const TASKS: Readonly<Record<string, string>> = {
  all: '任务总数',
  closed: '已办结任务',
  'on-time': '按期办结任务',
  red: '红灯任务',
};

/** Why no packet can be made. */
export function packetFaultWords({ code, found }: PacketFault): string {
  const words = {
    'figure-unknown': '正文里的数字编号没有对应的数字',
    'entry-twice': '同一编号出现两次',
    'unreadable-definition': '定义读不出来',
    'unreadable-number': '数值不是十进制数',
    'no-tree': '地区不成树',
    'unreadable-scheme': '评价方案读不出来',
    'unreadable-parameter': '参数读不出来',
  };
  return `${words[code]}：${found}。`;
}

/** Why a sum cannot be changed. */
export function changeFaultWords({ code, total }: ChangeFault): string {
  const words = {
    'no-such-sum': '没有这个合计',
    'sum-of-below': '它是下级各地之和，请改下级的数',
    'sum-withheld': '人数少，不公布，不能改',
    'not-a-number': '请填十进制数，例如 928 或 12.5',
  };
  return `${words[code]}（${total}）`;
}
