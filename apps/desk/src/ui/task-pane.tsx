// SPDX-License-Identifier: Apache-2.0
import { useEffect, useMemo, useRef, useState } from 'react';
import type { CorrectedDocument } from '@sanyi/documents';
import type { Selection } from '../session.js';
import { filterTasks, NO_FILTER, type TaskFilter, unitCounts } from '../task-filter.js';
import { useSay } from '../translate.js';
import { FilterBar } from './filter-bar.js';
import { OtherDuties } from './other-duties.js';
import { TaskList } from './task-list.js';
import { useTaskKeys } from './use-task-keys.js';
import { WarningBar } from './warning-bar.js';
import type { Side } from './side.js';

interface TaskPaneProps {
  readonly corrected: CorrectedDocument;
  readonly selection: Selection | null;
  readonly side: Side;
}

/** 任务: what the document asks for, to be checked and corrected. */
export function TaskPane({ corrected, selection, side }: TaskPaneProps) {
  const { machine, tasks } = corrected;
  const say = useSay();
  const pane = useRef<HTMLDivElement>(null);
  const [filter, setFilter] = useState<TaskFilter>(NO_FILTER);
  const shown = useMemo(() => filterTasks(tasks, filter), [tasks, filter]);
  const counts = useMemo(() => unitCounts(tasks), [tasks]);
  useTaskKeys(shown, selection);
  useScrollToCard(pane, selection, side);
  return (
    <section className="pane tasks" aria-label={say('tasks')}>
      <FilterBar
        filter={filter}
        onFilter={setFilter}
        counts={counts}
        shown={shown.length}
        total={tasks.length}
      />
      <WarningBar warnings={machine.warnings} tasks={tasks} selection={selection} />
      <div className="task-scroll" ref={pane} tabIndex={0} role="group" aria-label={say('tasks')}>
        <datalist id="known-units">
          {counts.map(({ unit }) => (
            <option key={unit} value={unit} />
          ))}
        </datalist>
        <TaskList tasks={shown} warnings={machine.warnings} selection={selection} />
        {shown.length === 0 && (
          <p className="empty">
            {say('noneShown')}{' '}
            <button
              type="button"
              onClick={() => {
                setFilter(NO_FILTER);
              }}
            >
              {say('clearFilter')}
            </button>
          </p>
        )}
        {filter === NO_FILTER && <OtherDuties corrected={corrected} selection={selection} />}
      </div>
    </section>
  );
}

/** Brings the piece chosen in the original, or by key, into view. */
export function useScrollToCard(
  pane: React.RefObject<HTMLDivElement | null>,
  selection: Selection | null,
  side: Side,
): void {
  useEffect(() => {
    if (selection === null) return;
    const piece = pane.current?.querySelector(`[data-piece="${CSS.escape(selection.key)}"]`);
    const card =
      selection.task === null
        ? null
        : pane.current?.querySelector(`[data-card="${CSS.escape(selection.task)}"]`);
    (piece ?? card)?.scrollIntoView({ block: 'nearest' });
  }, [pane, selection, side]);
}
