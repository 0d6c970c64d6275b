// SPDX-License-Identifier: Apache-2.0
import { useState } from 'react';
import { type CorrectedTask, corrections } from '@sanyi/documents';
import { useSay } from '../translate.js';
import { RestoreButton } from './piece-row.js';
import { useWork } from './work-context.js';

interface TaskTitleProps {
  readonly task: CorrectedTask;
}

/** The title, and the machine's beside it where a person changed it. */
export function TaskTitle({ task }: TaskTitleProps) {
  const say = useSay();
  const { select } = useWork();
  const [editing, setEditing] = useState(false);
  const key = `${task.id}.title`;
  if (editing)
    return (
      <TitleForm
        task={task}
        onClose={() => {
          setEditing(false);
        }}
      />
    );
  return (
    <h3 className="piece" data-piece={key}>
      <button
        type="button"
        className="words"
        onClick={() => {
          select({ task: task.id, key, from: 'tasks' });
        }}
      >
        {task.title ?? leadWords(task.frame.text)}
      </button>
      <button
        type="button"
        className="pencil"
        aria-label={say('editTitle')}
        onClick={() => {
          setEditing(true);
        }}
      >
        {say('edit')}
      </button>
      <TitleRead task={task} />
    </h3>
  );
}

/** The machine's title, where a person changed it. */
function TitleRead({ task }: TaskTitleProps) {
  const say = useSay();
  const { correct } = useWork();
  if (task.machine === null || task.machine.title === task.title) return null;
  const { title } = task.machine;
  return (
    <span className="was-row">
      <del className="was">
        <span className="tag">{say('machine')}</span>
        {title ?? say('untitled')}
      </del>
      <RestoreButton
        name={say('kindTitle')}
        onRestore={() => {
          correct(corrections.title(task, title ?? ''));
        }}
      />
    </span>
  );
}

/** A task without a title is known by the first words of its body. */
const leadWords = (text: string): string => (text.length > 40 ? `${text.slice(0, 40)}…` : text);

function TitleForm({ task, onClose }: TaskTitleProps & { readonly onClose: () => void }) {
  const say = useSay();
  const { correct } = useWork();
  const [title, setTitle] = useState(task.title ?? '');
  return (
    <form
      className="title-form"
      onSubmit={(event) => {
        event.preventDefault();
        if (title.trim() !== (task.title ?? '')) correct(corrections.title(task, title));
        onClose();
      }}
    >
      <input
        aria-label={say('editTitle')}
        autoFocus
        value={title}
        onChange={(event) => {
          setTitle(event.target.value);
        }}
        onKeyDown={(event) => {
          if (event.key === 'Escape') onClose();
        }}
      />
      <button type="submit" className="primary">
        {say('save')}
      </button>
      <button type="button" onClick={onClose}>
        {say('cancel')}
      </button>
    </form>
  );
}
