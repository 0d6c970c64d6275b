// SPDX-License-Identifier: Apache-2.0
import type { Head, LeadRule, Level } from '@sanyi/documents';
import { headDraft, headOfDraft } from '../document-drafts.js';
import { useSay } from '../translate.js';
import { DRAFT_TEXT, LEAD_RULE_TEXT, LEVEL_TEXT } from '../wording.js';
import { Choice } from './choice.js';
import { DraftForm } from './draft-form.js';
import { Field } from './field.js';
import { useDraft } from './use-draft.js';

interface HeadFormProps {
  readonly head: Head;
  /** Only a notice hands out tasks and has a lead. */
  readonly isNotice: boolean;
  readonly onSave: (head: Head) => void;
  readonly onCancel: () => void;
}

/** What the document says of itself; an empty field is not stated. */
export function HeadForm({ head, isNotice, onSave, onCancel }: HeadFormProps) {
  const say = useSay();
  const { draft, field, put } = useDraft(() => headDraft(head));
  return (
    <DraftForm read={headOfDraft(draft)} onSave={onSave} onCancel={onCancel}>
      <Field label={say('documentTitle')} wide {...field('title')} />
      <Field label={say('noticeTitle')} wide {...field('noticeTitle')} />
      <Field label={say('documentNumber')} {...field('documentNumber')} />
      <Field label={say('issuer')} {...field('issuer')} />
      <Field label={say('issuedOn')} type="date" {...field('issuedOn')} />
      <Field label={say('periodFrom')} type="date" {...field('from')} />
      <Field label={say('periodTo')} type="date" {...field('to')} />
      <Choice<Level | ''>
        label={say('level')}
        options={{ '': 'notSaid', ...LEVEL_TEXT }}
        value={draft.level}
        onChoose={put('level')}
      />
      <Field label={say('region')} {...field('region')} />
      {isNotice && (
        <>
          <Choice
            label={say('draftState')}
            options={DRAFT_TEXT}
            value={draft.draft ? 'yes' : 'no'}
            onChoose={(state) => {
              put('draft')(state === 'yes');
            }}
          />
          <Choice<LeadRule>
            label={say('leadRule')}
            options={LEAD_RULE_TEXT}
            value={draft.leadRule}
            onChoose={put('leadRule')}
          />
          <small>{say('leadRuleHint')}</small>
        </>
      )}
    </DraftForm>
  );
}
