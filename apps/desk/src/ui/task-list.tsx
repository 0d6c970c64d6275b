// SPDX-License-Identifier: Apache-2.0
import type { CorrectedTask, Warning } from '@sanyi/documents';
import { memo, useMemo, useRef } from 'react';
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

/** The tasks under the headings of their sections; a very long list is drawn stretch by stretch. */
export function TaskList({ tasks, warnings, selection }: TaskListProps) {
  const chapters = useMemo(() => chaptersOf(tasks), [tasks]);
  const stretches = useMemo(() => stretchesOf(chapters, tasks.length < LONG), [chapters, tasks]);
  const previous = useMemo(() => previousStanding(tasks), [tasks]);
  return stretches.map((stretch) => {
    const here = stretch.some((part) => part.tasks.some(({ id }) => id === selection?.task));
    return (
      <Stretch
        key={stretch[0]?.tasks[0]?.id}
        chapters={stretch}
        headed={chapters.length > 1}
        previous={previous}
        warnings={warnings}
        selection={here ? selection : null}
        eager={tasks.length < LONG}
      />
    );
  });
}

const LONG = 300;
const CARDS_PER_STRETCH = 25;

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

/** Chapters that are drawn together: all of a short list; of a long one, some dozen cards at a time. */
function stretchesOf(
  chapters: readonly Chapter[],
  isShort: boolean,
): readonly (readonly Chapter[])[] {
  if (isShort) return [chapters];
  const stretches: Chapter[][] = [];
  let cards = CARDS_PER_STRETCH;
  for (const part of chapters.flatMap(cut)) {
    if (cards >= CARDS_PER_STRETCH) {
      stretches.push([]);
      cards = 0;
    }
    stretches.at(-1)?.push(part);
    cards += part.tasks.length;
  }
  return stretches;
}

/** A long chapter in parts, each under the same heading. */
function cut({ section, tasks }: Chapter): readonly Chapter[] {
  const parts: Chapter[] = [];
  for (let at = 0; at < tasks.length; at += CARDS_PER_STRETCH) {
    parts.push({ section, tasks: tasks.slice(at, at + CARDS_PER_STRETCH) });
  }
  return parts;
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

interface StretchProps {
  readonly chapters: readonly Chapter[];
  readonly headed: boolean;
  readonly previous: ReadonlyMap<string, CorrectedTask>;
  readonly warnings: readonly Warning[];
  /** Where it is in this stretch. */
  readonly selection: Selection | null;
  readonly eager: boolean;
}

/** Some chapters; in a very long list they are drawn when they come near the screen. */
const Stretch = memo(function Stretch(props: StretchProps) {
  const { chapters, selection, eager } = props;
  const place = useRef<HTMLDivElement>(null);
  const near = useNear(place, eager) || selection !== null;
  const cards = chapters.reduce((sum, { tasks }) => sum + tasks.length, 0);
  return (
    <div ref={place} style={near ? undefined : { height: `${cards * 160}px` }}>
      {near && <Chapters {...props} />}
    </div>
  );
});

function Chapters({ chapters, headed, previous, warnings, selection }: StretchProps) {
  const say = useSay();
  return chapters.map(({ section, tasks }) => (
    <section key={tasks[0]?.id} className="chapter">
      {(section !== null || headed) && (
        <h2>{section?.replaceAll('/', ' › ') ?? say('noSection')}</h2>
      )}
      {tasks.map((task) => (
        <Card
          key={task.id}
          task={task}
          previous={previous.get(task.id) ?? null}
          warnings={warnings}
          selected={selection?.task === task.id ? selection.key : null}
        />
      ))}
    </section>
  ));
}

const Card = memo(function Card(props: TaskCardProps) {
  return (
    <div data-card={props.task.id} className="card-place">
      <TaskCard {...props} />
    </div>
  );
});
