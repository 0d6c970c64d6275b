// SPDX-License-Identifier: Apache-2.0
import type { Practice } from '@sanyi/documents';
import { useState } from 'react';
import { isChanged, type Item } from '../corrected-task.js';
import { practiceDraft, practiceOf } from '../document-drafts.js';
import { useSay } from '../translate.js';
import { DraftForm } from './draft-form.js';
import { Field } from './field.js';
import { MachineWords, RowTools } from './piece-row.js';
import { PracticeMeasures } from './practice-measures.js';
import { useChangePiece } from './use-change-piece.js';
import { useDraft } from './use-draft.js';
import { useWork } from './work-context.js';

interface PracticeCardProps {
  readonly item: Item<Practice>;
  readonly selected: string | null;
}

/** What one place did: its place and title to be corrected, it and its measures to be removed. */
export function PracticeCard({ item, selected }: PracticeCardProps) {
  const { change } = useChangePiece('practices');
  const { key, value, machine } = item;
  if (value === null) {
    return (
      <article className="card practice removed" data-piece={key}>
        {machine !== null && <MachineWords machine={machine} removed View={PracticeName} />}
      </article>
    );
  }
  const put = (after: Practice | null): void => {
    change(item, after);
  };
  return (
    <article className="card practice" data-piece={key} data-selected={selected === key}>
      <PracticeHead item={item} practice={value} onChange={put} />
      <PracticeMeasures practice={value} machine={machine} onChange={put} />
    </article>
  );
}

interface PracticeHeadProps {
  readonly item: Item<Practice>;
  readonly practice: Practice;
  readonly onChange: (after: Practice | null) => void;
}

function PracticeHead({ item, practice, onChange }: PracticeHeadProps) {
  const [editing, setEditing] = useState(false);
  const close = (): void => {
    setEditing(false);
  };
  if (editing) {
    return (
      <PracticeForm
        practice={practice}
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
        <MachineWords machine={item.machine} removed={false} View={PracticeName} />
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
      {isChanged(item) && <span className="tag corrected">{say('corrected')}</span>}
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

interface PracticeFormProps {
  readonly practice: Practice;
  readonly onSave: (practice: Practice) => void;
  readonly onCancel: () => void;
}

function PracticeForm({ practice, onSave, onCancel }: PracticeFormProps) {
  const say = useSay();
  const { draft, field } = useDraft(() => practiceDraft(practice));
  return (
    <DraftForm read={practiceOf(draft, practice)} onSave={onSave} onCancel={onCancel}>
      <Field label={say('practiceTitle')} wide {...field('title')} />
      <Field label={say('place')} {...field('place')} />
    </DraftForm>
  );
}

const isRenamed = (machine: Practice, { place, title }: Practice): boolean =>
  machine.place !== place || machine.title !== title;

function PracticeName({ value }: { readonly value: Practice }) {
  const say = useSay();
  return (
    <>
      {value.place ?? say('noPlace')} {value.title}
    </>
  );
}
