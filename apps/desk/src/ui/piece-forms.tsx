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
  deliverableOf,
  targetDraft,
  targetOf,
} from '../drafts.js';
import { blankDeliverable } from '../from-selection.js';
import { NOWHERE, placeOfPiece } from '../place.js';
import { useSay } from '../translate.js';
import { COMPARATOR_TEXT, DEADLINE_TEXT, DELIVERABLE_TEXT, EVERY_TEXT } from '../wording.js';
import { Choice } from './choice.js';
import { DraftForm } from './draft-form.js';
import { Field } from './field.js';
import { PickedWords } from './picked-words.js';
import type { PieceFormProps } from './piece-row.js';
import { useDraft } from './use-draft.js';

export function TargetForm({ value, onSave, onCancel }: PieceFormProps<Target>) {
  const say = useSay();
  const { draft, field, put } = useDraft(() => targetDraft(value));
  const [place, setPlace] = useState(() => placeOfPiece(value, value?.quote ?? ''));
  return (
    <DraftForm read={targetOf(draft, place)} onSave={onSave} onCancel={onCancel}>
      <PickedWords
        place={place}
        onPick={(words) => {
          setPlace(words);
          if (draft.metric === '') put('metric')(words.quote);
        }}
      />
      <Field label={say('metric')} wide {...field('metric')} />
      <Choice<Comparator>
        label={say('comparator')}
        options={COMPARATOR_TEXT}
        value={draft.comparator}
        onChoose={put('comparator')}
      />
      <Field label={say('value')} {...field('value')} />
      {draft.comparator === 'range' && <Field label={say('valueTo')} {...field('valueTo')} />}
      <Field label={say('valueUnit')} {...field('unit')} />
      <Field label={say('scope')} {...field('scope')} />
      <Field label={say('by')} type="date" {...field('by')} />
    </DraftForm>
  );
}

export function DeadlineForm({ value, onSave, onCancel }: PieceFormProps<Deadline>) {
  const { draft, put } = useDraft(() => deadlineDraft(value));
  const [place, setPlace] = useState(() => placeOfPiece(value, value?.quote ?? ''));
  return (
    <DraftForm read={deadlineOf(draft, place)} onSave={onSave} onCancel={onCancel}>
      <PickedWords
        place={place}
        onPick={(words) => {
          setPlace(words);
          put('quote')(words.quote);
        }}
      />
      <DeadlineFields draft={draft} put={put} />
    </DraftForm>
  );
}

interface DeadlineFieldsProps {
  readonly draft: DeadlineDraft;
  readonly put: <K extends keyof DeadlineDraft>(name: K) => (value: DeadlineDraft[K]) => void;
}

function DeadlineFields({ draft, put }: DeadlineFieldsProps) {
  const say = useSay();
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
  const { draft, field, put } = useDraft(() => value ?? blankDeliverable('', NOWHERE));
  const [place, setPlace] = useState(() => placeOfPiece(value, value?.quote ?? ''));
  return (
    <DraftForm read={deliverableOf(draft, place)} onSave={onSave} onCancel={onCancel}>
      <PickedWords
        place={place}
        onPick={(words) => {
          setPlace(words);
          put('quote')(words.quote);
        }}
      />
      <Field label={say('quote')} wide {...field('quote')} />
      <Choice<DeliverableKind>
        label={say('deliverableKind')}
        options={DELIVERABLE_TEXT}
        value={draft.kind}
        onChoose={put('kind')}
      />
    </DraftForm>
  );
}
