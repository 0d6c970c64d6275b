// SPDX-License-Identifier: Apache-2.0
import type { Figure } from '@sanyi/documents';
import { useState } from 'react';
import { figureDraft, figureOf } from '../document-drafts.js';
import { placeOfPiece } from '../place.js';
import { useSay } from '../translate.js';
import { DraftForm } from './draft-form.js';
import { Field } from './field.js';
import { PickedWords } from './picked-words.js';
import type { PieceFormProps } from './piece-row.js';
import { useDraft } from './use-draft.js';

export function FigureForm({ value, onSave, onCancel }: PieceFormProps<Figure>) {
  const say = useSay();
  const { draft, field, put } = useDraft(() => figureDraft(value));
  const [place, setPlace] = useState(() => placeOfPiece(value, value?.quote ?? ''));
  return (
    <DraftForm read={figureOf(draft, place)} onSave={onSave} onCancel={onCancel}>
      <PickedWords
        place={place}
        onPick={(words) => {
          setPlace(words);
          if (draft.metric === '') put('metric')(words.quote);
        }}
      />
      <Field label={say('metric')} wide {...field('metric')} />
      <Field label={say('value')} {...field('value')} />
      <Field label={say('valueTo')} {...field('valueTo')} />
      <Field label={say('valueUnit')} {...field('unit')} />
      <Field label={say('place')} {...field('place')} />
      <Field label={say('year')} {...field('year')} />
    </DraftForm>
  );
}
