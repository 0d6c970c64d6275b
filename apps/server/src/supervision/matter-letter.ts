// SPDX-License-Identifier: Apache-2.0
import type { LetterLine, OfficialLetter } from '@sanyi/accountability';
import { chineseDay, type PlainDate, plusWorkingDays, type WorkCalendar } from '@sanyi/kernel';
import { officialLetter } from '@sanyi/office';
import type { Caller } from '../access/caller.js';
import { matterOf, type MatterRecord } from './matter-record.js';
import type { SupervisionHouse } from './supervision-house.js';

/** 督办通知 as a Word file: the notice with which a matter began, the same whenever it is fetched. */
export async function matterLetter(
  house: SupervisionHouse,
  caller: Caller,
  id: string,
): Promise<{ readonly name: string; readonly bytes: Uint8Array }> {
  const { names, database } = house.people;
  const row = await matterOf(database, caller, id);
  const letter = letterOf(row, {
    ...{ unit: names.unit(row.unit), office: names.unit(row.office) },
    calendar: house.rules.calendar,
  });
  return { name: `${letter.name}.docx`, bytes: await officialLetter(letter) };
}

const COLOURS = { red: '红色督办', yellow: '黄色预警', blue: '蓝色提示' } as const;

interface Around {
  readonly unit: string;
  readonly office: string;
  readonly calendar: WorkCalendar;
}

function letterOf(row: MatterRecord, around: Around): OfficialLetter {
  const { terms, opened_on: on } = row;
  const { unit, office } = around;
  return {
    ...{ name: `${unit}督办通知`, title: '督办通知', number: null, addressee: unit },
    opening: [
      `经核查，截至${chineseDay(on)}，你单位有1个事项符合督办规则“${terms.label}”，现发出${COLOURS[terms.notice]}通知。请查明原因，按期整改。`,
    ],
    sections: [
      { heading: '督办事项', items: [{ heading: row.title, lines: whatOf(row) }] },
      { heading: '办理要求', items: [{ heading: null, lines: demandsOf(row, around) }] },
    ],
    ...{ closing: [], issuer: office, issuedOn: on },
    table: clocksOf(row, around),
  };
}

const line = (label: string | null, words: string): LetterLine => ({ label, words });

const whatOf = ({ why, terms, task }: MatterRecord): readonly LetterLine[] => [
  line('情况', `${why.replace(DAY, (day) => chineseDay(day as PlainDate))}。`),
  line('督办规则', `${terms.label}（${terms.source}）。`),
  ...(task === null ? [] : [line('任务编号', `${task}。`)]),
];

const signBy = ({ opened_on: on, terms }: MatterRecord, { calendar }: Around): PlainDate =>
  plusWorkingDays(calendar, on, terms.receiveIn);

const demandsOf = (row: MatterRecord, around: Around): readonly LetterLine[] => [
  line(null, `请于${chineseDay(signBy(row, around))}前签收。`),
  line(null, `签收后${row.terms.rectifyIn}个工作日内完成整改，报送整改情况和佐证材料。`),
  line(null, `我单位收到后${row.terms.checkIn}个工作日内查验。逾期未办理的，升级督办。`),
];

function clocksOf(row: MatterRecord, around: Around): OfficialLetter['table'] {
  const { receiveIn, rectifyIn, checkIn } = row.terms;
  const signed = signBy(row, around);
  const answered = plusWorkingDays(around.calendar, signed, rectifyIn);
  return {
    title: '督办时限表',
    columns: [
      { header: '环节', share: 300, centred: true },
      { header: '工作日', share: 300, centred: true },
      { header: '不晚于', share: 400, centred: true },
    ],
    rows: [
      ['签收', String(receiveIn), chineseDay(signed)],
      ['整改', String(rectifyIn), `按期签收的，${chineseDay(answered)}`],
      ['查验', String(checkIn), '收到整改情况之日起计算'],
    ],
  };
}

const DAY = /\d{4}-\d{2}-\d{2}/g;
