// SPDX-License-Identifier: Apache-2.0
import type {
  Comparator,
  CoveredAction,
  Deadline,
  DeadlineKind,
  Deliverable,
  Target,
} from '@sanyi/documents';
import { err, ok, type Result } from '@sanyi/kernel';
import { NOWHERE, type Place, standsNowhere } from './place.js';
import { typedDate, typedNumber, typedText, written } from './typed.js';

/** A target as it is being typed. */
export interface TargetDraft {
  readonly metric: string;
  readonly comparator: Comparator;
  readonly value: string;
  readonly valueTo: string;
  readonly unit: string;
  readonly scope: string;
  readonly by: string;
}

/** A deadline as it is being typed. */
export interface DeadlineDraft {
  readonly quote: string;
  readonly kind: DeadlineKind;
  readonly date: string;
  readonly every: string;
  readonly event: string;
}

export interface Incomplete {
  readonly code:
    | 'daysInOrder'
    | 'needBothDays'
    | 'needMetric'
    | 'needNumber'
    | 'needQuote'
    | 'needText'
    | 'needYear'
    | 'notANumber';
}

export const targetDraft = (target: Target | null): TargetDraft =>
  target === null
    ? { metric: '', comparator: '>=', value: '', valueTo: '', unit: '', scope: '', by: '' }
    : {
        metric: target.metric,
        comparator: target.comparator,
        value: written(target.value),
        valueTo: written(target.valueTo),
        unit: written(target.unit),
        scope: written(target.scope),
        by: written(target.by),
      };

/** The target that was typed, at the place it was read from or that a person picked. */
export function targetOf(draft: TargetDraft, place: Place | null): Result<Target, Incomplete> {
  const metric = draft.metric.trim();
  const value = typedNumber(draft.value);
  const valueTo = draft.comparator === 'range' ? typedNumber(draft.valueTo) : null;
  if (metric === '') return err({ code: 'needMetric' });
  if (value === undefined || valueTo === undefined) return err({ code: 'notANumber' });
  return ok({
    ...placeOf(place, metric),
    metric,
    comparator: draft.comparator,
    value,
    valueTo,
    unit: typedText(draft.unit),
    scope: typedText(draft.scope),
    by: typedDate(draft.by),
    explicit: value !== null,
  });
}

/** A piece that a person added without pointing at words stands nowhere in the document. */
export const placeOf = (place: Place | null, quote: string): Place =>
  place === null || standsNowhere(place)
    ? { quote, span: NOWHERE }
    : { quote: place.quote, span: place.span };

export const deadlineDraft = (deadline: Deadline | null): DeadlineDraft =>
  deadline === null
    ? { quote: '', kind: 'by', date: '', every: '', event: '' }
    : {
        quote: deadline.quote,
        kind: deadline.kind,
        date: written(deadline.date),
        every: written(deadline.every),
        event: written(deadline.event),
      };

export function deadlineOf(
  draft: DeadlineDraft,
  place: Place | null,
): Result<Deadline, Incomplete> {
  const quote = draft.quote.trim();
  if (quote === '') return err({ code: 'needQuote' });
  return ok({
    quote,
    span: placeOf(place, quote).span,
    date: typedDate(draft.date),
    kind: draft.kind,
    every: draft.kind === 'every' ? typedText(draft.every) : null,
    event: draft.kind === 'after' ? typedText(draft.event) : null,
  });
}

export function deliverableOf(
  draft: Deliverable,
  place: Place | null,
): Result<Deliverable, Incomplete> {
  const quote = draft.quote.trim();
  if (quote === '') return err({ code: 'needQuote' });
  return ok({ quote, kind: draft.kind, span: placeOf(place, quote).span });
}

/** An action as it is being typed: each line becomes an action of its own. */
export type ActionDraft = Pick<CoveredAction, 'text' | 'group'>;

export function actionOf(
  { text, group }: ActionDraft,
  place: Place | null,
): Result<CoveredAction, Incomplete> {
  return text.trim() === ''
    ? err({ code: 'needText' })
    : ok({ text: text.trim(), span: place?.span ?? NOWHERE, group });
}
