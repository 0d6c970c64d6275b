// SPDX-License-Identifier: Apache-2.0
import type { FrozenSnapshot } from '../packet/snapshot.js';
import type { DraftBlock } from './draft-block.js';
import { figureMark } from './figure-words.js';
import { selfAssessment, type SelfAssessment } from './self-assessment.js';
import { taskFigureId } from './task-figures.js';

/** 任务办理 in a bulletin: the counts in a sentence, and every task with what became of it. */
export function taskBlocks(snapshot: FrozenSnapshot): readonly DraftBlock[] {
  if (snapshot.tasks.length === 0) return [];
  const count = (name: 'all' | 'closed' | 'on-time' | 'red'): string =>
    figureMark(taskFigureId(name, null));
  return [
    {
      kind: 'body',
      words: `共${count('all')}项任务，已办结${count('closed')}项，其中按期办结${count('on-time')}项；红灯${count('red')}项。`,
      rows: [],
    },
    {
      kind: 'table',
      words: '任务完成情况自评',
      rows: [
        ['任务', '责任单位', '时限', '自评', '完成情况'],
        ...selfAssessment(snapshot).map(({ task, result }) => [
          ...[task.title, task.unit, task.due === '' ? '长期' : task.due],
          ...[RESULT_WORDS[result], task.report === '' ? '未报进展' : task.report],
        ]),
      ],
    },
  ];
}

const RESULT_WORDS: Readonly<Record<SelfAssessment['result'], string>> = {
  'on-time': '按期完成',
  late: '逾期完成',
  'under-way': '正在推进',
  overdue: '逾期未完成',
};
