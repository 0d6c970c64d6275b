// SPDX-License-Identifier: Apache-2.0
import type { Deadline, Deliverable, Target } from '@sanyi/documents';
import { useSay } from '../translate.js';
import { DELIVERABLE_TEXT, deadlineText, targetValue } from '../wording.js';

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
