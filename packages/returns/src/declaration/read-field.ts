// SPDX-License-Identifier: Apache-2.0
import { ok, type PlainDate } from '@sanyi/kernel';
import {
  dayText,
  labelText,
  leftOut,
  listOf,
  mapOf,
  nearest,
  needed,
  oneOf,
  refused,
  truth,
  wholeFrom,
  words,
} from '@sanyi/parameters';
import type { Code, CodeList } from './declaration.js';
import { type Field, FIELD_KINDS, type FieldKind } from './field.js';
import type { Place, Read } from './place.js';
import { readId, readMeasure } from './text.js';

const NONE: PlainDate | null = null;

const CODE = mapOf({
  code: needed(words),
  label: needed(labelText),
  from: leftOut(dayText, NONE),
  to: leftOut(dayText, NONE),
});

/** Reads one code list. */
export const readCodeList: (place: Place) => Read<CodeList> = mapOf({
  id: needed(readId),
  label: needed(labelText),
  codes: needed(listOf((place): Read<Code> => withDays(place, CODE(place)))),
});

const FIELD = mapOf({
  id: needed(readId),
  label: needed(labelText),
  help: needed(labelText),
  kind: needed(oneOf(FIELD_KINDS)),
  unit: leftOut(readMeasure, null),
  scale: leftOut(wholeFrom(0, 12), null),
  longest: leftOut(wholeFrom(1, 2000), null),
  list: leftOut(readId, null),
  required: leftOut(truth, true),
  mayNotApply: leftOut(truth, false),
  personal: leftOut(truth, false),
  from: leftOut(dayText, NONE),
  to: leftOut(dayText, NONE),
});

/** Reads one field. A text may have 200 characters and a share 4 decimals unless the field says otherwise. */
export function readField(place: Place): Read<Field> {
  const read = withDays(place, FIELD(place));
  if (!read.ok) return read;
  const strange = strangeTo(read.value);
  if (strange !== undefined) return refused(nearest(place, strange), 'kinds-do-not-fit', strange);
  const { kind, list } = read.value;
  if (kind === 'code' && list === null) return refused(place, 'list-missing', 'list');
  return ok({ ...read.value, ...sizesOf(read.value) });
}

/** Characters where the field names none. */
const LONGEST: Readonly<Partial<Record<FieldKind, number>>> = { text: 200 };

const sizesOf = ({
  kind,
  scale,
  longest,
}: Nullable<Pick<Field, 'scale' | 'longest'>> & Pick<Field, 'kind'>): Pick<
  Field,
  'scale' | 'longest'
> => ({
  scale: scale ?? SCALE[kind] ?? 0,
  longest: longest ?? LONGEST[kind] ?? 0,
});

/** Which of a field's properties its kind does not have. */
function strangeTo({
  kind,
  list,
  scale,
  longest,
}: Nullable<Pick<Field, 'list' | 'scale' | 'longest'>> & Pick<Field, 'kind'>): string | undefined {
  if (list !== null && kind !== 'code') return 'list';
  if (scale !== null && SCALE[kind] === undefined) return 'scale';
  return longest !== null && kind !== 'text' ? 'longest' : undefined;
}

type Nullable<T> = { readonly [K in keyof T]: T[K] | null };

/** Decimals where the field names none. */
const SCALE: Readonly<Partial<Record<FieldKind, number>>> = { decimal: 2, share: 4 };

interface Days {
  readonly from: PlainDate | null;
  readonly to: PlainDate | null;
}

/** Refuses what ends before it begins. */
export function withDays<T extends Days>(place: Place, read: Read<T>): Read<T> {
  if (!read.ok) return read;
  const { from, to } = read.value;
  return from !== null && to !== null && to < from
    ? refused(nearest(place, 'to'), 'to-before-from', from)
    : read;
}
