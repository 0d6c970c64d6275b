// SPDX-License-Identifier: Apache-2.0
import { isChanged, type Item, type Span, type TaskId } from '@sanyi/documents';
import { type ComponentType, type ReactNode, useState } from 'react';
import { standsNowhere } from '../place.js';
import { useSay } from '../translate.js';
import { useWork } from './work-context.js';

export interface PieceFormProps<T> {
  /** null where a piece is added. */
  readonly value: T | null;
  readonly onSave: (value: T) => void;
  readonly onCancel: () => void;
}

interface Spanned {
  readonly span: Span;
}

export interface PieceRowProps<T extends Spanned> {
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
  /** What more can be done with it. */
  readonly more?: ReactNode;
}

/** One piece, to be lit, corrected or removed, with the machine's reading beside its correction. */
export function PieceRow<T extends Spanned>(props: PieceRowProps<T>) {
  const { item, selected, Form, View, onChange } = props;
  const [editing, setEditing] = useState(false);
  if (item.value === null && item.machine === null) return null;
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
        <MachineWords
          machine={item.machine}
          name={props.name}
          removed={item.value === null}
          View={View}
          onRestore={onChange}
        />
      )}
    </div>
  );
}

function PieceWords<T extends Spanned>({
  item,
  name,
  task,
  View,
  more,
  onEdit,
  onChange,
}: PieceRowProps<T> & { readonly onEdit: () => void }) {
  const { select } = useWork();
  if (item.value === null) return null;
  return (
    <span className="now">
      <ChangedTag item={item} />
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
      >
        {more}
      </RowTools>
    </span>
  );
}

/** 更正, or that the machine did not read it at all and whether it stands in the original. */
export function ChangedTag<T extends Spanned>({ item }: { readonly item: Item<T> }) {
  const say = useSay();
  const { machine, value } = item;
  if (value === null || !isChanged(item)) return null;
  const added = standsNowhere(value) ? 'byHandNowhere' : 'byHand';
  return <span className="tag corrected">{say(machine === null ? added : 'corrected')}</span>;
}

interface RowToolsProps {
  readonly name: string;
  readonly onEdit: () => void;
  readonly onRemove: () => void;
  readonly children?: ReactNode;
}

/** 修改 and ×. */
export function RowTools({ name, onEdit, onRemove, children }: RowToolsProps) {
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
      {children}
      <RemoveButton name={name} onRemove={onRemove} />
    </span>
  );
}

export function RemoveButton({ name, onRemove }: Pick<RowToolsProps, 'name' | 'onRemove'>) {
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
  /** What the piece is called. */
  readonly name: string;
  readonly removed: boolean;
  readonly View: ComponentType<{ readonly value: T }>;
  readonly onRestore: (machine: T) => void;
}

/** The machine's reading stays, struck through, beside what a person made of it, and can be put back. */
export function MachineWords<T>({ machine, name, removed, View, onRestore }: MachineWordsProps<T>) {
  const say = useSay();
  return (
    <span className="was-row">
      <del className="was">
        <span className="tag">{say('machine')}</span>
        <View value={machine} />
        {removed && <em>{say('removedByPerson')}</em>}
      </del>
      <RestoreButton
        name={name}
        onRestore={() => {
          onRestore(machine);
        }}
      />
    </span>
  );
}

interface RestoreButtonProps {
  readonly name: string;
  readonly onRestore: () => void;
}

/** 恢复机器读取. */
export function RestoreButton({ name, onRestore }: RestoreButtonProps) {
  const say = useSay();
  return (
    <button
      type="button"
      className="pencil restore"
      title={say('restoreMachine')}
      aria-label={say('restoreItem', { part: name })}
      onClick={onRestore}
    >
      {say('restore')}
    </button>
  );
}
