// SPDX-License-Identifier: Apache-2.0
import {
  type Assignment,
  deadlineInWords,
  type Role,
  type RoleCount,
  roleCounts,
  targetInWords,
  type UnitSheet,
} from '@sanyi/documents';
import { chineseDay, chineseNumber } from '@sanyi/kernel';
import { officialPaper } from './official-paper.js';
import { emptyLine, labelled, paragraph, type PaperXml } from './paper-xml.js';
import { besideInWords, citationInWords, documentInWords, unitList } from './row-words.js';
import { needsLandscape, taskTable } from './task-table.js';

/**
 * 任务分工单 for one unit as a Word file in the layout of GB/T 9704-2012: a letter to the unit, its tasks by role, and
 * a table of them as 附件1. Who issues it and 成文日期 are left to fill.
 */
export const unitNotice = (sheet: UnitSheet): Promise<Uint8Array> =>
  officialPaper({
    title: `${sheet.unit}任务分工单`,
    text: [...letter(sheet), ...tasksByRole(sheet), ...ending()],
    tables: [
      paragraph('attachment', '附件1'),
      paragraph('title', '任务分工一览表'),
      emptyLine,
      taskTable(sheet),
    ],
    landscape: needsLandscape(sheet),
  });

const SECTION_TITLES: Readonly<Record<Role, string>> = {
  lead: '牵头任务',
  responsible: '责任任务',
  each: '分别负责任务',
  'by-duty': '按职责分工负责任务',
  support: '配合任务',
  implement: '具体落实任务',
};

function letter(sheet: UnitSheet): readonly PaperXml[] {
  const counts = roleCounts(sheet);
  const documents = sheet.documents.map(documentInWords).join('、');
  const leaderless = sheet.assignments.some(({ firstListed }) => firstListed.length > 0);
  const draft = sheet.documents.some((document) => document.draft);
  return [
    paragraph('title', '重点工作任务分工单'),
    emptyLine,
    paragraph('addressee', `${sheet.unit}：`),
    paragraph(
      'body',
      `根据${documents}，现将涉及你单位的工作任务分列如下，${countInWords(counts)}。请对照职责抓好落实，并在工作任务填报表中如实填写进展情况。`,
    ),
    ...(leaderless
      ? [
          paragraph(
            'body',
            '文件未写明牵头单位的任务，只列出排在首位的单位，不作为确定牵头单位的依据。',
          ),
        ]
      : []),
    ...(draft
      ? [paragraph('body', '所依据的文件中有征求意见稿，有关任务以正式印发的文件为准。')]
      : []),
  ];
}

/** 共5项，其中牵头任务2项、配合任务3项. */
function countInWords(counts: readonly RoleCount[]): string {
  const total = counts.reduce((sum, { tasks }) => sum + tasks, 0);
  const [only, ...more] = counts.map(({ role, tasks }) => ({ title: SECTION_TITLES[role], tasks }));
  if (only === undefined) return `共${total}项`;
  if (more.length === 0) return `共${total}项，均为${only.title}`;
  return `共${total}项，其中${[only, ...more].map(({ title, tasks }) => `${title}${tasks}项`).join('、')}`;
}

function tasksByRole(sheet: UnitSheet): readonly PaperXml[] {
  return roleCounts(sheet).flatMap(({ role, tasks }, index) => [
    paragraph('heading1', `${chineseNumber(index + 1)}、${SECTION_TITLES[role]}（${tasks}项）`),
    ...sheet.assignments
      .filter((assignment) => assignment.role === role)
      .flatMap((assignment, at) => [
        paragraph('heading2', `（${chineseNumber(at + 1)}）${assignment.task.title}`),
        ...linesOf(assignment).map(([label, words]) => labelled(`${label}：`, words)),
      ]),
  ]);
}

/** What is said of a task; lines without words are left out. */
function linesOf(assignment: Assignment): readonly (readonly [label: string, words: string])[] {
  const { task, actions, leads, firstListed } = assignment;
  const { targets, deadlines, deliverables, references, remarks } = assignment;
  const lines: readonly (readonly [string, string])[] = [
    ['工作内容', actions.join('')],
    ['目标指标', targets.map(({ target }) => targetInWords(target, chineseDay)).join('；')],
    ['完成时限', deadlines.map(({ deadline }) => deadlineInWords(deadline, chineseDay)).join('；')],
    ['牵头单位', unitList(leads)],
    ['首列单位（未明确牵头）', unitList(firstListed)],
    ['其他承担单位', besideInWords(assignment)],
    ['交付成果', deliverables.map(({ quote }) => quote).join('；')],
    ['政策依据', references.map(citationInWords).join('、')],
    ['备注', remarks.join('；')],
    ['出处', (task.document.number ?? citationInWords(task.document)) + task.label],
  ];
  return lines
    .filter(([, words]) => words !== '')
    .map(([label, words]) => [label, /[。！？]$/u.test(words) ? words : `${words}。`]);
}

/** 附件说明, then 署名 and 成文日期 to fill (§7.3.4, §7.3.5). */
const ending = (): readonly PaperXml[] => [
  emptyLine,
  paragraph('body', '附件：1.任务分工一览表'),
  paragraph('body', '　　　2.工作任务填报表（电子表格）'),
  emptyLine,
  emptyLine,
  paragraph('signature', '（印发单位）　　'),
  paragraph('signature', '　　　　年　　月　　日'),
];
