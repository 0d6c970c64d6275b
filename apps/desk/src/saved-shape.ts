// SPDX-License-Identifier: Apache-2.0
import type { Reading } from '@sanyi/documents';
import type { Correction } from './corrections.js';
import { PARTS } from './corrected-task.js';

/**
 * Whether what a saved file holds has the shape that the desk works on. A file can be cut, edited or made by hand: what
 * passes here can be drawn and corrected without a fault, whatever it says.
 */
export const isReading = (value: unknown): value is Reading =>
  isRecord(value) &&
  (value['kind'] === 'notice' || value['kind'] === 'report') &&
  ['goals', 'closingDuties', 'figures', 'warnings', 'basis'].every((name) =>
    spanned(value[name]),
  ) &&
  spanned(value['practices'], ({ measures }) => spanned(measures)) &&
  spanned(value['closingDuties'], ({ units }) => isTexts(units)) &&
  spanned(value['tasks'], isTask);

export const isCorrection = (value: unknown): value is Correction =>
  isRecord(value) &&
  typeof value['task'] === 'string' &&
  typeof value['kind'] === 'string' &&
  (SHAPES.get(value['kind'])?.(value) ?? false);

type Check = (record: Record<string, unknown>) => boolean;

const isTask: Check = (task) =>
  typeof task['label'] === 'string' &&
  typeof task['text'] === 'string' &&
  isSpan(task['span']) &&
  ['actions', 'targets', 'deadlines', 'references', 'deliverables'].every((name) =>
    spanned(task[name]),
  ) &&
  spanned(task['responsibility'], isGroup);

const isGroup: Check = (group) =>
  ['units', 'lead', 'support', 'standing', 'implement'].every((name) => isTexts(group[name]));

const isPart: Check = ({ part, key, after }) =>
  typeof key === 'string' &&
  PARTS.some((known) => known === part) &&
  (after === null ||
    (isRecord(after) && isSpan(after['span']) && (part !== 'responsibility' || isGroup(after))));

/** What each kind of correction must carry to be applied. */
const SHAPES: ReadonlyMap<string, Check> = new Map<string, Check>(
  Object.entries({
    title: ({ after }) => after === null || typeof after === 'string',
    part: isPart,
    add: ({ follows, after }) =>
      (follows === null || typeof follows === 'string') && isRecord(after) && isTask(after),
    remove: () => true,
    restore: () => true,
    merge: ({ into }) => typeof into === 'string',
    split: ({ at, created, after }) =>
      Number.isInteger(at) && typeof created === 'string' && every(after, isTask),
    confirm: ({ after }) => typeof after === 'boolean',
  } satisfies Record<Correction['kind'], Check>),
);

const every = (list: unknown, check: Check): boolean =>
  Array.isArray(list) && list.every((item: unknown) => isRecord(item) && check(item));

/** A list of records, each with its place in the text. */
const spanned = (list: unknown, check: Check = () => true): boolean =>
  every(list, (item) => isSpan(item['span']) && check(item));

const isTexts = (list: unknown): boolean =>
  Array.isArray(list) && list.every((item: unknown) => typeof item === 'string');

const isSpan = (value: unknown): boolean =>
  Array.isArray(value) && value.length === 2 && value.every((end) => Number.isInteger(end));

export const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
