// SPDX-License-Identifier: Apache-2.0
import { ok } from '@sanyi/kernel';
import {
  labelText,
  leftOut,
  mapOf,
  nearest,
  needed,
  oneOf,
  refused,
  wholeFrom,
} from '@sanyi/parameters';
import type { Expression } from '../expression/expression.js';
import type { FactRule } from './declaration.js';
import type { Place, Read, Reader } from './place.js';
import { readExpression } from './read-expression.js';
import { fieldOf, type Known } from './read-rule.js';
import { readFactId, readMeasure } from './text.js';

const NOW = { looksBack: false };

/** Reads what makes a fact of rows. */
export const readFactRule =
  (known: Known): Reader<FactRule> =>
  (place) => {
    const nothing: Expression | null = null;
    const read = mapOf({
      id: needed(readFactId),
      label: needed(labelText),
      unit: needed(readMeasure),
      how: needed(oneOf(['sum', 'count', 'each'])),
      value: leftOut((one) => readExpression(one, known.kinds, ['number'], NOW), nothing),
      where: leftOut((one) => readExpression(one, known.kinds, ['truth'], NOW), nothing),
      subject: leftOut(
        fieldOf(known, (kind) => kind === 'words'),
        null,
      ),
      scale: leftOut(wholeFrom(0, 12), 0),
      missing: leftOut(oneOf(['missing', 'skip']), 'missing' as const),
      overTime: needed(oneOf(['sum', 'last'])),
    })(place);
    return read.ok ? whole(place, read.value, known) : read;
  };

function whole(place: Place, rule: FactRule, known: Known): Read<FactRule> {
  if (rule.how === 'count' && rule.value !== null) {
    return refused(nearest(place, 'value'), 'not-allowed', 'where');
  }
  if (rule.how !== 'count' && rule.value === null) return refused(place, 'missing-field', 'value');
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
    : refused(nearest(place, 'subject'), 'kinds-do-not-fit', SUBJECTS.join(' '));
}

const SUBJECTS: readonly string[] = ['unit', 'institution', 'region'];
