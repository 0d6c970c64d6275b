// SPDX-License-Identifier: Apache-2.0
import { type ComponentType, useState } from 'react';
import { isChanged, type Item, type TaskId } from '../corrected-task.js';
import { useSay } from '../translate.js';
import { useWork } from './work-context.js';

export interface PieceFormProps<T> {
  /** null where a piece is added. */
  readonly value: T | null;
  readonly onSave: (value: T) => void;
  readonly onCancel: () => void;
}

export interface PieceRowProps<T> {
  readonly item: Item<T>;
  /** What a piece of this kind is called. */
  readonly name: string;
  /** null where the piece belongs to the whole document. */
  readonly task: TaskId | null;
  readonly selected: string | null;
  readonly View: ComponentType<{ readonly value: T }>;
  readonly Form: ComponentType<PieceFormProps<T>>;
  /** null removes the piece. */
  readonly onChange: (value: T | null) => void;
}

/** One piece, to be lit, corrected or removed, with the machine's reading beside its correction. */
export function PieceRow<T>(props: PieceRowProps<T>) {
  const { item, selected, Form, View, onChange } = props;
  const [editing, setEditing] = useState(false);
  if (editing) {
    return (
      <Form
        value={item.value}
        onCancel={() => {
          setEditing(false);
        }}
        onSave={(value) => {
          onChange(value);
          setEditing(false);
        }}
      />
    );
  }
  return (
    <div className="piece" data-piece={item.key} data-selected={selected === item.key}>
      <PieceWords
        {...props}
        onEdit={() => {
          setEditing(true);
        }}
      />
      {isChanged(item) && item.machine !== null && (
        <MachineWords machine={item.machine} removed={item.value === null} View={View} />
      )}
    </div>
  );
}

function PieceWords<T>({
  item,
  name,
  task,
  View,
  onEdit,
  onChange,
}: PieceRowProps<T> & { readonly onEdit: () => void }) {
  const say = useSay();
  const { select } = useWork();
  if (item.value === null) return null;
  return (
    <span className="now">
      {isChanged(item) && <span className="tag corrected">{say('corrected')}</span>}
      <button
        type="button"
        className="words"
        onClick={() => {
          select({ task, key: item.key, from: 'tasks' });
        }}
      >
        <View value={item.value} />
      </button>
      <RowTools
        name={name}
        onEdit={onEdit}
        onRemove={() => {
          onChange(null);
        }}
      />
    </span>
  );
}

interface RowToolsProps {
  readonly name: string;
  readonly onEdit: () => void;
  readonly onRemove: () => void;
}

/** 修改 and ×. */
export function RowTools({ name, onEdit, onRemove }: RowToolsProps) {
  const say = useSay();
  return (
    <span className="row-tools">
      <button
        type="button"
        className="pencil"
        aria-label={say('editItem', { part: name })}
        onClick={onEdit}
      >
        {say('edit')}
      </button>
      <RemoveButton name={name} onRemove={onRemove} />
    </span>
  );
}

export function RemoveButton({ name, onRemove }: Omit<RowToolsProps, 'onEdit'>) {
  const say = useSay();
  return (
    <button
      type="button"
      className="pencil"
      aria-label={say('removeItem', { part: name })}
      onClick={onRemove}
    >
      ×
    </button>
  );
}

interface MachineWordsProps<T> {
  readonly machine: T;
  readonly removed: boolean;
  readonly View: ComponentType<{ readonly value: T }>;
}

/** The machine's reading stays, struck through, beside what a person made of it. */
export function MachineWords<T>({ machine, removed, View }: MachineWordsProps<T>) {
  const say = useSay();
  return (
    <del className="was">
      <span className="tag">{say('machine')}</span>
      <View value={machine} />
      {removed && <em>{say('removedByPerson')}</em>}
    </del>
  );
}
