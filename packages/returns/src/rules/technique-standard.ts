// SPDX-License-Identifier: Apache-2.0
import { compareDecimals, type Decimal, decimal } from '@sanyi/kernel';
import { type Cells, cellOf, given, MISSING, textOf } from '../cell/cell.js';
import { derivedField } from './derived-field.js';
import type { Derivation, Settings } from './derivation.js';

/**
 * 中医药适宜技术达标: a centre (社区卫生服务中心、乡镇卫生院) offers at least so many techniques of so many classes, a station
 * (社区卫生服务站、村卫生室) fewer. Classes = classes with one technique or more; items = their sum. A class nobody filled
 * leaves the answer missing, unless what is filled suffices already.
 */
export const TECHNIQUE_STANDARD: Derivation = {
  id: 'technique-standard',
  takes: [
    { field: 'facility-kind', kind: 'code' },
    ...['acupuncture', 'massage', 'moxibustion', 'cupping', 'scraping'].map(wholeField),
    ...['compress', 'bone-setting', 'anorectal', 'micro-invasive', 'other-technique'].map(
      wholeField,
    ),
  ],
  settings: ['centre-classes', 'centre-items', 'station-classes', 'station-items'],
  gives: [
    derivedField('technique-classes', 'whole', ['开展类数', 'Classes offered'], { unit: 'class' }),
    derivedField('technique-items', 'whole', ['开展项数', 'Techniques offered'], { unit: 'item' }),
    derivedField('meets-technique-standard', 'yes-no', ['适宜技术达标', 'Meets the standard']),
  ],
  lists: [],
  derive: (cells, settings) => {
    const counts = CLASSES.map((field) => countIn(cells, field));
    const filled = counts.filter((count) => count !== undefined);
    const classes = BigInt(filled.filter((count) => count > 0n).length);
    const items = filled.reduce((total, count) => total + count, 0n);
    const meets = standardMet(textOf(cellOf(cells, 'facility-kind')), { classes, items }, settings);
    const complete = filled.length === counts.length;
    return {
      'technique-classes': complete ? given(String(classes)) : MISSING,
      'technique-items': complete ? given(String(items)) : MISSING,
      'meets-technique-standard':
        meets === undefined || !(meets || complete) ? MISSING : given(meets ? 'yes' : 'no'),
    };
  },
};

function wholeField(field: string): { readonly field: string; readonly kind: 'whole' } {
  return { field, kind: 'whole' };
}

const CLASSES: readonly string[] = TECHNIQUE_STANDARD.takes
  .filter(({ kind }) => kind === 'whole')
  .map(({ field }) => field);

/** A class that does not apply offers nothing. */
function countIn(cells: Cells, field: string): bigint | undefined {
  const cell = cellOf(cells, field);
  if (cell.state === 'not-applicable') return 0n;
  const text = textOf(cell);
  return text !== undefined && /^\d{1,6}$/.test(text) ? BigInt(text) : undefined;
}

interface Offered {
  readonly classes: bigint;
  readonly items: bigint;
}

/** Undefined where the kind of facility is not known. */
function standardMet(
  kind: string | undefined,
  { classes, items }: Offered,
  settings: Settings,
): boolean | undefined {
  if (kind === undefined) return undefined;
  const size = CENTRES.includes(kind) ? 'centre' : 'station';
  return (
    reaches(classes, settings.get(`${size}-classes`)) &&
    reaches(items, settings.get(`${size}-items`))
  );
}

const CENTRES: readonly string[] = ['community-centre', 'township-centre'];

const reaches = (count: bigint, threshold: Decimal | undefined): boolean => {
  const value = decimal(String(count));
  return value.ok && threshold !== undefined && compareDecimals(value.value, threshold) >= 0;
};
