// SPDX-License-Identifier: Apache-2.0
import { useContext, useState } from 'react';
import type { CoveredAction } from '@sanyi/documents';
import { actionOf } from '../drafts.js';
import { placeOfPiece } from '../place.js';
import { useSay } from '../translate.js';
import { DraftForm } from './draft-form.js';
import { TextArea } from './field.js';
import { PickedWords } from './picked-words.js';
import type { PieceFormProps } from './piece-row.js';
import { TaskGroupsContext } from './task-groups.js';
import { useDraft } from './use-draft.js';

/** An action and who answers for it, where that is not the same for all. */
export function ActionView({ value }: { readonly value: CoveredAction }) {
  const say = useSay();
  const groups = useContext(TaskGroupsContext);
  const units = groups.find(({ key }) => key === value.group)?.units;
  return (
    <>
      {value.text}
      {(groups.length > 1 || (groups.length === 1 && units === undefined)) && (
        <small>（{units?.join(say('comma')) ?? say('noGroup')}）</small>
      )}
    </>
  );
}

export function ActionForm({ value, onSave, onCancel }: PieceFormProps<CoveredAction>) {
  const say = useSay();
  const groups = useContext(TaskGroupsContext);
  const { draft, field, put } = useDraft(() => ({
    text: value?.text ?? '',
    group: value === null ? (groups[0]?.key ?? null) : value.group,
  }));
  const [place, setPlace] = useState(() => placeOfPiece(value, value?.text ?? ''));
  return (
    <DraftForm read={actionOf(draft, place)} onSave={onSave} onCancel={onCancel}>
      <PickedWords
        place={place}
        onPick={(words) => {
          setPlace(words);
          if (draft.text === '') put('text')(words.quote);
        }}
      />
      <TextArea label={say('actionText')} {...field('text')} />
      <small>{say('actionLines')}</small>
      <GroupChoice value={draft.group} onChoose={put('group')} />
    </DraftForm>
  );
}

interface GroupChoiceProps {
  readonly value: string | null;
  readonly onChoose: (group: string | null) => void;
}

function GroupChoice({ value, onChoose }: GroupChoiceProps) {
  const say = useSay();
  const groups = useContext(TaskGroupsContext);
  return (
    <label className="field wide">
      <span>{say('actionGroup')}</span>
      <select
        value={value ?? ''}
        onChange={(event) => {
          onChoose(event.target.value === '' ? null : event.target.value);
        }}
      >
        {groups.map(({ key, units }) => (
          <option key={key} value={key}>
            {units.join(say('comma'))}
          </option>
        ))}
        <option value="">{say('noGroup')}</option>
      </select>
    </label>
  );
}
