// SPDX-License-Identifier: Apache-2.0
import type {
  GoldDeadline,
  GoldDocument,
  GoldFigure,
  GoldGroup,
  GoldHeading,
  GoldPractice,
  GoldTarget,
  GoldTask,
} from './answer.js';
import { bare } from './bare.js';
import {
  eachIn,
  type Fields,
  fieldsOf,
  flagIn,
  has,
  numberIn,
  numberOrNullIn,
  numbersIn,
  numbersOrNullsIn,
  textIn,
  textOrNullIn,
  textsIn,
  textsOrNullsIn,
} from './fields.js';

/** Reads the answer to one of the project's own samples: fields of a reading, with further right answers in accept lists. */
export function sampleGold(name: string, json: unknown): GoldDocument {
  const answer = fieldsOf(json, name);
  return {
    name,
    heading: sampleHeading(answer),
    tasks: eachIn(answer, 'tasks').map((task) => ({
      ...namesOf(task),
      groups: eachIn(task, 'responsibility').map(sampleGroup),
      targets: eachIn(task, 'targets').map((target) =>
        targetOf(target, bare(textIn(target, 'quote')), SAMPLE_FIELDS),
      ),
      deadlines: eachIn(task, 'deadlines').map((deadline) => deadlineOf(deadline, 'accept')),
    })),
    figures: has(answer, 'figures') ? eachIn(answer, 'figures').map(figureOf) : undefined,
    practices: has(answer, 'practices') ? eachIn(answer, 'practices').map(practiceOf) : undefined,
  };
}

const PLAIN = ['title', 'documentNumber', 'issuer', 'issuedOn', 'level', 'region', 'leadRule'];

function sampleHeading(answer: Fields): GoldHeading {
  const plain = PLAIN.filter((name) => has(answer, name)).map((name) => [
    name,
    [textOrNullIn(answer, name), ...textsIn(answer, `${name}Accept`)],
  ]);
  const period = has(answer, 'period')
    ? { period: [periodOf(answer.values['period'], answer.where), ...acceptedPeriods(answer)] }
    : {};
  return { ...(Object.fromEntries(plain) as GoldHeading), ...period };
}

const acceptedPeriods = (answer: Fields): readonly (string | null)[] =>
  eachIn(answer, 'periodAccept').map((one) => periodOf(one.values, one.where));

function periodOf(value: unknown, where: string): string | null {
  if (value === null) return null;
  const period = fieldsOf(value, `${where}.period`);
  const from = textOrNullIn(period, 'from');
  return from === null ? null : `${from}/${textIn(period, 'to')}`;
}

const namesOf = (task: Fields): Pick<GoldTask, 'number' | 'label' | 'title'> => ({
  number: numberOrNullIn(task, 'number'),
  label: has(task, 'label') ? textOrNullIn(task, 'label') : undefined,
  title: has(task, 'title') ? textOrNullIn(task, 'title') : undefined,
});

const sampleGroup = (group: Fields): GoldGroup => ({
  units: textsIn(group, 'units'),
  lead: textsIn(group, 'lead'),
  mode: textIn(group, 'mode'),
});

/** What the fields of a target are called in one form of answers. */
interface TargetFields {
  readonly comparators: string;
  readonly values: string;
  readonly units: string;
  readonly by: string;
  readonly acceptBy: string;
  readonly valueTo: string;
}

const SAMPLE_FIELDS: TargetFields = {
  comparators: 'accept',
  values: 'acceptValue',
  units: 'acceptUnit',
  by: 'by',
  acceptBy: 'byAccept',
  valueTo: 'valueTo',
};

const targetOf = (target: Fields, quote: string | null, names: TargetFields): GoldTarget => ({
  quote,
  comparators: [textIn(target, 'comparator'), ...textsIn(target, names.comparators)],
  values: [numberOrNullIn(target, 'value'), ...numbersOrNullsIn(target, names.values)],
  valueTo: numberOrNullIn(target, names.valueTo),
  units: [textOrNullIn(target, 'unit'), ...textsOrNullsIn(target, names.units)],
  by: [textOrNullIn(target, names.by), ...textsOrNullsIn(target, names.acceptBy)],
  explicit: target.values['explicit'] !== false,
  weak: flagIn(target, 'weak'),
});

const deadlineOf = (deadline: Fields, accept: string): GoldDeadline => ({
  dates: [textOrNullIn(deadline, 'date'), ...textsOrNullsIn(deadline, accept)],
  kind: textIn(deadline, 'kind'),
  every: textOrNullIn(deadline, 'every'),
  weak: flagIn(deadline, 'weak'),
});

const figureOf = (figure: Fields): GoldFigure => ({
  quote: bare(textIn(figure, 'quote')),
  value: numberIn(figure, 'value'),
  valueTo: numberOrNullIn(figure, 'valueTo'),
  unit: textIn(figure, 'unit'),
  place: textOrNullIn(figure, 'place'),
  year: numberOrNullIn(figure, 'year'),
});

const practiceOf = (practice: Fields): GoldPractice => ({
  place: textOrNullIn(practice, 'place'),
  title: textOrNullIn(practice, 'title'),
});

const SPAN_FIELDS: TargetFields = {
  comparators: 'acceptComparators',
  values: 'acceptValues',
  units: 'acceptUnits',
  by: 'by',
  acceptBy: 'acceptBy',
  valueTo: 'valueTo',
};

/** Reads an answer that holds spans into a document, instead of its words, and units as indexes. */
export function spanGold(name: string, json: unknown, text: string): GoldDocument {
  const answer = fieldsOf(json, name);
  const units = textsIn(answer, 'units');
  const named = (group: Fields, field: string): readonly string[] =>
    numbersIn(group, field).map((index) => units[index] ?? '');
  return {
    name,
    heading: { leadRule: [textIn(answer, 'leadRule')] },
    tasks: eachIn(answer, 'tasks').map((task) => ({
      ...namesOf(task),
      title: wordsAt(task, 'titleSpan', text)?.replace(/。$/, '') ?? null,
      groups: eachIn(task, 'responsibility').map((group) => ({
        units: named(group, 'units'),
        lead: named(group, 'lead'),
        mode: textIn(group, 'mode'),
      })),
      targets: eachIn(task, 'targets').map((target) =>
        targetOf(target, wordsAt(target, 'span', text), SPAN_FIELDS),
      ),
      deadlines: eachIn(task, 'deadlines').map((deadline) => deadlineOf(deadline, 'acceptDates')),
    })),
    figures: undefined,
    practices: undefined,
  };
}

/** The words of a span without white space and page marks; null where the span is. */
function wordsAt(fields: Fields, name: string, text: string): string | null {
  const [from, to] = numbersIn(fields, name);
  if (from === undefined || to === undefined) return null;
  return bare(text.slice(from, to)).replace(/-\d+-/g, '');
}
