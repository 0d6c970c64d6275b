// SPDX-License-Identifier: Apache-2.0
import { type MouseEvent, useState } from 'react';
import { addGroup } from '../actions.js';
import { corrections, isChanged, isCorrected, type Part } from '@sanyi/documents';
import { nextId } from '../session.js';
import { useSay, useWarningWords } from '../translate.js';
import { ActionRows } from './action-rows.js';
import { CardTools } from './card-tools.js';
import { DeadlineForm, DeliverableForm, TargetForm } from './piece-forms.js';
import { PartRows } from './part-rows.js';
import { DeadlineView, DeliverableView, ReferenceView, TargetView } from './piece-views.js';
import { ReferenceForm } from './reference-form.js';
import type { TaskCardProps } from './task-card-props.js';
import { TaskTitle } from './task-title.js';
import { GroupForm } from './group-form.js';
import { GroupView } from './group-view.js';
import { useWork } from './work-context.js';

/** One task: what, who, how much, by when; each piece with the machine's reading beside its correction. */
export function TaskCard(props: TaskCardProps) {
  const { task, selected } = props;
  const { select } = useWork();
  const [adding, setAdding] = useState<Part | null>(null);
  if (task.removed !== null) return <RemovedCard task={task} />;
  const choose = (event: MouseEvent): void => {
    if (event.target instanceof Element && event.target.closest(CONTROLS) !== null) return;
    select({ task: task.id, key: task.id, from: 'tasks' });
  };
  return (
    <article
      className="card"
      data-selected={selected !== null}
      data-confirmed={task.confirmed}
      onClick={choose}
    >
      <CardHead task={task} />
      <CardParts
        task={task}
        selected={selected}
        adding={adding}
        onAdded={() => {
          setAdding(null);
        }}
      />
      <CardWarnings {...props} />
      {(selected !== null || task.parts.actions.some(isChanged)) && (
        <footer>
          <ActionRows
            task={task}
            selected={selected}
            adding={adding === 'actions'}
            onAdded={() => {
              setAdding(null);
            }}
          />
          {selected !== null && <CardTools {...props} onAdd={setAdding} />}
        </footer>
      )}
    </article>
  );
}

const CONTROLS = 'button, input, select, textarea, a, label, form';

function CardHead({ task }: Pick<TaskCardProps, 'task'>) {
  const say = useSay();
  const { correct, select } = useWork();
  const label = task.frame.label || say('unlabelled');
  return (
    <header>
      <button
        type="button"
        className="number"
        onClick={() => {
          select({ task: task.id, key: task.id, from: 'tasks' });
        }}
      >
        {label}
      </button>
      <TaskTitle task={task} />
      {isCorrected(task) && <span className="tag corrected">{say('corrected')}</span>}
      <label className="confirm">
        <input
          type="checkbox"
          aria-label={say('confirmTask', { label })}
          checked={task.confirmed}
          onChange={(event) => {
            correct(corrections.confirm(task, event.target.checked));
          }}
        />
        {say(task.confirmed ? 'confirmed' : 'confirm')}
      </label>
    </header>
  );
}

interface CardPartsProps extends Pick<TaskCardProps, 'task' | 'selected'> {
  readonly adding: Part | null;
  readonly onAdded: () => void;
}

function CardParts({ task, selected, adding, onAdded }: CardPartsProps) {
  const rows = <P extends Part>(part: P) => ({
    task,
    part,
    selected,
    adding: adding === part,
    onAdded,
  });
  return (
    <dl className="parts">
      <PartRows
        {...rows('responsibility')}
        View={GroupView}
        Form={GroupForm}
        makeAdd={(open, group) => addGroup(task, nextId(open), group)}
      />
      <PartRows {...rows('targets')} View={TargetView} Form={TargetForm} />
      <PartRows {...rows('deadlines')} View={DeadlineView} Form={DeadlineForm} />
      <PartRows {...rows('deliverables')} View={DeliverableView} Form={DeliverableForm} />
      <PartRows {...rows('references')} View={ReferenceView} Form={ReferenceForm} />
    </dl>
  );
}

function CardWarnings({ task, warnings, selected }: TaskCardProps) {
  const wordsOf = useWarningWords();
  const [start, end] = task.frame.span;
  return warnings.map((warning, index) =>
    warning.span[0] >= start && warning.span[0] < end ? (
      <p
        key={index}
        className="card-warning"
        data-piece={`warning.${index}`}
        data-selected={selected === `warning.${index}`}
      >
        <span aria-hidden="true">⚠</span> {wordsOf(warning)}
      </p>
    ) : null,
  );
}

/** A deleted or merged task stays where it was, struck through, and can come back. */
function RemovedCard({ task }: Pick<TaskCardProps, 'task'>) {
  const say = useSay();
  const { correct } = useWork();
  return (
    <article className="card removed">
      <header>
        <del>
          {task.frame.label} {task.title ?? say('untitled')}
        </del>
        <span className="tag corrected">
          {say(task.removed === 'merged' ? 'mergedTask' : 'deletedTask')}
        </span>
        {task.removed === 'deleted' && (
          <button
            type="button"
            onClick={() => {
              correct(corrections.restore(task));
            }}
          >
            {say('restore')}
          </button>
        )}
      </header>
    </article>
  );
}
