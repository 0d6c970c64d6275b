// SPDX-License-Identifier: Apache-2.0
import type { Basis, Reference, ReferenceRole } from '@sanyi/documents';
import { useState } from 'react';
import {
  basisDraft,
  basisOf,
  referenceDraft,
  referenceOf,
  withoutMarks,
} from '../document-drafts.js';
import { placeOfPiece } from '../place.js';
import { useSay } from '../translate.js';
import { REFERENCE_TEXT } from '../wording.js';
import { Choice } from './choice.js';
import { DraftForm } from './draft-form.js';
import { Field } from './field.js';
import { PickedWords } from './picked-words.js';
import type { PieceFormProps } from './piece-row.js';
import { useDraft } from './use-draft.js';

export function ReferenceForm({ value, onSave, onCancel }: PieceFormProps<Reference>) {
  const say = useSay();
  const { draft, field, put } = useDraft(() => referenceDraft(value));
  const [place, setPlace] = useState(() => placeOfPiece(value, value?.title ?? ''));
  return (
    <DraftForm read={referenceOf(draft, place)} onSave={onSave} onCancel={onCancel}>
      <PickedWords
        place={place}
        onPick={(words) => {
          setPlace(words);
          if (draft.title === '') put('title')(withoutMarks(words.quote));
        }}
      />
      <Field label={say('referenceTitle')} wide {...field('title')} />
      <Field label={say('documentNumber')} {...field('number')} />
      <Choice<ReferenceRole>
        label={say('referenceRole')}
        options={REFERENCE_TEXT}
        value={draft.role}
        onChoose={put('role')}
      />
    </DraftForm>
  );
}

/** 政策依据. */
export function BasisForm({ value, onSave, onCancel }: PieceFormProps<Basis>) {
  const say = useSay();
  const { draft, field, put } = useDraft(() => basisDraft(value));
  const [place, setPlace] = useState(() => placeOfPiece(value, value?.title ?? ''));
  return (
    <DraftForm read={basisOf(draft, place)} onSave={onSave} onCancel={onCancel}>
      <PickedWords
        place={place}
        onPick={(words) => {
          setPlace(words);
          if (draft.title === '') put('title')(withoutMarks(words.quote));
        }}
      />
      <Field label={say('referenceTitle')} wide {...field('title')} />
      <Field label={say('documentNumber')} {...field('number')} />
    </DraftForm>
  );
}
