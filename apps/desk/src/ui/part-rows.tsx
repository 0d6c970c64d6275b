// SPDX-License-Identifier: Apache-2.0
import { type ComponentType, useState } from 'react';
import {
  type CorrectedTask,
  isChanged,
  type Item,
  type Part,
  type PartValues,
} from '../corrected-task.js';
import { type Correction, type PartCorrection, partCorrection } from '../corrections.js';
import { nextId } from '../session.js';
import { useSay } from '../translate.js';
import { useWork } from './work-context.js';

export interface PieceFormProps<T> {
  /** null where a piece is added. */
  readonly value: T | null;
  readonly onSave: (value: T) => void;
  readonly onCancel: () => void;
}

interface PartRowsProps<P extends Part> {
  readonly task: CorrectedTask;
  readonly part: P;
  readonly selected: string | null;
  /** True while a piece of this part is being added. */
  readonly adding: boolean;
  readonly onAdded: () => void;
  readonly View: ComponentType<{ readonly value: PartValues[P] }>;
  readonly Form: ComponentType<PieceFormProps<PartValues[P]>>;
}

/** The pieces of one part of a task, each to be lit, corrected or removed, and a way to add one. */
export function PartRows<P extends Part>(props: PartRowsProps<P>) {
  const { task, part, adding, onAdded, Form } = props;
  const say = useSay();
  const { correctWith } = useWork();
  const items: readonly Item<PartValues[P]>[] = task.parts[part];
  if (items.length === 0 && !adding && part !== 'responsibility') return null;
  const name = say(part);
  return (
    <div className="part">
      <dt>{name}</dt>
      <dd>
        {items.map((item) => (
          <PieceRow key={item.key} {...props} item={item} name={name} />
        ))}
        {part === 'responsibility' && items.length === 0 && !adding && (
          <p className="missing">{say('noResponsibility')}</p>
        )}
        {adding && (
          <Form
            value={null}
            onCancel={onAdded}
            onSave={(value) => {
              correctWith((open) => [
                asCorrection(task.id, part, { key: nextId(open), value: null }, value),
              ]);
              onAdded();
            }}
          />
        )}
      </dd>
    </div>
  );
}

interface PieceRowProps<P extends Part> extends PartRowsProps<P> {
  readonly item: Item<PartValues[P]>;
  readonly name: string;
}

function PieceRow<P extends Part>(props: PieceRowProps<P>) {
  const { task, part, item, selected, Form, View } = props;
  const { correct } = useWork();
  const [editing, setEditing] = useState(false);
  if (editing) {
    return (
      <Form
        value={item.value}
        onCancel={() => {
          setEditing(false);
        }}
        onSave={(value) => {
          correct(asCorrection(task.id, part, item, value));
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

function PieceWords<P extends Part>({
  task,
  part,
  item,
  name,
  View,
  onEdit,
}: PieceRowProps<P> & { readonly onEdit: () => void }) {
  const say = useSay();
  const { correct, select } = useWork();
  if (item.value === null) return null;
  return (
    <span className="now">
      {isChanged(item) && <span className="tag corrected">{say('corrected')}</span>}
      <button
        type="button"
        className="words"
        onClick={() => {
          select({ task: task.id, key: item.key, from: 'tasks' });
        }}
      >
        <View value={item.value} />
      </button>
      <span className="row-tools">
        <button
          type="button"
          className="pencil"
          aria-label={say('editItem', { part: name })}
          onClick={onEdit}
        >
          {say('edit')}
        </button>
        <button
          type="button"
          className="pencil"
          aria-label={say('removeItem', { part: name })}
          onClick={() => {
            correct(asCorrection(task.id, part, item, null));
          }}
        >
          ×
        </button>
      </span>
    </span>
  );
}

interface MachineWordsProps<T> {
  readonly machine: T;
  readonly removed: boolean;
  readonly View: ComponentType<{ readonly value: T }>;
}

/** The machine's reading stays, struck through, beside what a person made of it. */
function MachineWords<T>({ machine, removed, View }: MachineWordsProps<T>) {
  const say = useSay();
  return (
    <del className="was">
      <span className="tag">{say('machine')}</span>
      <View value={machine} />
      {removed && <em>{say('removedByPerson')}</em>}
    </del>
  );
}

/** A piece's correction is one of the union's members by construction: the part and its value come together. */
const asCorrection = <P extends Part>(
  ...parameters: Parameters<typeof partCorrection<P>>
): Correction => partCorrection<P>(...parameters) as PartCorrection;
