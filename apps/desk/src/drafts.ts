// SPDX-License-Identifier: Apache-2.0
import type { Comparator, Deadline, DeadlineKind, Target } from '@sanyi/documents';
import { err, ok, plainDate, type PlainDate, type Result } from '@sanyi/kernel';

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
  readonly code: 'needMetric' | 'needQuote' | 'notANumber';
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

/** The target that was typed. Its quote and place stay those of the piece it corrects. */
export function targetOf(draft: TargetDraft, corrects: Target | null): Result<Target, Incomplete> {
  const metric = draft.metric.trim();
  const value = numberOf(draft.value);
  const valueTo = draft.comparator === 'range' ? numberOf(draft.valueTo) : null;
  if (metric === '') return err({ code: 'needMetric' });
  if (value === undefined || valueTo === undefined) return err({ code: 'notANumber' });
  return ok({
    ...placeOf(corrects, metric),
    metric,
    comparator: draft.comparator,
    value,
    valueTo,
    unit: textOf(draft.unit),
    scope: textOf(draft.scope),
    by: dateOf(draft.by),
    explicit: value !== null,
  });
}

/** A piece that a person added without pointing at words stands nowhere in the document. */
const placeOf = (
  corrects: Pick<Target, 'quote' | 'span'> | null,
  quote: string,
): Pick<Target, 'quote' | 'span'> =>
  corrects === null ? { quote, span: [0, 0] } : { quote: corrects.quote, span: corrects.span };

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
  corrects: Deadline | null,
): Result<Deadline, Incomplete> {
  const quote = draft.quote.trim();
  if (quote === '') return err({ code: 'needQuote' });
  return ok({
    quote,
    span: placeOf(corrects, quote).span,
    date: dateOf(draft.date),
    kind: draft.kind,
    every: draft.kind === 'every' ? textOf(draft.every) : null,
    event: draft.kind === 'after' ? textOf(draft.event) : null,
  });
}

const written = (value: number | string | null): string => (value === null ? '' : String(value));

const textOf = (text: string): string | null => (text.trim() === '' ? null : text.trim());

function dateOf(text: string): PlainDate | null {
  const date = plainDate(text);
  return date.ok ? date.value : null;
}

/** null where nothing is written, undefined where it is no number. Full-width digits are digits. */
function numberOf(text: string): number | null | undefined {
  const plain = text.normalize('NFKC').replaceAll(/[,\s]/g, '');
  if (plain === '') return null;
  return /^-?\d+(?:\.\d+)?$/.test(plain) ? Number(plain) : undefined;
}
