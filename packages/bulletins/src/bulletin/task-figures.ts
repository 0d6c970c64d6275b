// SPDX-License-Identifier: Apache-2.0
import type { IssuedFigure } from '../packet/figure.js';
import type { FrozenSnapshot, TaskResult } from '../packet/snapshot.js';

/** 任务计数, over all tasks and unit by unit: how many there are, are closed, were closed in time, and are red. */
export function taskFigures({ tasks, period, region }: FrozenSnapshot): readonly IssuedFigure[] {
  if (tasks.length === 0) return [];
  const units = [...new Set(tasks.map(({ unit }) => unit))].sort();
  return [null, ...units].flatMap((unit) => {
    const own = unit === null ? tasks : tasks.filter((task) => task.unit === unit);
    return COUNTS.map(([name, is]): IssuedFigure => {
      const counted = own.filter(is);
      return {
        id: taskFigureId(name, unit),
        kind: 'task-count',
        ...{ subject: name, place: unit ?? region, period, state: 'value' },
        ...{ exact: String(counted.length), shown: String(counted.length) },
        rule: `tasks-${name}@1`,
        from: counted.map(({ id }) => id),
      };
    });
  });
}

/** `tasks:closed`, `tasks:closed:医保局`. */
export const taskFigureId = (name: TaskCount, unit: string | null): string =>
  unit === null ? `tasks:${name}` : `tasks:${name}:${unit}`;

/** 任务计数的种类: 全部, 办结, 按期办结, 红灯. */
export type TaskCount = 'all' | 'closed' | 'on-time' | 'red';

const COUNTS: readonly (readonly [TaskCount, (task: TaskResult) => boolean])[] = [
  ['all', () => true],
  ['closed', ({ closedOn }) => closedOn !== ''],
  ['on-time', ({ closedOn, due }) => closedOn !== '' && (due === '' || closedOn <= due)],
  ['red', ({ lamp }) => lamp === 'red'],
];
