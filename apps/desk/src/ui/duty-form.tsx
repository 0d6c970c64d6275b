// SPDX-License-Identifier: Apache-2.0
import type { ClosingDuty } from '@sanyi/documents';
import { useState } from 'react';
import { dutyDraft, dutyOf } from '../document-drafts.js';
import { placeOfPiece } from '../place.js';
import { useSay } from '../translate.js';
import { DraftForm } from './draft-form.js';
import { Field, TextArea } from './field.js';
import { PickedWords } from './picked-words.js';
import type { PieceFormProps } from './piece-row.js';
import { useDraft } from './use-draft.js';

export function DutyForm({ value, onSave, onCancel }: PieceFormProps<ClosingDuty>) {
  const say = useSay();
  const { draft, field, put } = useDraft(() => dutyDraft(value));
  const [place, setPlace] = useState(() => placeOfPiece(value, value?.text ?? ''));
  return (
    <DraftForm read={dutyOf(draft, place)} onSave={onSave} onCancel={onCancel}>
      <PickedWords
        place={place}
        onPick={(words) => {
          setPlace(words);
          if (draft.text === '') put('text')(words.quote);
        }}
      />
      <TextArea label={say('dutyText')} {...field('text')} />
      <Field label={say('dutyUnits')} wide {...field('units')} />
    </DraftForm>
  );
}
