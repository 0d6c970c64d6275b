// SPDX-License-Identifier: Apache-2.0
import type {
  NewProposal,
  ParameterDetail,
  ParameterKind,
  ValueView,
  WrittenValue,
} from '@sanyi/contract';
import { percentOf, shareOf } from './percent.js';
import type { Proposed } from './proposed.js';

/** What stands in the form: every field a text, shares as percentages, money in yuan. */
export interface ProposalDraft {
  readonly what: 'value' | 'end';
  readonly last: string;
  readonly from: string;
  readonly to: string;
  readonly dated: 'stated' | 'inferred';
  readonly shape: 'exact' | 'range';
  readonly exact: string;
  readonly min: string;
  readonly max: string;
  readonly timeUnit: TimeUnit;
  readonly rule: string;
  readonly bands: readonly DraftBand[];
  readonly status: ValueView['status'];
  readonly note: string;
  readonly at: string;
  /** A registered document by its key, `new`, or `none`. */
  readonly document: string;
  readonly title: string;
  readonly number: string;
  readonly issuer: string;
  readonly published: string;
  readonly url: string;
  readonly draft: boolean;
  readonly why: string;
}

/** One band of the form. */
export interface DraftBand {
  readonly from: string;
  readonly to?: string | undefined;
  readonly value: string;
}

/** The units of a length of time. */
export const TIME_UNITS = ['year', 'month', 'day', 'hour'] as const;
type TimeUnit = (typeof TIME_UNITS)[number];

type Measure = Pick<ParameterDetail, 'kind' | 'unit'>;

/** True where the figures of a form are percentages. */
export const isPercent = ({ unit }: Pick<ParameterDetail, 'unit'>): boolean =>
  unit.id === 'share' || unit.id === 'share-change';

const EMPTY: ProposalDraft = {
  ...{ what: 'value', last: '', from: '', to: '', dated: 'stated', shape: 'exact' },
  ...{ exact: '', min: '', max: '', timeUnit: 'year', rule: '', bands: [{ from: '0', value: '' }] },
  ...{ status: 'read', note: '', at: '', document: 'new', title: '', number: '', issuer: '' },
  ...{ published: '', url: '', draft: false, why: '' },
};

/** The form as it opens: the figures that hold now, and nothing of their days and sources. */
export const draftFor = (parameter: ParameterDetail): ProposalDraft => ({
  ...EMPTY,
  ...figuresOf((parameter.held ?? parameter.values[0])?.value, parameter),
});

/** The form of a parameter that nobody has yet: nothing in it. */
export const emptyDraft = (): ProposalDraft => EMPTY;

/** The form with what was asked for before, to be revised. */
export function draftOf(asked: NewProposal, measure: Measure): ProposalDraft {
  const { change, document = 'none', why } = asked;
  if (change.kind === 'end') return { ...EMPTY, what: 'end', last: change.last, why };
  const { from, to, dated, status, note = '', at, value } = change;
  return {
    ...{ ...EMPTY, ...figuresOf(value, measure), why },
    ...{ from, to: to ?? '', dated, status, note, at },
    ...(typeof document === 'string' ? { document } : registered(document)),
  };
}

function registered(document: Exclude<NewProposal['document'], string | undefined>) {
  const { title, number = '', issuer, published, url = '', draft = false } = document;
  return { title, number, issuer, published: published ?? '', url, draft, document: 'new' };
}

function figuresOf(value: WrittenValue | undefined, measure: Measure): Partial<ProposalDraft> {
  if (value === undefined) return {};
  const shown = isPercent(measure) ? percentOf : (text: string) => text;
  if (Array.isArray(value)) {
    return { bands: value.map((band) => ({ ...band, value: shown(band.value) })) };
  }
  if (measure.kind === 'duration') return timeOf(value);
  if (typeof value !== 'string') return rangeOf(value, shown);
  return measure.kind === 'rule' ? { rule: value } : { shape: 'exact', exact: shown(value) };
}

type Bounds = Exclude<WrittenValue, string | readonly unknown[]>;

const rangeOf = ({ min = '', max = '' }: Bounds, shown: (text: string) => string) =>
  ({ shape: 'range', min: shown(min), max: shown(max) }) as const;

const LETTERS = { Y: 'year', M: 'month', D: 'day', TH: 'hour' } as const;

function timeOf(value: Exclude<WrittenValue, readonly unknown[]>): Partial<ProposalDraft> {
  const one = typeof value === 'string' ? value : (value.min ?? value.max ?? '');
  const [, time = '', letter = ''] = /^P(T?)\d+([YMDH])$/.exec(one) ?? [];
  const timeUnit = LETTERS[`${time}${letter}` as keyof typeof LETTERS];
  const count = (text = '') => /\d+/.exec(text)?.[0] ?? '';
  return typeof value === 'string'
    ? { timeUnit, shape: 'exact', exact: count(value) }
    : { timeUnit, shape: 'range', min: count(value.min), max: count(value.max) };
}

/** What the form asks for. */
export function askedOf(
  draft: ProposalDraft,
  { region, id, kind, unit, head }: Omit<Proposed, 'rules'>,
): NewProposal {
  const { why, last } = draft;
  if (draft.what === 'end') return { region, id, change: { kind: 'end', last }, why };
  const { from, to, dated, status, note, at, document } = draft;
  const value = valueOf(draft, { kind, unit });
  return {
    ...{ region, id, why },
    ...(head === undefined ? {} : { head }),
    change: {
      ...{ kind: 'value', from, to: to === '' ? null : to, dated, value, note },
      ...(document === 'none' ? { status: 'assumed', at: '—' } : { status, at }),
    },
    document: document === 'new' ? newDocument(draft) : document,
  };
}

function newDocument(draft: ProposalDraft) {
  const { title, number, issuer, published, url, status } = draft;
  return {
    ...{ title, number, issuer, url, status, draft: draft.draft },
    published: published === '' ? null : published,
  };
}

function valueOf(draft: ProposalDraft, measure: Measure): WrittenValue {
  const { kind } = measure;
  const written = writerFor(kind, draft.timeUnit, isPercent(measure));
  if (kind === 'rule') return draft.rule;
  if (kind === 'bands') return draft.bands.map((band) => writtenBand(band, written));
  if (draft.shape === 'exact') return written(draft.exact);
  return {
    ...(draft.min.trim() === '' ? {} : { min: written(draft.min) }),
    ...(draft.max.trim() === '' ? {} : { max: written(draft.max) }),
  };
}

const writtenBand = ({ from, to = '', value }: DraftBand, written: (text: string) => string) => ({
  from: from.trim(),
  ...(to.trim() === '' ? {} : { to: to.trim() }),
  value: written(value),
});

const LETTER_OF: Readonly<Record<TimeUnit, string>> = {
  year: 'Y',
  month: 'M',
  day: 'D',
  hour: 'H',
};

/** How a figure of the form is written in a file. Money may be typed without its fen. */
function writerFor(kind: ParameterKind, unit: TimeUnit, percent: boolean) {
  if (kind === 'duration') {
    return (text: string) => `P${unit === 'hour' ? 'T' : ''}${text.trim()}${LETTER_OF[unit]}`;
  }
  return percent ? shareOf : (text: string) => text.trim();
}
