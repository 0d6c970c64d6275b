// SPDX-License-Identifier: Apache-2.0
import type { Figure } from '@sanyi/documents';
import { figureDraft, figureOf } from '../document-drafts.js';
import { useSay } from '../translate.js';
import { DraftForm } from './draft-form.js';
import { Field } from './field.js';
import type { PieceFormProps } from './piece-row.js';
import { useDraft } from './use-draft.js';

export function FigureForm({ value, onSave, onCancel }: PieceFormProps<Figure>) {
  const say = useSay();
  const { draft, field } = useDraft(() => figureDraft(value));
  return (
    <DraftForm read={figureOf(draft, value)} onSave={onSave} onCancel={onCancel}>
      <Field label={say('metric')} wide {...field('metric')} />
      <Field label={say('value')} {...field('value')} />
      <Field label={say('valueTo')} {...field('valueTo')} />
      <Field label={say('valueUnit')} {...field('unit')} />
      <Field label={say('place')} {...field('place')} />
      <Field label={say('year')} {...field('year')} />
    </DraftForm>
  );
}
