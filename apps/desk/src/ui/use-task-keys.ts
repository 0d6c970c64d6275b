// SPDX-License-Identifier: Apache-2.0
import { useEffect } from 'react';
import { type CorrectedTask, corrections } from '@sanyi/documents';
import type { Selection } from '../session.js';
import { useWork, type WorkActions } from './work-context.js';

/** Alt+↓ and Alt+↑ go from task to task; Alt+Enter checks one and goes on. */
export function useTaskKeys(tasks: readonly CorrectedTask[], selection: Selection | null): void {
  const actions = useWork();
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      const step = event.altKey ? STEPS[event.key] : undefined;
      if (step === undefined) return;
      event.preventDefault();
      step(actions, tasks, selection?.task ?? null);
    };
    window.addEventListener('keydown', onKey);
    return () => {
      window.removeEventListener('keydown', onKey);
    };
  }, [actions, tasks, selection]);
}

type Step = (actions: WorkActions, tasks: readonly CorrectedTask[], at: string | null) => void;

const STEPS: Readonly<Record<string, Step>> = {
  ArrowDown: (actions, tasks, at) => {
    go(actions, tasks, at, 1);
  },
  ArrowUp: (actions, tasks, at) => {
    go(actions, tasks, at, -1);
  },
  Enter: (actions, tasks, at) => {
    const task = tasks.find(({ id }) => id === at);
    if (task?.removed !== null) return;
    if (!task.confirmed) actions.correct(corrections.confirm(task, true));
    go(actions, tasks, at, 1);
  },
};

function go(
  { select }: WorkActions,
  tasks: readonly CorrectedTask[],
  at: string | null,
  by: 1 | -1,
): void {
  const index = tasks.findIndex(({ id }) => id === at);
  const task = index === -1 ? tasks[0] : tasks[index + by];
  if (task !== undefined) select({ task: task.id, key: task.id, from: 'tasks' });
}
