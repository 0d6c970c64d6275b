// SPDX-License-Identifier: Apache-2.0
import type { GoldDeadline, GoldDocument, GoldGroup, GoldTarget } from './answer.js';
import { bare } from './bare.js';
import {
  eachIn,
  type Fields,
  fieldsOf,
  has,
  numberOrNullIn,
  textIn,
  textOrNullIn,
  textsIn,
} from './fields.js';

// Answers of the reference folder: their fields are mapped there, in gold/README.md.

const MODES: readonly (readonly [RegExp, string])[] = [
  [/牵头|参与|配合/, 'lead-support'],
  [/分别负责/, 'each'],
  [/职责/, 'by-duty'],
];

const modeOf = (words: string): string =>
  MODES.find(([pattern]) => pattern.test(words))?.[1] ?? 'responsible';

/** Reads the full answer: departments, the mode in words, deadlines as days. */
export function referenceGold(name: string, json: unknown): GoldDocument {
  const answer = fieldsOf(json, name);
  return {
    name,
    heading: {
      title: [textIn(answer, 'title')],
      issuer: [textIn(answer, 'issuer')],
      issuedOn: [textIn(answer, 'issue_date')],
      level: [textIn(answer, 'level')],
      region: [textIn(answer, 'region')],
    },
    tasks: eachIn(answer, 'tasks').map((task) => ({
      number: numberOrNullIn(task, 'number'),
      label: textIn(task, 'number_label'),
      title: textIn(task, 'title'),
      groups: eachIn(task, 'responsibility').map(referenceGroup),
      targets: eachIn(task, 'targets').map(referenceTarget),
      deadlines: eachIn(task, 'deadlines').map((deadline) => by(textIn(deadline, 'date'))),
    })),
    figures: undefined,
    practices: undefined,
  };
}

function referenceGroup(group: Fields): GoldGroup {
  const lead = textOrNullIn(group, 'lead');
  return {
    units: textsIn(group, 'departments'),
    lead: lead === null ? [] : [lead],
    mode: modeOf(textIn(group, 'mode')),
  };
}

const referenceTarget = (target: Fields): GoldTarget => ({
  quote: bare(textIn(target, 'quote')),
  comparators: [textIn(target, 'comparator'), ...textsIn(target, 'comparator_accept')],
  ...valueOf(target),
  valueTo: numberOrNullIn(target, 'value_high'),
});

/** What both forms call the same. */
const valueOf = (
  target: Fields,
): Pick<GoldTarget, 'values' | 'units' | 'by' | 'explicit' | 'weak'> => ({
  values: [numberOrNullIn(target, 'value')],
  units: [textOrNullIn(target, 'unit')],
  by: [textOrNullIn(target, 'deadline')],
  explicit: target.values['explicit'] !== false,
  weak: false,
});

const by = (date: string | null): GoldDeadline => ({
  dates: [date],
  kind: 'by',
  every: null,
  weak: false,
});

/** Reads one of the small answers per form: lead and others apart, deadlines as words, targets without a quote. */
export function formatGold(name: string, json: unknown): GoldDocument {
  const answer = fieldsOf(json, name);
  return {
    name,
    heading: has(answer, 'title') ? { title: [textOrNullIn(answer, 'title')] } : {},
    tasks: eachIn(answer, 'tasks').map((task) => ({
      number: numberOrNullIn(task, 'number'),
      label: undefined,
      title: textOrNullIn(task, 'title'),
      groups: [formatGroup(task)],
      targets: eachIn(task, 'targets').map(formatTarget),
      deadlines: textsIn(task, 'deadlines').map(formatDeadline),
    })),
    figures: undefined,
    practices: undefined,
  };
}

const formatGroup = (task: Fields): GoldGroup => ({
  units: [...textsIn(task, 'lead'), ...textsIn(task, 'others')],
  lead: textsIn(task, 'lead'),
  mode: has(task, 'mode') ? modeOf(textIn(task, 'mode')) : undefined,
});

/** 左右 is written ≈ there, and a `=` in a reading. */
function formatTarget(target: Fields): GoldTarget {
  const comparator = textIn(target, 'comparator');
  return {
    quote: null,
    comparators: ['=', '>='].includes(comparator) ? [comparator] : [comparator, '='],
    ...valueOf(target),
    valueTo: numberOrNullIn(target, 'valueTo'),
  };
}

function formatDeadline(words: string): GoldDeadline {
  const date = /\d{4}-\d{2}-\d{2}/.exec(words)?.[0] ?? null;
  return { ...by(date), kind: words.startsWith('from') ? 'from' : 'by' };
}
