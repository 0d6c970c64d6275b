// SPDX-License-Identifier: Apache-2.0
import type { Correction, DocumentPart, Part, Reading } from '@sanyi/documents';
import { plainDate } from '@sanyi/kernel';
import {
  COMPARATOR_TEXT,
  DEADLINE_TEXT,
  DELIVERABLE_TEXT,
  LEAD_RULE_TEXT,
  LEVEL_TEXT,
  REFERENCE_TEXT,
} from './wording.js';

/**
 * Whether what a saved file holds has the shape that the desk works on. A file can be cut, edited or made by hand: what
 * passes here can be drawn and corrected without a fault, whatever it says.
 */
export const isReading = (value: unknown): value is Reading =>
  isRecord(value) &&
  (value['kind'] === 'notice' || value['kind'] === 'report') &&
  isWholeHead(value) &&
  spanned(value['warnings'], ({ message }) => typeof message === 'string') &&
  [...DOCUMENT_PARTS].every(([name, check]) => spanned(value[name], check)) &&
  spanned(value['tasks'], isTask);

export const isCorrection = (value: unknown): value is Correction =>
  isRecord(value) &&
  typeof value['kind'] === 'string' &&
  (SHAPES.get(value['kind'])?.(value) ?? false);

type Check = (record: Record<string, unknown>) => boolean;

const isTask: Check = (task) =>
  typeof task['label'] === 'string' &&
  typeof task['text'] === 'string' &&
  isSpan(task['span']) &&
  spanned(task['actions'], isAction) &&
  [...PIECES].every(([name, check]) => spanned(task[name], check));

const isAction: Check = ({ text }) => typeof text === 'string';

/** In a correction an action names its group by key. */
const isCoveredAction: Check = ({ text, group }) => typeof text === 'string' && isTextOrNull(group);

const isBasis: Check = ({ title, number }) => typeof title === 'string' && isTextOrNull(number);

const isGroup: Check = (group) =>
  ['units', 'lead', 'support', 'standing', 'implement'].every((name) => isTexts(group[name]));

const isTarget: Check = ({ metric, comparator, value, valueTo, ...rest }) =>
  typeof metric === 'string' &&
  isOneOf(comparator, COMPARATOR_TEXT) &&
  [value, valueTo].every(isNumberOrNull) &&
  ['unit', 'scope', 'by'].every((name) => isTextOrNull(rest[name]));

const isDeadline: Check = ({ quote, kind, ...rest }) =>
  typeof quote === 'string' &&
  isOneOf(kind, DEADLINE_TEXT) &&
  ['date', 'every', 'event'].every((name) => isTextOrNull(rest[name]));

const isReference: Check = ({ title, number, role }) =>
  typeof title === 'string' && isTextOrNull(number) && isOneOf(role, REFERENCE_TEXT);

const isFigure: Check = ({ metric, value, valueTo, unit, place, year }) =>
  typeof metric === 'string' &&
  typeof value === 'number' &&
  [valueTo, year].every(isNumberOrNull) &&
  [unit, place].every(isTextOrNull);

const isPractice: Check = ({ place, title, measures }) =>
  isTextOrNull(place) &&
  typeof title === 'string' &&
  spanned(measures, ({ text }) => typeof text === 'string');

const isWholeHead: Check = (head) =>
  isHead(head) && isOneOf(head['leadRule'], LEAD_RULE_TEXT) && typeof head['draft'] === 'boolean';

/** What the first version of saved work did not hold may be missing. */
const isRule: Check = ({ leadRule, draft, noticeTitle }) =>
  (leadRule === undefined || isOneOf(leadRule, LEAD_RULE_TEXT)) &&
  (draft === undefined || typeof draft === 'boolean') &&
  (noticeTitle === undefined || isTextOrNull(noticeTitle));

const isHead: Check = ({ issuedOn, period, level, ...rest }) =>
  ['title', 'documentNumber', 'issuer', 'region'].every((name) => isTextOrNull(rest[name])) &&
  isDateOrNull(issuedOn) &&
  (level === null || isOneOf(level, LEVEL_TEXT)) &&
  (period === null || (isRecord(period) && isDate(period['from']) && isDate(period['to'])));

/** The parts of a task, and what a piece of each must carry besides its place. */
const PIECES: ReadonlyMap<string, Check> = new Map<string, Check>(
  Object.entries({
    responsibility: isGroup,
    targets: isTarget,
    deadlines: isDeadline,
    deliverables: ({ quote, kind }) => typeof quote === 'string' && isOneOf(kind, DELIVERABLE_TEXT),
    references: isReference,
  } satisfies Record<Exclude<Part, 'actions'>, Check>),
);

/** The same in a correction. */
const PARTS: ReadonlyMap<string, Check> = new Map([...PIECES, ['actions', isCoveredAction]]);

/** The same for the parts of the document. */
const DOCUMENT_PARTS: ReadonlyMap<string, Check> = new Map<string, Check>(
  Object.entries({
    basis: isBasis,
    goals: isTarget,
    closingDuties: ({ text, units }) => typeof text === 'string' && isTexts(units),
    figures: isFigure,
    practices: isPractice,
  } satisfies Record<DocumentPart, Check>),
);

const isPiece =
  (parts: ReadonlyMap<string, Check>): Check =>
  ({ part, key, after }) => {
    const check = typeof part === 'string' ? parts.get(part) : undefined;
    return (
      typeof key === 'string' &&
      check !== undefined &&
      (after === null || (isRecord(after) && isSpan(after['span']) && check(after)))
    );
  };

const onTask =
  (check: Check): Check =>
  (record) =>
    typeof record['task'] === 'string' && check(record);

/** What each kind of correction must carry to be applied. */
const SHAPES: ReadonlyMap<string, Check> = new Map<string, Check>(
  Object.entries({
    head: ({ after }) => isRecord(after) && isHead(after) && isRule(after),
    together: ({ list }) => every(list, (one) => one['kind'] !== 'together' && isCorrection(one)),
    'document-part': isPiece(DOCUMENT_PARTS),
    title: onTask(({ after }) => after === null || typeof after === 'string'),
    part: onTask(isPiece(PARTS)),
    add: onTask(
      ({ follows, after }) =>
        (follows === null || typeof follows === 'string') && isRecord(after) && isTask(after),
    ),
    remove: onTask(() => true),
    restore: onTask(() => true),
    merge: onTask(({ into }) => typeof into === 'string'),
    split: onTask(
      ({ at, created, after }) =>
        Number.isInteger(at) && typeof created === 'string' && every(after, isTask),
    ),
    confirm: onTask(({ after }) => typeof after === 'boolean'),
  } satisfies Record<Correction['kind'], Check>),
);

const every = (list: unknown, check: Check): boolean =>
  Array.isArray(list) && list.every((item: unknown) => isRecord(item) && check(item));

/** A list of records, each with its place in the text. */
const spanned = (list: unknown, check: Check = () => true): boolean =>
  every(list, (item) => isSpan(item['span']) && check(item));

const isTexts = (list: unknown): boolean =>
  Array.isArray(list) && list.every((item: unknown) => typeof item === 'string');

const isTextOrNull = (value: unknown): boolean => value === null || typeof value === 'string';

const isNumberOrNull = (value: unknown): boolean => value === null || typeof value === 'number';

const isDate = (value: unknown): boolean => typeof value === 'string' && plainDate(value).ok;

const isDateOrNull = (value: unknown): boolean => value === null || isDate(value);

const isOneOf = (value: unknown, names: Readonly<Record<string, unknown>>): boolean =>
  typeof value === 'string' && Object.hasOwn(names, value);

const isSpan = (value: unknown): boolean =>
  Array.isArray(value) && value.length === 2 && value.every((end) => Number.isInteger(end));

export const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
