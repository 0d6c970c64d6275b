// SPDX-License-Identifier: Apache-2.0
import type { ClosingDuty } from '@sanyi/documents';
import { dutyDraft, dutyOf } from '../document-drafts.js';
import { useSay } from '../translate.js';
import { DraftForm } from './draft-form.js';
import { Field, TextArea } from './field.js';
import type { PieceFormProps } from './piece-row.js';
import { useDraft } from './use-draft.js';

export function DutyForm({ value, onSave, onCancel }: PieceFormProps<ClosingDuty>) {
  const say = useSay();
  const { draft, field } = useDraft(() => dutyDraft(value));
  return (
    <DraftForm read={dutyOf(draft, value)} onSave={onSave} onCancel={onCancel}>
      <TextArea label={say('dutyText')} {...field('text')} />
      <Field label={say('dutyUnits')} wide {...field('units')} />
    </DraftForm>
  );
}
