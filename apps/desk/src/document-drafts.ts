// SPDX-License-Identifier: Apache-2.0
import type { ClosingDuty, Figure, Level, Period, Practice, Reference } from '@sanyi/documents';
import { err, ok, type Result } from '@sanyi/kernel';
import type { Head } from './corrected-document.js';
import { type Incomplete, placeOf } from './drafts.js';
import { typedDate, typedNumber, typedText, typedUnits, written } from './typed.js';

/** The head of a document as it is being typed. */
export interface HeadDraft {
  readonly title: string;
  readonly documentNumber: string;
  readonly issuer: string;
  readonly issuedOn: string;
  readonly from: string;
  readonly to: string;
  readonly level: Level | '';
  readonly region: string;
}

export const headDraft = (head: Head): HeadDraft => ({
  title: written(head.title),
  documentNumber: written(head.documentNumber),
  issuer: written(head.issuer),
  issuedOn: written(head.issuedOn),
  from: written(head.period?.from ?? null),
  to: written(head.period?.to ?? null),
  level: head.level ?? '',
  region: written(head.region),
});

/** What is left empty is not stated. */
export function headOfDraft(draft: HeadDraft): Result<Head, Incomplete> {
  const period = periodOf(draft);
  if (!period.ok) return period;
  return ok({
    title: typedText(draft.title),
    documentNumber: typedText(draft.documentNumber),
    issuer: typedText(draft.issuer),
    issuedOn: typedDate(draft.issuedOn),
    period: period.value,
    level: draft.level === '' ? null : draft.level,
    region: typedText(draft.region),
  });
}

function periodOf(draft: HeadDraft): Result<Period | null, Incomplete> {
  const [from, to] = [typedDate(draft.from), typedDate(draft.to)];
  if (from === null && to === null) return ok(null);
  if (from === null || to === null) return err({ code: 'needBothDays' });
  return from > to ? err({ code: 'daysInOrder' }) : ok({ from, to });
}

/** A closing duty as it is being typed, its units in one line. */
export interface DutyDraft {
  readonly text: string;
  readonly units: string;
}

export const dutyDraft = (duty: ClosingDuty | null): DutyDraft =>
  duty === null ? { text: '', units: '' } : { text: duty.text, units: duty.units.join('、') };

export function dutyOf(
  draft: DutyDraft,
  corrects: ClosingDuty | null,
): Result<ClosingDuty, Incomplete> {
  const text = draft.text.trim();
  if (text === '') return err({ code: 'needText' });
  return ok({ text, span: corrects?.span ?? [0, 0], units: typedUnits(draft.units) });
}

/** A reference as it is being typed. */
export type ReferenceDraft = Pick<Reference, 'title' | 'role'> & { readonly number: string };

export const referenceDraft = (reference: Reference | null): ReferenceDraft =>
  reference === null
    ? { title: '', number: '', role: 'named' }
    : { title: reference.title, number: written(reference.number), role: reference.role };

export function referenceOf(
  draft: ReferenceDraft,
  corrects: Reference | null,
): Result<Reference, Incomplete> {
  const title = draft.title.trim().replaceAll(/^《|》$/g, '');
  if (title === '') return err({ code: 'needText' });
  return ok({
    title,
    number: typedText(draft.number),
    role: draft.role,
    span: corrects?.span ?? [0, 0],
  });
}

/** A figure of a report as it is being typed. */
export interface FigureDraft {
  readonly metric: string;
  readonly value: string;
  readonly valueTo: string;
  readonly unit: string;
  readonly place: string;
  readonly year: string;
}

export const figureDraft = (figure: Figure | null): FigureDraft =>
  figure === null
    ? { metric: '', value: '', valueTo: '', unit: '', place: '', year: '' }
    : {
        metric: figure.metric,
        value: written(figure.value),
        valueTo: written(figure.valueTo),
        unit: written(figure.unit),
        place: written(figure.place),
        year: written(figure.year),
      };

/** A figure is quoted for its number: without one there is nothing to keep. */
export function figureOf(draft: FigureDraft, corrects: Figure | null): Result<Figure, Incomplete> {
  const metric = draft.metric.trim();
  const [value, valueTo] = [typedNumber(draft.value), typedNumber(draft.valueTo)];
  const year = typedYear(draft.year);
  if (metric === '') return err({ code: 'needMetric' });
  if (value === undefined || valueTo === undefined) return err({ code: 'notANumber' });
  if (value === null) return err({ code: 'needNumber' });
  if (year === undefined) return err({ code: 'needYear' });
  return ok({
    ...placeOf(corrects, metric),
    metric,
    value,
    valueTo,
    unit: typedText(draft.unit),
    place: typedText(draft.place),
    year,
  });
}

/** null where nothing is typed, undefined where it is no year. */
function typedYear(text: string): number | null | undefined {
  const year = typedNumber(text);
  return year === null || /^\d{4}$/.test(String(year)) ? year : undefined;
}

/** A practice as it is being typed; its measures are kept. */
export type PracticeDraft = Pick<Practice, 'title'> & { readonly place: string };

export const practiceDraft = ({ title, place }: Practice): PracticeDraft => ({
  title,
  place: written(place),
});

export function practiceOf(draft: PracticeDraft, corrects: Practice): Result<Practice, Incomplete> {
  const title = draft.title.trim();
  if (title === '') return err({ code: 'needText' });
  return ok({ ...corrects, title, place: typedText(draft.place) });
}
