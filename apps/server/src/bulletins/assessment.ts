// SPDX-License-Identifier: Apache-2.0
import { type FrozenSnapshot, selfAssessment } from '@sanyi/bulletins';
import { assessmentPaper } from '@sanyi/office';
import type { TaskAssessment, TaskAssessments } from '@sanyi/contract';
import type { z } from 'zod';
import type { Caller } from '../access/caller.js';
import { placeOf } from '../accountability/ledger-house.js';
import type { Scope } from '../access/scope.js';
import { markExport } from '../export/export-table.js';
import { type Columns, tableOf } from '../export/table-of.js';
import { type BulletinHouse, todayIn } from './bulletin-house.js';
import { officeTasks } from './office-tasks.js';

/** 年终自评: every task that the caller's office answers for, in one word, with the sentence that set it. */
export async function assessTasks(
  house: BulletinHouse,
  caller: Caller,
): Promise<z.infer<typeof TaskAssessments>> {
  const office = placeOf(caller, 'bulletins.edit');
  const { tasks, sentences } = await officeTasks(house.people.database, office);
  const takenOn = todayIn(house);
  const judged = selfAssessment({ tasks, sentences, takenOn } as FrozenSnapshot);
  return {
    on: takenOn,
    items: judged.map(({ task, result, sentence }) => ({
      ...{ task: task.id, title: task.title, unit: task.unit, report: task.report, result },
      ...{ due: orNull(task.due), closedOn: orNull(task.closedOn) },
      sentence:
        sentence === null
          ? null
          : { title: sentence.title, number: sentence.number, quote: sentence.quote },
    })),
  };
}

const orNull = (day: string): string | null => (day === '' ? null : day);

const RESULTS: Readonly<Record<TaskAssessment['result'], string>> = {
  'on-time': '按期完成',
  late: '逾期完成',
  'under-way': '正在推进',
  overdue: '逾期未完成',
};

const COLUMNS: Columns<TaskAssessment> = [
  ['任务编号', ({ task }) => task],
  ['任务', ({ title }) => title],
  ['牵头单位', ({ unit }) => unit],
  ['时限', ({ due }) => due ?? '长期'],
  ['办结日期', ({ closedOn }) => closedOn ?? ''],
  ['自评', ({ result }) => RESULTS[result]],
  ['完成情况', ({ report }) => (report === '' ? '未报进展' : report)],
  ['文件', ({ sentence }) => sentence?.title ?? ''],
  ['文号', ({ sentence }) => sentence?.number ?? ''],
  ['原句', ({ sentence }) => sentence?.quote ?? ''],
];

/** 年终自评 as a table. */
export const assessmentTable = tableOf(COLUMNS);

/** 自评报告 as a file: on record first, like every way out. */
export async function paperOf(
  house: BulletinHouse,
  caller: Caller,
  { as, scope }: { readonly as: 'docx' | 'pdf'; readonly scope: Scope | null },
): Promise<Uint8Array> {
  const { items } = await assessTasks(house, caller);
  const { unit } = placeOf(caller, 'bulletins.edit');
  await markExport(house.people, caller, {
    ...{ title: '年终自评报告', rows: items.length, filter: { as }, scope },
  });
  const tasks = items.map((one) => ({ ...one, due: one.due ?? '' }));
  const sheet = { office: house.people.names.unit(unit), on: todayIn(house), tasks };
  return assessmentPaper(sheet, as === 'pdf' ? house.fonts() : null);
}
