// SPDX-License-Identifier: Apache-2.0
import type { CitedSentence, FrozenSnapshot, TaskResult } from '../packet/snapshot.js';

/** 年终自评: what became of one task, in one word, with the sentence that set it. */
export interface SelfAssessment {
  readonly task: TaskResult;
  /** 按期完成, 逾期完成, 正在推进, 逾期未完成. */
  readonly result: 'on-time' | 'late' | 'under-way' | 'overdue';
  readonly sentence: CitedSentence | null;
}

/** 逐项自评 as of the day of the snapshot; in the order of the tasks. A task without a due day cannot be late. */
export const selfAssessment = ({
  tasks,
  takenOn,
  sentences,
}: FrozenSnapshot): readonly SelfAssessment[] =>
  tasks.map((task) => ({
    task,
    result: resultOf(task, takenOn),
    sentence: sentences.find(({ id }) => id === task.sentence) ?? null,
  }));

function resultOf({ due, closedOn }: TaskResult, on: string): SelfAssessment['result'] {
  if (closedOn !== '') return due === '' || closedOn <= due ? 'on-time' : 'late';
  return due === '' || on <= due ? 'under-way' : 'overdue';
}
