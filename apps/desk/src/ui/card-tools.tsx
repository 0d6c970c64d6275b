// SPDX-License-Identifier: Apache-2.0
import { corrections, type Part, PARTS } from '@sanyi/documents';
import { useSay } from '../translate.js';
import { AddButton } from './add-button.js';
import type { TaskCardProps } from './task-card-props.js';
import { useWork } from './work-context.js';

interface CardToolsProps extends TaskCardProps {
  readonly onAdd: (part: Part) => void;
}

/** What can be done with a whole task. */
export function CardTools({ task, previous, onAdd }: CardToolsProps) {
  const say = useSay();
  const { correct } = useWork();
  return (
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
  );
}
