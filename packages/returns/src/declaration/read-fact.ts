// SPDX-License-Identifier: Apache-2.0
import { ok } from '@sanyi/kernel';
import type { Expression } from '../expression/expression.js';
import type { FactRule } from './declaration.js';
import {
  mapOf,
  near,
  needed,
  optional,
  type Place,
  type Read,
  type Reader,
  refuse,
} from './place.js';
import { readExpression } from './read-expression.js';
import { fieldOf, type Known } from './read-rule.js';
import { readChoice, readFactId, readLabel, readMeasure, readWhole } from './text.js';

/** Reads what makes a fact of rows. */
export const readFactRule =
  (known: Known): Reader<FactRule> =>
  (place) => {
    const nothing: Expression | null = null;
    const read = mapOf({
      id: needed(readFactId),
      label: needed(readLabel),
      unit: needed(readMeasure),
      how: needed(readChoice(['sum', 'count', 'each'])),
      value: optional((one) => readExpression(one, known.kinds, ['number']), nothing),
      where: optional((one) => readExpression(one, known.kinds, ['truth']), nothing),
      subject: optional(
        fieldOf(known, (kind) => kind === 'words'),
        null,
      ),
      scale: optional(readWhole(0, 12), 0),
      missing: optional(readChoice(['missing', 'skip']), 'missing' as const),
      overTime: needed(readChoice(['sum', 'last'])),
    })(place);
    return read.ok ? whole(place, read.value, known) : read;
  };

function whole(place: Place, rule: FactRule, known: Known): Read<FactRule> {
  if (rule.how === 'count' && rule.value !== null) {
    return refuse(near(place, 'value'), 'not-allowed', 'where');
  }
  if (rule.how !== 'count' && rule.value === null) return refuse(place, 'missing-field', 'value');
  return rule.subject === null ? ok(rule) : subjectOf(place, rule, rule.subject, known);
}

function subjectOf(
  place: Place,
  rule: FactRule,
  subject: string,
  { fields }: Known,
): Read<FactRule> {
  const kind = fields.get(subject)?.kind ?? '';
  return SUBJECTS.includes(kind)
    ? ok(rule)
    : refuse(near(place, 'subject'), 'kinds-do-not-fit', SUBJECTS.join(' '));
}

const SUBJECTS: readonly string[] = ['unit', 'institution', 'region'];
