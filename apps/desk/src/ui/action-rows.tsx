// SPDX-License-Identifier: Apache-2.0
import { useMemo } from 'react';
import { mergeAction, writeAction } from '../actions.js';
import {
  type CorrectedTask,
  type CoveredAction,
  isChanged,
  isSame,
  type Item,
  kept,
  partCorrection,
} from '@sanyi/documents';
import { nextId } from '../session.js';
import { useSay } from '../translate.js';
import { ActionForm, ActionView } from './action-form.js';
import { PieceRow } from './piece-row.js';
import { taskGroups, TaskGroupsContext } from './task-groups.js';
import { useWork } from './work-context.js';

interface ActionRowsProps {
  readonly task: CorrectedTask;
  readonly selected: string | null;
  readonly adding: boolean;
  readonly onAdded: () => void;
}

/** 举措: the sentences of a task, each to be corrected, given to a group, joined, cut or removed; or the words as they stand. */
export function ActionRows({ task, selected, adding, onAdded }: ActionRowsProps) {
  const say = useSay();
  const groups = useMemo(() => taskGroups(task), [task]);
  const { actions } = task.parts;
  const open = adding || actions.some((item) => isChanged(item) || item.key === selected);
  return (
    <TaskGroupsContext value={groups}>
      <details open={open}>
        <summary>
          {actions.length > 0 ? say('actionsN', { n: kept(actions).length }) : say('fullText')}
        </summary>
        {actions.length === 0 && <p className="full-text">{task.frame.text}</p>}
        <ol className="actions-list">
          {actions.map((item) => (
            <li key={item.key} hidden={item.value === null && item.machine === null}>
              <ActionRow task={task} item={item} selected={selected} />
            </li>
          ))}
        </ol>
        {adding && <NewAction task={task} onAdded={onAdded} />}
      </details>
    </TaskGroupsContext>
  );
}

interface ActionRowProps {
  readonly task: CorrectedTask;
  readonly item: Item<CoveredAction>;
  readonly selected: string | null;
}

function ActionRow({ task, item, selected }: ActionRowProps) {
  const say = useSay();
  const { correct, correctWith } = useWork();
  const merged = mergeAction(task, item);
  const change = (after: CoveredAction | null): void => {
    if (isSame(item.value, after)) return;
    correctWith((open) => [
      after === null
        ? partCorrection(task.id, 'actions', item, null)
        : writeAction(task, { item, action: after, text: open.text, created: nextId(open) }),
    ]);
  };
  return (
    <PieceRow
      item={item}
      name={say('actions')}
      task={task.id}
      selected={selected}
      View={ActionView}
      Form={ActionForm}
      onChange={change}
      more={
        merged !== null && (
          <button
            type="button"
            className="pencil"
            onClick={() => {
              correct(merged);
            }}
          >
            {say('mergeAction')}
          </button>
        )
      }
    />
  );
}

function NewAction({ task, onAdded }: Pick<ActionRowsProps, 'task' | 'onAdded'>) {
  const { correctWith } = useWork();
  return (
    <ActionForm
      value={null}
      onCancel={onAdded}
      onSave={(action) => {
        correctWith((open) => {
          const created = nextId(open);
          const item = { key: created, value: null };
          return [writeAction(task, { item, action, text: open.text, created })];
        });
        onAdded();
      }}
    />
  );
}
