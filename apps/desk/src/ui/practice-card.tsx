// SPDX-License-Identifier: Apache-2.0
import { isSame, type Item, type Practice } from '@sanyi/documents';
import { useState } from 'react';
import { useSay } from '../translate.js';
import { ChangedTag, MachineWords, RowTools } from './piece-row.js';
import { PracticeForm } from './practice-form.js';
import { PracticeMeasures } from './practice-measures.js';
import { useChangePiece } from './use-change-piece.js';
import { useWork } from './work-context.js';

interface PracticeCardProps {
  readonly item: Item<Practice>;
  readonly selected: string | null;
}

/** What one place did: its place, its title and its measures to be corrected. */
export function PracticeCard({ item, selected }: PracticeCardProps) {
  const { change } = useChangePiece('practices');
  const say = useSay();
  const { key, value, machine } = item;
  const put = (after: Practice | null): void => {
    change(item, after);
  };
  if (value === null) {
    if (machine === null) return null;
    return (
      <article className="card practice removed" data-piece={key}>
        <MachineWords
          machine={machine}
          name={say('practiceItem')}
          removed
          View={PracticeName}
          onRestore={put}
        />
      </article>
    );
  }
  return (
    <article className="card practice" data-piece={key} data-selected={isWithin(key, selected)}>
      <PracticeHead item={item} practice={value} onChange={put} />
      <PracticeMeasures
        practice={value}
        name={key}
        machine={machine}
        selected={selected}
        onChange={put}
      />
    </article>
  );
}

interface PracticeHeadProps {
  readonly item: Item<Practice>;
  readonly practice: Practice;
  readonly onChange: (after: Practice | null) => void;
}

function PracticeHead({ item, practice, onChange }: PracticeHeadProps) {
  const say = useSay();
  const [editing, setEditing] = useState(false);
  const close = (): void => {
    setEditing(false);
  };
  if (editing) {
    return (
      <PracticeForm
        value={practice}
        onCancel={close}
        onSave={(after) => {
          onChange(after);
          close();
        }}
      />
    );
  }
  return (
    <>
      <PracticeTitle
        item={item}
        practice={practice}
        onChange={onChange}
        onEdit={() => {
          setEditing(true);
        }}
      />
      {item.machine !== null && isRenamed(item.machine, practice) && (
        <MachineWords
          machine={item.machine}
          name={say('practiceItem')}
          removed={false}
          View={PracticeName}
          onRestore={({ place, title, span }) => {
            onChange({ ...practice, place, title, span });
          }}
        />
      )}
    </>
  );
}

function PracticeTitle({
  item,
  practice,
  onEdit,
  onChange,
}: PracticeHeadProps & { readonly onEdit: () => void }) {
  const say = useSay();
  const { select } = useWork();
  return (
    <header>
      <span className="tag">{practice.place ?? say('noPlace')}</span>
      <h3>
        <button
          type="button"
          className="words"
          onClick={() => {
            select({ task: null, key: item.key, from: 'tasks' });
          }}
        >
          {practice.title}
        </button>
      </h3>
      <ChangedTag item={item} />
      <RowTools
        name={say('practiceItem')}
        onEdit={onEdit}
        onRemove={() => {
          onChange(null);
        }}
      />
    </header>
  );
}

/** The practice or one of its measures is chosen. */
const isWithin = (key: string, selected: string | null): boolean =>
  selected === key || (selected?.startsWith(`${key}.`) ?? false);

const isRenamed = (machine: Practice, { place, title, span }: Practice): boolean =>
  machine.place !== place || machine.title !== title || !isSame(machine.span, span);

function PracticeName({ value }: { readonly value: Practice }) {
  const say = useSay();
  return (
    <>
      {value.place ?? say('noPlace')} {value.title}
    </>
  );
}
