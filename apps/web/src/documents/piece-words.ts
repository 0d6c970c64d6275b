// SPDX-License-Identifier: Apache-2.0
import type { TFunction } from 'i18next';
import type { PieceValue } from './piece-draft.js';
import { CHOICES } from './piece-fields.js';
import type { DocumentPart, TaskPart } from './reading-parts.js';

/** Words of a piece: what the document says, and how it is understood. */
export interface PieceWords {
  /** Words of the document, or what a person wrote. */
  readonly said: string;
  /** In the reader's language; empty where there is nothing to add. */
  readonly meant: string;
}

const text = (value: unknown): string =>
  typeof value === 'string' || typeof value === 'number' ? String(value) : '';
const list = (value: unknown): string => (Array.isArray(value) ? value.join('、') : '');

const SIGNS: Readonly<Record<string, string>> = { '>=': '≥', '<=': '≤', '=': '=', range: '=' };

type Said = (value: PieceValue, t: TFunction) => PieceWords;

const target: Said = (value, t) => ({ said: text(value['metric']), meant: targetWords(value, t) });
const plainly: Said = (value) => ({ said: text(value['text']), meant: '' });

const WORDS: Readonly<Record<TaskPart | DocumentPart, Said>> = {
  responsibility: (value, t) => ({ said: list(value['units']), meant: groupWords(value, t) }),
  targets: target,
  goals: target,
  deadlines: (value, t) => ({ said: text(value['quote']), meant: deadlineWords(value, t) }),
  deliverables: (value, t) => ({
    said: text(value['quote']),
    meant: choiceWords('deliverable', value['kind'], t),
  }),
  references: (value, t) => ({
    said: titleWords(value),
    meant: choiceWords('role', value['role'], t),
  }),
  basis: (value) => ({ said: titleWords(value), meant: '' }),
  figures: (value) => ({ said: figureWords(value), meant: '' }),
  practices: ({ place, title }) => ({ said: `${text(place)} ${text(title)}`.trim(), meant: '' }),
  closingDuties: plainly,
  actions: plainly,
};

/** What a piece says, in words. */
export const pieceWords = (
  part: TaskPart | DocumentPart,
  value: PieceValue,
  t: TFunction,
): PieceWords => WORDS[part](value, t);

/** `95%`, `3–5家`. */
export function amountWords({ value, valueTo, unit }: PieceValue): string {
  if (typeof value !== 'number') return '';
  const upTo = typeof valueTo === 'number' ? `–${valueTo}` : '';
  return `${value}${upTo}${text(unit)}`;
}

const titleWords = ({ title, number }: PieceValue): string => {
  const code = text(number);
  return `《${text(title)}》${code === '' ? '' : `（${code}）`}`;
};

const figureWords = (value: PieceValue): string =>
  [text(value['year']), text(value['place']), text(value['metric']), amountWords(value)]
    .filter((word) => word !== '')
    .join(' ');

function targetWords(value: PieceValue, t: TFunction): string {
  const { comparator, by } = value;
  const sign = SIGNS[text(comparator)] ?? choiceWords('comparator', comparator, t);
  const day = text(by);
  return [sign, amountWords(value), day === '' ? '' : t('pieces.byDay', { day })]
    .filter((word) => word !== '')
    .join(' ');
}

function deadlineWords(value: PieceValue, t: TFunction): string {
  const kind = choiceWords('kind', value['kind'], t);
  const every = choiceWords('every', value['every'], t);
  return [kind, text(value['date']), text(value['event']), every]
    .filter((word) => word !== '')
    .join(' ');
}

function groupWords(group: PieceValue, t: TFunction): string {
  const ending = group['openEnded'] === true ? t('pieces.openEnded') : '';
  return [leadWords(group, t), ending].filter((word) => word !== '').join('；');
}

function leadWords({ lead, mode, leadGuess }: PieceValue, t: TFunction): string {
  const names = list(lead);
  if (names !== '') return t('pieces.ledBy', { names });
  const guess = mode === 'each' ? '' : text(leadGuess);
  const shared = choiceWords('mode', mode, t);
  return guess === '' ? shared : `${shared}；${t('pieces.firstListed', { name: guess })}`;
}

/** The words of what was chosen; empty where nothing was. */
export function choiceWords(field: keyof typeof CHOICES, chosen: unknown, t: TFunction): string {
  const known = (CHOICES[field] as readonly string[]).find((one) => one === chosen);
  if (known === undefined || known === '') return '';
  return t(`pieceChoices.${field}.${known}` as 'pieceChoices.kind.by');
}
