// SPDX-License-Identifier: Apache-2.0
import type { Responsibility } from '@sanyi/documents';
import { useSay } from '../translate.js';
import { roleOf, type UnitRole } from '../units.js';
import { MODE_TEXT } from '../wording.js';
import { OfficialName } from './official-name.js';

/** One group of responsible units: a lead only where the document states one. */
export function GroupView({ value }: { readonly value: Responsibility }) {
  const say = useSay();
  const named = value.units.filter((unit) => !value.standing.includes(unit));
  const withRole = (role: UnitRole): readonly string[] =>
    named.filter((unit) => roleOf(value, unit) === role);
  return (
    <>
      <UnitLine title={say('lead')} units={withRole('lead')} />
      <UnitLine title={say('support')} units={withRole('support')} />
      <UnitLine
        title={say(value.mode === 'lead-support' ? 'responsible' : MODE_TEXT[value.mode])}
        units={withRole('responsible')}
        guess={value.leadGuess}
      />
      <UnitLine title={say('standingUnits')} units={value.standing} />
      <UnitLine title={say('implementUnits')} units={value.implement} />
      {value.openEnded && <small>{say('openEnded')}</small>}
    </>
  );
}

interface UnitLineProps {
  readonly title: string;
  readonly units: readonly string[];
  readonly guess?: string | null;
}

function UnitLine({ title, units, guess = null }: UnitLineProps) {
  const say = useSay();
  if (units.length === 0) return null;
  return (
    <span className="unit-line">
      <span className="role">{title}</span>
      {units.map((unit) => (
        <span key={unit} className="unit">
          <span className="lit k-unit">{unit}</span>
          <OfficialName words={unit} />
          {unit === guess && <small>{say('leadGuess')}</small>}
        </span>
      ))}
    </span>
  );
}
