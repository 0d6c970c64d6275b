// SPDX-License-Identifier: Apache-2.0
import type {
  Basis,
  ClosingDuty,
  Figure,
  Head,
  LeadRule,
  Level,
  Measure,
  Period,
  Practice,
  Reference,
} from '@sanyi/documents';
import { err, ok, type Result } from '@sanyi/kernel';
import { type Incomplete, placeOf } from './drafts.js';
import { NOWHERE, type Place } from './place.js';
import { typedDate, typedNumber, typedText, typedUnits, written } from './typed.js';

/** The head of a document as it is being typed. */
export interface HeadDraft {
  readonly title: string;
  readonly noticeTitle: string;
  readonly documentNumber: string;
  readonly issuer: string;
  readonly issuedOn: string;
  readonly from: string;
  readonly to: string;
  readonly level: Level | '';
  readonly region: string;
  readonly leadRule: LeadRule;
  readonly draft: boolean;
}

export const headDraft = (head: Head): HeadDraft => ({
  title: written(head.title),
  noticeTitle: written(head.noticeTitle),
  documentNumber: written(head.documentNumber),
  issuer: written(head.issuer),
  issuedOn: written(head.issuedOn),
  from: written(head.period?.from ?? null),
  to: written(head.period?.to ?? null),
  level: head.level ?? '',
  region: written(head.region),
  leadRule: head.leadRule,
  draft: head.draft,
});

/** What is left empty is not stated. */
export function headOfDraft(draft: HeadDraft): Result<Head, Incomplete> {
  const period = periodOf(draft);
  if (!period.ok) return period;
  return ok({
    title: typedText(draft.title),
    noticeTitle: typedText(draft.noticeTitle),
    documentNumber: typedText(draft.documentNumber),
    issuer: typedText(draft.issuer),
    issuedOn: typedDate(draft.issuedOn),
    period: period.value,
    level: draft.level === '' ? null : draft.level,
    region: typedText(draft.region),
    leadRule: draft.leadRule,
    draft: draft.draft,
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

export function dutyOf(draft: DutyDraft, place: Place | null): Result<ClosingDuty, Incomplete> {
  const text = draft.text.trim();
  if (text === '') return err({ code: 'needText' });
  return ok({ text, span: place?.span ?? NOWHERE, units: typedUnits(draft.units) });
}

/** A reference as it is being typed. */
export type ReferenceDraft = Pick<Reference, 'title' | 'role'> & { readonly number: string };

export const referenceDraft = (reference: Reference | null): ReferenceDraft =>
  reference === null
    ? { title: '', number: '', role: 'named' }
    : { title: reference.title, number: written(reference.number), role: reference.role };

export function referenceOf(
  draft: ReferenceDraft,
  place: Place | null,
): Result<Reference, Incomplete> {
  const basis = basisOf(draft, place);
  return basis.ok ? ok({ ...basis.value, role: draft.role }) : basis;
}

/** A policy that the document stands on, as it is being typed. */
export type BasisDraft = Pick<ReferenceDraft, 'title' | 'number'>;

export const basisDraft = (basis: Basis | null): BasisDraft =>
  basis === null
    ? { title: '', number: '' }
    : { title: basis.title, number: written(basis.number) };

export function basisOf(draft: BasisDraft, place: Place | null): Result<Basis, Incomplete> {
  const title = withoutMarks(draft.title.trim());
  if (title === '') return err({ code: 'needText' });
  return ok({ title, number: typedText(draft.number), span: place?.span ?? NOWHERE });
}

/** 《…》 around a title are not part of it. */
export const withoutMarks = (title: string): string => title.replaceAll(/^《|》$/g, '');

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
export function figureOf(draft: FigureDraft, place: Place | null): Result<Figure, Incomplete> {
  const metric = draft.metric.trim();
  const [value, valueTo] = [typedNumber(draft.value), typedNumber(draft.valueTo)];
  const year = typedYear(draft.year);
  if (metric === '') return err({ code: 'needMetric' });
  if (value === undefined || valueTo === undefined) return err({ code: 'notANumber' });
  if (value === null) return err({ code: 'needNumber' });
  if (year === undefined) return err({ code: 'needYear' });
  return ok({
    ...placeOf(place, metric),
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

export const practiceDraft = (practice: Practice | null): PracticeDraft =>
  practice === null
    ? { title: '', place: '' }
    : { title: practice.title, place: written(practice.place) };

export function practiceOf(
  draft: PracticeDraft,
  corrects: Practice | null,
  place: Place | null,
): Result<Practice, Incomplete> {
  const title = draft.title.trim();
  if (title === '') return err({ code: 'needText' });
  return ok({
    place: typedText(draft.place),
    title,
    span: place?.span ?? NOWHERE,
    measures: corrects?.measures ?? [],
  });
}

export function measureOf(text: string, place: Place | null): Result<Measure, Incomplete> {
  return text.trim() === ''
    ? err({ code: 'needText' })
    : ok({ text: text.trim(), span: place?.span ?? NOWHERE });
}
