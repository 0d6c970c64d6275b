// SPDX-License-Identifier: Apache-2.0
import { type FieldName, PIECE_FIELDS, type PieceField } from './piece-fields.js';
import type { Part, Span } from './reading-parts.js';

/** A piece as it is being typed: every field is text. */
export type Draft = Readonly<Partial<Record<FieldName, string>>>;

/** A piece as the server knows it. */
export type PieceValue = Readonly<Record<string, unknown>>;

/** What is not right with a draft: in which field, and how. */
export interface DraftFault {
  readonly field: FieldName;
  readonly code:
    'needed' | 'not-a-number' | 'not-a-year' | 'both-days' | 'days-in-order' | 'no-unit';
}

/** Words of the original that a new piece stands for. */
export interface Picked {
  readonly quote: string;
  readonly span: Span;
}

const SEPARATOR = /[、，,；;\n]/;

/** The draft that a form begins with: what stands, or what the picked words say. */
export function draftOf(part: Part, value: PieceValue | null, picked: Picked | null): Draft {
  if (value === null) return blank(part, picked);
  if (part === 'responsibility') return groupDraft(value);
  const period = value['period'] as PieceValue | null | undefined;
  const flat: PieceValue = {
    ...value,
    from: period?.['from'],
    to: period?.['to'],
    deliverable: value['kind'],
  };
  const fields = PIECE_FIELDS[part].map(({ name }) => [name, written(flat[name])] as const);
  return Object.fromEntries(fields);
}

const QUOTED = ['metric', 'text', 'quote', 'title', 'others'] as const;

function blank(part: Part, picked: Picked | null): Draft {
  const names = new Set(PIECE_FIELDS[part].map(({ name }) => name));
  const [first] = QUOTED.filter((name) => names.has(name));
  const words = picked === null || first === undefined ? {} : { [first]: picked.quote };
  return { ...DEFAULTS[part], ...words };
}

const DEFAULTS: Readonly<Partial<Record<Part, Draft>>> = {
  responsibility: { mode: 'responsible' },
  targets: { comparator: '>=' },
  goals: { comparator: '>=' },
  deadlines: { kind: 'by' },
  deliverables: { deliverable: 'document' },
  references: { role: 'named' },
};

function written(value: unknown): string {
  if (typeof value === 'string') return value;
  if (typeof value === 'number') return String(value);
  if (Array.isArray(value)) return value.join('、');
  return value === true ? 'yes' : '';
}

const namesIn = (value: PieceValue, field: string): readonly string[] => {
  const names = value[field];
  return Array.isArray(names) ? names.map(String) : [];
};

function groupDraft(value: PieceValue): Draft {
  const [lead, support] = [namesIn(value, 'lead'), namesIn(value, 'support')];
  const others = namesIn(value, 'units').filter(
    (name) => !lead.includes(name) && !support.includes(name),
  );
  return {
    lead: lead.join('、'),
    support: support.join('、'),
    others: others.join('、'),
    mode: written(value['mode']),
    openEnded: written(value['openEnded']),
  };
}

/** The first thing that is not right with a draft; null where it can be sent. */
export function faultIn(part: Part, draft: Draft): DraftFault | null {
  for (const field of PIECE_FIELDS[part]) {
    const code = faultOf(field, draft[field.name]?.trim() ?? '');
    if (code !== null) return { field: field.name, code };
  }
  if (part === 'head') return periodFault(draft);
  const isEmpty = part === 'responsibility' && unitsIn(draft).length === 0;
  return isEmpty ? { field: 'lead', code: 'no-unit' } : null;
}

function faultOf(
  { name, kind, needed = false }: PieceField,
  text: string,
): DraftFault['code'] | null {
  if (text === '') return needed ? 'needed' : null;
  if (kind === 'number' && Number.isNaN(Number(text))) return 'not-a-number';
  return name === 'year' && !/^\d{4}$/.test(text) ? 'not-a-year' : null;
}

function periodFault({ from = '', to = '' }: Draft): DraftFault | null {
  if ((from === '') !== (to === ''))
    return { field: from === '' ? 'from' : 'to', code: 'both-days' };
  return from > to ? { field: 'to', code: 'days-in-order' } : null;
}

const split = (text: string | undefined): readonly string[] => [
  ...new Set(
    (text ?? '')
      .split(SEPARATOR)
      .map((name) => name.trim())
      .filter((name) => name !== ''),
  ),
];

const unitsIn = ({ lead, support, others }: Draft): readonly string[] => [
  ...new Set([...split(lead), ...split(support), ...split(others)]),
];

const orNull = (text: string | undefined): string | null => {
  const trimmed = text?.trim() ?? '';
  return trimmed === '' ? null : trimmed;
};

const numberOrNull = (text: string | undefined): number | null => {
  const trimmed = orNull(text);
  return trimmed === null ? null : Number(trimmed);
};

interface Around {
  /** What stood there; null for a new piece. */
  readonly before: PieceValue | null;
  readonly picked: Picked | null;
}

const NOWHERE: Span = [0, 0];

/** The piece that a draft without fault means, where the one before stood or where words were picked. */
export function valueOf(part: Part, draft: Draft, { before, picked }: Around): PieceValue {
  const held = before ?? {};
  const { quote, span } = picked ?? { quote: held['quote'], span: held['span'] ?? NOWHERE };
  const made = VALUES[part](draft, { quote }, before);
  return part === 'head' ? { ...held, ...made } : { ...held, span, ...made };
}

type Made = (
  draft: Draft,
  place: { readonly quote: unknown },
  before: PieceValue | null,
) => PieceValue;

const target: Made = (draft, { quote }) => {
  const value = numberOrNull(draft.value);
  return {
    quote: quote ?? draft.metric,
    metric: draft.metric?.trim(),
    comparator: draft.comparator,
    value,
    valueTo: draft.comparator === 'range' ? numberOrNull(draft.valueTo) : null,
    unit: orNull(draft.unit),
    scope: orNull(draft.scope),
    by: orNull(draft.by),
    explicit: value !== null,
  };
};

const group: Made = (draft, { quote }, before) => {
  const [units, lead, support] = [unitsIn(draft), split(draft.lead), split(draft.support)];
  const mode = lead.length + support.length > 0 ? 'lead-support' : (draft.mode ?? 'responsible');
  const known = before ?? {};
  return {
    quote: quote ?? units.join('、'),
    ...{ units, lead, support, mode, openEnded: draft.openEnded === 'yes' },
    leadGuess: guessIn({ units, lead, mode }),
    standing: namesIn(known, 'standing').filter((name) => units.includes(name)),
    implement: namesIn(known, 'implement'),
  };
};

/** The first listed is a guess only where no lead is stated and none is excluded. */
const guessIn = ({
  units,
  lead,
  mode,
}: {
  readonly units: readonly string[];
  readonly lead: readonly string[];
  readonly mode: string;
}): string | null => (lead.length === 0 && mode !== 'each' ? (units[0] ?? null) : null);

const titled = ({ title, number }: Draft): PieceValue => ({
  title: title?.trim().replaceAll(/^《|》$/g, ''),
  number: orNull(number),
});

const VALUES: Readonly<Record<Part, Made>> = {
  title: ({ title }) => ({ title: orNull(title) }),
  head: (draft) => ({
    title: orNull(draft.title),
    documentNumber: orNull(draft.documentNumber),
    issuer: orNull(draft.issuer),
    issuedOn: orNull(draft.issuedOn),
    period: orNull(draft.from) === null ? null : { from: draft.from, to: draft.to },
    level: orNull(draft.level),
    leadRule: draft.leadRule,
    draft: draft.draft === 'yes',
  }),
  responsibility: group,
  actions: ({ text }, _place, before) => ({
    text: text?.trim(),
    group: before?.['group'] ?? null,
  }),
  targets: target,
  goals: target,
  deadlines: (draft) => ({
    quote: draft.quote?.trim(),
    kind: draft.kind,
    date: orNull(draft.date),
    every: draft.kind === 'every' ? orNull(draft.every) : null,
    event: draft.kind === 'after' ? orNull(draft.event) : null,
  }),
  deliverables: ({ quote, deliverable }) => ({ quote: quote?.trim(), kind: deliverable }),
  references: (draft) => ({ ...titled(draft), role: draft.role }),
  basis: titled,
  closingDuties: ({ text, units }) => ({ text: text?.trim(), units: split(units) }),
  figures: (draft, { quote }) => ({
    quote: quote ?? draft.metric,
    metric: draft.metric?.trim(),
    value: numberOrNull(draft.value),
    valueTo: numberOrNull(draft.valueTo),
    unit: orNull(draft.unit),
    place: orNull(draft.place),
    year: numberOrNull(draft.year),
  }),
  practices: ({ title, place }, _quote, before) => ({
    title: title?.trim(),
    place: orNull(place),
    measures: before?.['measures'] ?? [],
  }),
};
