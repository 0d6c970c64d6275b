// SPDX-License-Identifier: Apache-2.0
import type { Responsibility, ResponsibilityMode } from '@sanyi/documents';
import { useState } from 'react';
import { useSay } from '../translate.js';
import { NOWHERE, placeOfPiece } from '../place.js';
import {
  addUnit,
  emptyGroup,
  groupOfWords,
  moveUnit,
  removeUnit,
  roleOf,
  setMode,
  setRole,
} from '../units.js';
import { MODE_TEXT } from '../wording.js';
import { Choice } from './choice.js';
import { FormEnd } from './form-end.js';
import { PickedWords } from './picked-words.js';
import type { PieceFormProps } from './piece-row.js';

const ROLES = { lead: 'lead', support: 'support', responsible: 'responsible' } as const;

/** Units of one group: add, remove, put in order, give each its role. */
export function GroupForm({ value, onSave, onCancel }: PieceFormProps<Responsibility>) {
  const say = useSay();
  const [group, setGroup] = useState(value ?? emptyGroup('', NOWHERE));
  const empty = group.units.length === 0;
  return (
    <form
      className="piece-form"
      onKeyDown={(event) => {
        if (event.key === 'Escape') onCancel();
      }}
      onSubmit={(event) => {
        event.preventDefault();
        if (!empty) onSave(group);
      }}
    >
      <PickedWords
        place={placeOfPiece(group, group.quote)}
        onPick={(words) => {
          setGroup(empty ? groupOfWords(words) : { ...group, ...words });
        }}
      />
      <Choice<ResponsibilityMode>
        label={say('mode')}
        options={MODE_TEXT}
        value={group.mode}
        onChoose={(mode) => {
          setGroup(setMode(group, mode));
        }}
      />
      <ol className="unit-rows">
        {group.units.map((unit) => (
          <UnitRow key={unit} unit={unit} group={group} onGroup={setGroup} />
        ))}
      </ol>
      <NewUnit
        onUnit={(unit) => {
          setGroup(addUnit(group, unit));
        }}
      />
      <FormEnd problem={empty ? say('needUnit') : null} onCancel={onCancel} />
    </form>
  );
}

interface UnitRowProps {
  readonly unit: string;
  readonly group: Responsibility;
  readonly onGroup: (group: Responsibility) => void;
}

function UnitRow({ unit, group, onGroup }: UnitRowProps) {
  const say = useSay();
  const button = (label: string, sign: string, next: Responsibility) => (
    <button
      type="button"
      aria-label={label}
      onClick={() => {
        onGroup(next);
      }}
    >
      {sign}
    </button>
  );
  return (
    <li>
      <span className="unit-name">{unit}</span>
      <Choice
        label={say('roleOf', { unit })}
        hidden
        options={ROLES}
        value={roleOf(group, unit)}
        onChoose={(role) => {
          onGroup(setRole(group, unit, role));
        }}
      />
      {button(say('moveUp', { unit }), '↑', moveUnit(group, unit, -1))}
      {button(say('moveDown', { unit }), '↓', moveUnit(group, unit, 1))}
      {button(say('removeUnit', { unit }), '×', removeUnit(group, unit))}
    </li>
  );
}

function NewUnit({ onUnit }: { readonly onUnit: (unit: string) => void }) {
  const say = useSay();
  const [name, setName] = useState('');
  const add = (): void => {
    onUnit(name);
    setName('');
  };
  return (
    <div className="new-unit">
      <input
        list="known-units"
        aria-label={say('unitName')}
        placeholder={say('unitName')}
        value={name}
        onChange={(event) => {
          setName(event.target.value);
        }}
        onKeyDown={(event) => {
          if (event.key !== 'Enter') return;
          event.preventDefault();
          add();
        }}
      />
      <button type="button" disabled={name.trim() === ''} onClick={add}>
        {say('addUnit')}
      </button>
    </div>
  );
}
