// SPDX-License-Identifier: Apache-2.0
import type { Warning } from '@sanyi/documents';
import { memo, useMemo, useRef } from 'react';
import type { CorrectedTask } from '../corrected-task.js';
import type { Selection } from '../session.js';
import { useSay } from '../translate.js';
import { TaskCard } from './task-card.js';
import type { TaskCardProps } from './task-card-props.js';
import { useNear } from './use-near.js';

interface TaskListProps {
  readonly tasks: readonly CorrectedTask[];
  readonly warnings: readonly Warning[];
  readonly selection: Selection | null;
}

interface Chapter {
  readonly section: string | null;
  readonly tasks: readonly CorrectedTask[];
}

/** The tasks under the headings of their sections. */
export function TaskList({ tasks, warnings, selection }: TaskListProps) {
  const say = useSay();
  const chapters = useMemo(() => chaptersOf(tasks), [tasks]);
  const previous = useMemo(() => previousStanding(tasks), [tasks]);
  return chapters.map(({ section, tasks: inSection }) => (
    <section key={inSection[0]?.id} className="chapter">
      {(section !== null || chapters.length > 1) && (
        <h2>{section?.replaceAll('/', ' › ') ?? say('noSection')}</h2>
      )}
      {piled(inSection).map((pile) => (
        <CardPile
          key={pile[0]?.id}
          tasks={pile}
          previous={previous}
          warnings={warnings}
          selection={pile.some(({ id }) => id === selection?.task) ? selection : null}
          eager={tasks.length < 300}
        />
      ))}
    </section>
  ));
}

/** Consecutive tasks of the same section stand under one heading. */
function chaptersOf(tasks: readonly CorrectedTask[]): readonly Chapter[] {
  const chapters: { section: string | null; tasks: CorrectedTask[] }[] = [];
  for (const task of tasks) {
    const last = chapters.at(-1);
    if (last?.section === task.frame.section) last.tasks.push(task);
    else chapters.push({ section: task.frame.section, tasks: [task] });
  }
  return chapters;
}

/** The task that each task would be merged into. */
function previousStanding(tasks: readonly CorrectedTask[]): ReadonlyMap<string, CorrectedTask> {
  const previous = new Map<string, CorrectedTask>();
  let last: CorrectedTask | null = null;
  for (const task of tasks) {
    if (last !== null) previous.set(task.id, last);
    if (task.removed === null) last = task;
  }
  return previous;
}

const CARDS_PER_PILE = 25;

function piled(tasks: readonly CorrectedTask[]): readonly (readonly CorrectedTask[])[] {
  const piles: (readonly CorrectedTask[])[] = [];
  for (let at = 0; at < tasks.length; at += CARDS_PER_PILE) {
    piles.push(tasks.slice(at, at + CARDS_PER_PILE));
  }
  return piles;
}

interface CardPileProps {
  readonly tasks: readonly CorrectedTask[];
  readonly previous: ReadonlyMap<string, CorrectedTask>;
  readonly warnings: readonly Warning[];
  /** Where it is in this pile. */
  readonly selection: Selection | null;
  readonly eager: boolean;
}

/** Some cards; in a very long list they are drawn when they come near the screen. */
function CardPile({ tasks, previous, warnings, selection, eager }: CardPileProps) {
  const place = useRef<HTMLDivElement>(null);
  const near = useNear(place, eager) || selection !== null;
  return (
    <div ref={place} style={near ? undefined : { height: `${tasks.length * 160}px` }}>
      {near &&
        tasks.map((task) => (
          <Card
            key={task.id}
            task={task}
            previous={previous.get(task.id) ?? null}
            warnings={warnings}
            selected={selection?.task === task.id ? selection.key : null}
          />
        ))}
    </div>
  );
}

const Card = memo(function Card(props: TaskCardProps) {
  return (
    <div data-card={props.task.id} className="card-place">
      <TaskCard {...props} />
    </div>
  );
});
