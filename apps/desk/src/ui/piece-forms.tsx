// SPDX-License-Identifier: Apache-2.0
import type {
  Comparator,
  Deadline,
  DeadlineKind,
  Deliverable,
  DeliverableKind,
  Target,
} from '@sanyi/documents';
import { useState } from 'react';
import {
  type DeadlineDraft,
  deadlineDraft,
  deadlineOf,
  type TargetDraft,
  targetDraft,
  targetOf,
} from '../drafts.js';
import { blankDeliverable } from '../from-selection.js';
import { useSay } from '../translate.js';
import { COMPARATOR_TEXT, DEADLINE_TEXT, DELIVERABLE_TEXT, EVERY_TEXT } from '../wording.js';
import { Choice } from './choice.js';
import { Field } from './field.js';
import { FormEnd } from './form-end.js';
import type { PieceFormProps } from './piece-row.js';

export function TargetForm({ value, onSave, onCancel }: PieceFormProps<Target>) {
  const say = useSay();
  const [draft, setDraft] = useState<TargetDraft>(() => targetDraft(value));
  const read = targetOf(draft, value);
  const field = (name: keyof TargetDraft) => ({
    value: draft[name],
    onText: (text: string) => {
      setDraft({ ...draft, [name]: text });
    },
  });
  return (
    <form
      className="piece-form"
      onSubmit={(event) => {
        event.preventDefault();
        if (read.ok) onSave(read.value);
      }}
    >
      <Field label={say('metric')} wide {...field('metric')} />
      <Choice<Comparator>
        label={say('comparator')}
        options={COMPARATOR_TEXT}
        value={draft.comparator}
        onChoose={(comparator) => {
          setDraft({ ...draft, comparator });
        }}
      />
      <Field label={say('value')} {...field('value')} />
      {draft.comparator === 'range' && <Field label={say('valueTo')} {...field('valueTo')} />}
      <Field label={say('valueUnit')} {...field('unit')} />
      <Field label={say('scope')} {...field('scope')} />
      <Field label={say('by')} type="date" {...field('by')} />
      <FormEnd problem={read.ok ? null : say(read.error.code)} onCancel={onCancel} />
    </form>
  );
}

export function DeadlineForm({ value, onSave, onCancel }: PieceFormProps<Deadline>) {
  const say = useSay();
  const [draft, setDraft] = useState<DeadlineDraft>(() => deadlineDraft(value));
  const read = deadlineOf(draft, value);
  return (
    <form
      className="piece-form"
      onSubmit={(event) => {
        event.preventDefault();
        if (read.ok) onSave(read.value);
      }}
    >
      <DeadlineFields draft={draft} onDraft={setDraft} />
      <FormEnd problem={read.ok ? null : say(read.error.code)} onCancel={onCancel} />
    </form>
  );
}

interface DeadlineFieldsProps {
  readonly draft: DeadlineDraft;
  readonly onDraft: (draft: DeadlineDraft) => void;
}

function DeadlineFields({ draft, onDraft }: DeadlineFieldsProps) {
  const say = useSay();
  const put =
    <K extends keyof DeadlineDraft>(name: K) =>
    (value: DeadlineDraft[K]) => {
      onDraft({ ...draft, [name]: value });
    };
  return (
    <>
      <Field label={say('quote')} wide value={draft.quote} onText={put('quote')} />
      <Choice<DeadlineKind>
        label={say('deadlineKind')}
        options={DEADLINE_TEXT}
        value={draft.kind}
        onChoose={put('kind')}
      />
      <Field label={say('date')} type="date" value={draft.date} onText={put('date')} />
      {draft.kind === 'every' && (
        <Choice
          label={say('every')}
          options={{ '': 'everyNone', ...EVERY_TEXT }}
          value={draft.every}
          onChoose={put('every')}
        />
      )}
      {draft.kind === 'after' && (
        <Field label={say('event')} wide value={draft.event} onText={put('event')} />
      )}
    </>
  );
}

export function DeliverableForm({ value, onSave, onCancel }: PieceFormProps<Deliverable>) {
  const say = useSay();
  const [draft, setDraft] = useState(value ?? blankDeliverable('', [0, 0]));
  const quote = draft.quote.trim();
  return (
    <form
      className="piece-form"
      onSubmit={(event) => {
        event.preventDefault();
        if (quote !== '') onSave({ ...draft, quote });
      }}
    >
      <Field
        label={say('quote')}
        wide
        value={draft.quote}
        onText={(text) => {
          setDraft({ ...draft, quote: text });
        }}
      />
      <Choice<DeliverableKind>
        label={say('deliverableKind')}
        options={DELIVERABLE_TEXT}
        value={draft.kind}
        onChoose={(kind) => {
          setDraft({ ...draft, kind });
        }}
      />
      <FormEnd problem={quote === '' ? say('needQuote') : null} onCancel={onCancel} />
    </form>
  );
}
