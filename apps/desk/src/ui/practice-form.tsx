// SPDX-License-Identifier: Apache-2.0
import type { Measure, Practice } from '@sanyi/documents';
import { useState } from 'react';
import { measureOf, practiceDraft, practiceOf } from '../document-drafts.js';
import { placeOfPiece } from '../place.js';
import { useSay } from '../translate.js';
import { DraftForm } from './draft-form.js';
import { Field, TextArea } from './field.js';
import { PickedWords } from './picked-words.js';
import type { PieceFormProps } from './piece-row.js';
import { useDraft } from './use-draft.js';

/** Title and place of a practice; its measures are kept. */
export function PracticeForm({ value, onSave, onCancel }: PieceFormProps<Practice>) {
  const say = useSay();
  const { draft, field, put } = useDraft(() => practiceDraft(value));
  const [place, setPlace] = useState(() => placeOfPiece(value, value?.title ?? ''));
  return (
    <DraftForm read={practiceOf(draft, value, place)} onSave={onSave} onCancel={onCancel}>
      <PickedWords
        place={place}
        onPick={(words) => {
          setPlace(words);
          if (draft.title === '') put('title')(words.quote);
        }}
      />
      <Field label={say('practiceTitle')} wide {...field('title')} />
      <Field label={say('place')} {...field('place')} />
    </DraftForm>
  );
}

export function MeasureForm({ value, onSave, onCancel }: PieceFormProps<Measure>) {
  const say = useSay();
  const [text, setText] = useState(value?.text ?? '');
  const [place, setPlace] = useState(() => placeOfPiece(value, value?.text ?? ''));
  return (
    <DraftForm read={measureOf(text, place)} onSave={onSave} onCancel={onCancel}>
      <PickedWords
        place={place}
        onPick={(words) => {
          setPlace(words);
          if (text === '') setText(words.quote);
        }}
      />
      <TextArea label={say('actionText')} value={text} onText={setText} />
    </DraftForm>
  );
}
