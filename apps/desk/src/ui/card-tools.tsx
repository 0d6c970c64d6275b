// SPDX-License-Identifier: Apache-2.0
import { type Part, PARTS } from '../corrected-task.js';
import { corrections } from '../corrections.js';
import { useSay } from '../translate.js';
import { AddButton } from './add-button.js';
import type { TaskCardProps } from './task-card-props.js';
import { useWork } from './work-context.js';

interface CardToolsProps extends TaskCardProps {
  readonly onAdd: (part: Part) => void;
}

/** What can be done with a whole task, and its words. */
export function CardTools({ task, previous, onAdd }: CardToolsProps) {
  const say = useSay();
  const { correct } = useWork();
  return (
    <footer>
      <Words task={task} />
      <div className="card-tools">
        {PARTS.map((part) => (
          <AddButton
            key={part}
            name={say(part)}
            onAdd={() => {
              onAdd(part);
            }}
          />
        ))}
        {previous !== null && (
          <button
            type="button"
            onClick={() => {
              correct(corrections.merge(task, previous));
            }}
          >
            {say('mergeUp')}
          </button>
        )}
        <button
          type="button"
          className="danger"
          onClick={() => {
            correct(corrections.remove(task));
          }}
        >
          {say('deleteTask')}
        </button>
        <small>{say('splitHint')}</small>
      </div>
    </footer>
  );
}

/** The actions, each with the units that answer for it where the task has several groups; or the words as they stand. */
function Words({ task }: Pick<TaskCardProps, 'task'>) {
  const say = useSay();
  const { actions, frame } = task;
  const groups = task.parts.responsibility.filter(({ value }) => value !== null);
  const units = (group: string | null): string =>
    groups.find(({ key }) => key === group)?.value?.units.join(say('comma')) ??
    say('noResponsibility');
  return (
    <details>
      <summary>
        {actions.length > 0 ? say('actions', { n: actions.length }) : say('fullText')}
      </summary>
      {actions.length === 0 && <p className="full-text">{frame.text}</p>}
      <ol className="actions-list">
        {actions.map(({ action, group }, index) => (
          <li key={index}>
            {action.text}
            {groups.length > 1 && <small>（{units(group)}）</small>}
          </li>
        ))}
      </ol>
    </details>
  );
}
