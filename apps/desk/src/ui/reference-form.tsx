// SPDX-License-Identifier: Apache-2.0
import type { Reference, ReferenceRole } from '@sanyi/documents';
import { referenceDraft, referenceOf } from '../document-drafts.js';
import { useSay } from '../translate.js';
import { REFERENCE_TEXT } from '../wording.js';
import { Choice } from './choice.js';
import { DraftForm } from './draft-form.js';
import { Field } from './field.js';
import type { PieceFormProps } from './piece-row.js';
import { useDraft } from './use-draft.js';

export function ReferenceForm({ value, onSave, onCancel }: PieceFormProps<Reference>) {
  const say = useSay();
  const { draft, field, put } = useDraft(() => referenceDraft(value));
  return (
    <DraftForm read={referenceOf(draft, value)} onSave={onSave} onCancel={onCancel}>
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
