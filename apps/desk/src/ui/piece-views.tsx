// SPDX-License-Identifier: Apache-2.0
import type {
  Basis,
  ClosingDuty,
  Deadline,
  Deliverable,
  Reference,
  Target,
} from '@sanyi/documents';
import { Fragment } from 'react';
import { useSay } from '../translate.js';
import { DELIVERABLE_TEXT, deadlineText, REFERENCE_TEXT, targetValue } from '../wording.js';
import { OfficialName } from './official-name.js';

export function TargetView({ value }: { readonly value: Target }) {
  const say = useSay();
  const { metric, scope, by } = value;
  return (
    <>
      <span className="lit k-target">{metric}</span> <b>{targetValue(value, say)}</b>
      {scope !== null && <small>（{scope}）</small>}
      {by !== null && <small> {by}</small>}
    </>
  );
}

export function DeadlineView({ value }: { readonly value: Deadline }) {
  const say = useSay();
  return (
    <>
      <span className="lit k-deadline">{deadlineText(value, say)}</span>
      <small>“{value.quote}”</small>
    </>
  );
}

export function DeliverableView({ value }: { readonly value: Deliverable }) {
  const say = useSay();
  return (
    <>
      <span className="lit k-deliverable">{value.quote}</span>
      <small>{say(DELIVERABLE_TEXT[value.kind])}</small>
    </>
  );
}

export function ReferenceView({ value }: { readonly value: Reference }) {
  const say = useSay();
  const { title, number, role } = value;
  return (
    <>
      <span className="lit k-reference">《{title}》</span>
      {number !== null && `（${number}）`}
      <small>{say(REFERENCE_TEXT[role])}</small>
    </>
  );
}

export function DutyView({ value }: { readonly value: ClosingDuty }) {
  const say = useSay();
  return (
    <>
      {value.text}
      {value.units.length > 0 && (
        <small>
          {value.units.map((unit, index) => (
            <Fragment key={unit}>
              {index > 0 && say('comma')}
              {unit}
              <OfficialName words={unit} />
            </Fragment>
          ))}
        </small>
      )}
    </>
  );
}

export function BasisView({ value: { title, number } }: { readonly value: Basis }) {
  return (
    <>
      <span className="lit k-reference">《{title}》</span>
      {number !== null && `（${number}）`}
    </>
  );
}
