// SPDX-License-Identifier: Apache-2.0
import { chineseDay, type PlainDate } from '@sanyi/kernel';
import { ROLE_WORDS } from '../ledger/assign-task.js';
import type { AssignmentRole, FiledDocument, LedgerTask } from '../ledger/filed.js';
import type { Packet, PacketLine } from '../ledger/packets.js';
import type { LetterItem, LetterLine, OfficialLetter } from './letter.js';
import { documentInWords, quotesOf, sentence } from './paper-words.js';

/** Who issues a 分工单, and by when it is to be signed for. */
export interface PacketOrder {
  readonly issuer: string | null;
  readonly issuedOn: PlainDate | null;
  readonly signBy: PlainDate;
}

const ORDER: readonly AssignmentRole[] = [
  'lead',
  'responsible',
  'each',
  'by-duty',
  'support',
  'implement',
];

/** 分工单 for one unit from the ledger: its tasks by role, with what to do, by when, with whom, and the line to sign. */
export function packetLetter(
  packet: Packet,
  document: FiledDocument,
  order: PacketOrder,
): OfficialLetter {
  const name = packet.unit?.name ?? packet.words.join('、');
  const tasks = new Map(document.tasks.map((task) => [task.id, task]));
  const roles = ORDER.filter((role) => packet.lines.some((line) => line.role === role));
  return {
    name: `${name}任务分工单`,
    ...{ title: '重点工作任务分工单', number: null, addressee: name },
    opening: [
      `根据${documentInWords(document)}，现将涉及你单位的${packet.lines.length}项工作任务分列如下。请对照职责抓好落实，并于${chineseDay(order.signBy)}前签收。`,
      ...(document.draft ? ['所依据的文件是征求意见稿，有关任务以正式印发的文件为准。'] : []),
    ],
    sections: roles.map((role) => {
      const lines = packet.lines.filter((line) => line.role === role);
      return {
        heading: `${ROLE_WORDS[role]}任务（${lines.length}项）`,
        items: lines.map((line) => itemOf(line, tasks.get(line.task))),
      };
    }),
    closing: [
      '签收单位（盖章）：　　　　　　　签收人：　　　　　　　签收日期：　　　　年　　月　　日',
    ],
    ...{ issuer: order.issuer, issuedOn: order.issuedOn },
    table: tableOf(packet, tasks),
  };
}

type Tasks = ReadonlyMap<string, LedgerTask>;

function itemOf(
  { title, actions, assignment }: PacketLine,
  task: LedgerTask | undefined,
): LetterItem {
  const lines: readonly (readonly [string, string])[] = [
    ['工作内容', actions.join('')],
    ['目标', quotesOf(task?.targets ?? []).join('；')],
    ['完成时限', deadlinesOf(task)],
    ['交付成果', (task?.deliverables ?? []).map(({ quote }) => quote).join('；')],
    ['其他单位', othersOf(task, assignment)],
  ];
  return {
    heading: title,
    lines: lines
      .filter(([, words]) => words !== '')
      .map(([label, words]): LetterLine => ({ label, words: sentence(words) })),
  };
}

const deadlinesOf = (task: LedgerTask | undefined): string =>
  (task?.deadlines ?? [])
    .map(({ rule, quote }) => (rule.kind === 'on' ? `${chineseDay(rule.day)}前` : quote))
    .join('；');

/** The other units of the task; not the unit itself in another part. */
function othersOf(task: LedgerTask | undefined, assignment: string): string {
  const all = task?.assignments ?? [];
  const mine = all.find(({ id }) => id === assignment)?.words;
  return all
    .filter(({ words }) => words !== mine)
    .map(({ words, role }) => `${words}（${ROLE_WORDS[role]}）`)
    .join('、');
}

const tableOf = ({ lines }: Packet, tasks: Tasks): OfficialLetter['table'] => ({
  title: '任务分工一览表',
  columns: [
    { header: '序号', share: 70, centred: true },
    { header: '工作任务', share: 300, centred: false },
    { header: '职责', share: 130, centred: true },
    { header: '目标', share: 280, centred: false },
    { header: '完成时限', share: 220, centred: false },
  ],
  rows: lines.map(({ task, role, title }, at) => {
    const found = tasks.get(task);
    const targets = quotesOf(found?.targets ?? []).join('\n');
    return [
      String(at + 1),
      `${found?.label ?? ''}${title}`,
      ROLE_WORDS[role],
      targets,
      deadlinesOf(found),
    ];
  }),
});
