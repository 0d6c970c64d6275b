// SPDX-License-Identifier: Apache-2.0
import { chineseDay, type PlainDate, plusWorkingDays, type WorkCalendar } from '@sanyi/kernel';
import type { Lamp, LampScheme } from '../lamp/lamp.js';
import { ROLE_WORDS } from '../ledger/assign-task.js';
import type { FiledDocument, LedgerTask, UnitName } from '../ledger/filed.js';
import type { LetterItem, LetterLine, OfficialLetter } from './letter.js';
import { documentInWords, quotesOf, sentence } from './paper-words.js';

/** 督办事项: a task, why it is pressed, and what was last reported of it. */
export interface SupervisionItem {
  readonly document: Pick<FiledDocument, 'title' | 'number'>;
  readonly task: LedgerTask;
  readonly lamp: Lamp;
  /** 最近一次进展; empty: none was reported. */
  readonly reported: string;
}

/** 督办单的要求. */
export interface SupervisionOrder {
  readonly unit: UnitName;
  /** 编号; null is left out. */
  readonly number: string | null;
  readonly issuer: string | null;
  readonly on: PlainDate;
  /** Working days to answer in (a parameter). */
  readonly answerIn: number;
  /** 联系人及电话; empty is left to fill. */
  readonly contact: string;
}

/**
 * 督办单 for one unit: each task with its source, deadline, what was reported, the lamp in words and why with the figures, and by when
 * to answer. The day of answering counts working days after the day of issue.
 */
export function supervisionLetter(
  items: readonly SupervisionItem[],
  order: SupervisionOrder,
  { scheme, calendar }: { readonly scheme: LampScheme; readonly calendar: WorkCalendar },
): OfficialLetter {
  const due = chineseDay(plusWorkingDays(calendar, order.on, order.answerIn));
  return {
    name: `${order.unit.name}督办单`,
    ...{ title: '督办单', number: order.number, addressee: order.unit.name },
    opening: [
      `经对任务台账核查，截至${chineseDay(order.on)}，你单位有${items.length}项工作任务需要督办。请对照下列事项查明原因，抓紧办理。`,
    ],
    sections: [
      { heading: '督办事项', items: items.map((item) => itemOf(item, order.unit, scheme)) },
      { heading: '办理要求', items: [{ heading: null, lines: demands(due, order) }] },
    ],
    closing: [],
    ...{ issuer: order.issuer, issuedOn: order.issuer === null ? null : order.on },
    table: tableOf(items, order.unit, scheme),
  };
}

function itemOf(
  { document, task, lamp, reported }: SupervisionItem,
  unit: UnitName,
  scheme: LampScheme,
): LetterItem {
  const lines: readonly (readonly [string, string])[] = [
    ['依据', `${documentInWords(document)}${task.label}`],
    ['你单位职责', roleOf(task, unit)],
    ['工作内容', task.actions.map(({ text }) => text).join('')],
    ['目标', quotesOf(task.targets).join('；')],
    ['完成时限', deadlinesOf(task)],
    ['当前状态', `${lampWord(lamp, scheme)}${lamp.reasons.length === 0 ? '' : `：${whyOf(lamp)}`}`],
    ['最近报送', reported === '' ? '未报送进展' : reported],
  ];
  return {
    heading: task.title,
    lines: lines
      .filter(([, words]) => words !== '')
      .map(([label, words]): LetterLine => ({ label, words: sentence(words) })),
  };
}

const deadlinesOf = ({ deadlines }: LedgerTask): string =>
  deadlines
    .map(({ rule, quote }) => (rule.kind === 'on' ? `${chineseDay(rule.day)}前` : quote))
    .join('；');

/** Two rules may say the same (黄 after one day, 红 after ten): the words stand once. */
const whyOf = ({ reasons }: Lamp): string =>
  [...new Set(reasons.map(({ words }) => words.replace(DAY, inOfficialWords)))].join('；');

const DAY = /(\d{4})-0?(\d{1,2})-0?(\d{1,2})/g;
const inOfficialWords = (_: string, ...[year, month, date]: readonly string[]): string =>
  `${year ?? ''}年${month ?? ''}月${date ?? ''}日`;

const lampWord = ({ key }: Lamp, { lamps }: LampScheme): string =>
  lamps.find((face) => face.key === key)?.word ?? key;

const roleOf = ({ assignments }: LedgerTask, { unitId, name }: UnitName): string => {
  const mine = assignments.filter(({ unit, words }) =>
    unit.kind === 'one' ? unit.unitId === unitId : words === name || isMember(unit, unitId),
  );
  return [...new Set(mine.map(({ role }) => ROLE_WORDS[role]))].join('、');
};

const isMember = (unit: LedgerTask['assignments'][number]['unit'], unitId: string): boolean =>
  unit.kind === 'members' && unit.units.some((one) => one.unitId === unitId);

function demands(due: string, { contact }: SupervisionOrder): readonly LetterLine[] {
  return [
    {
      label: null,
      words: `请于${due}前书面反馈办理情况，逐项说明进展、滞后原因、下一步措施和完成日期，并附佐证材料。`,
    },
    { label: null, words: '已经完成的，请在进展报送中据实填报，经牵头单位审核后办结。' },
    { label: null, words: `联系人及电话：${contact === '' ? '　　　　　　　　　' : contact}` },
  ];
}

const tableOf = (
  items: readonly SupervisionItem[],
  unit: UnitName,
  scheme: LampScheme,
): OfficialLetter['table'] => ({
  title: '督办事项一览表',
  columns: [
    { header: '序号', share: 70, centred: true },
    { header: '工作任务', share: 260, centred: false },
    { header: '职责', share: 110, centred: true },
    { header: '完成时限', share: 170, centred: false },
    { header: '状态', share: 140, centred: true },
    { header: '督办原因', share: 250, centred: false },
  ],
  rows: items.map(({ task, lamp }, at) => [
    ...[String(at + 1), `${task.label}${task.title}`, roleOf(task, unit), deadlinesOf(task)],
    ...[lampWord(lamp, scheme), whyOf(lamp)],
  ]),
});
