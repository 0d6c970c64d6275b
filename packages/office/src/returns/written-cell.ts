// SPDX-License-Identifier: Apache-2.0
import { decimal, type PlainDate, plainDate } from '@sanyi/kernel';
import {
  type Cell,
  type CodeList,
  daysBetween,
  type Field,
  type FieldKind,
  type PlaceKind,
} from '@sanyi/returns';
import { LOOK, type Look } from './workbook-styles.js';
import { numberCell, textCell, type WrittenCell } from './row-xml.js';

/** The name of a unit, institution or region as people write it; its id where it has none. */
export type NameOf = (kind: PlaceKind, id: string) => string;

const OPEN: Readonly<Partial<Record<FieldKind, Look>>> = {
  whole: LOOK.number,
  decimal: LOOK.number,
  money: LOOK.money,
  share: LOOK.percent,
  day: LOOK.day,
};

const LOCKED: Readonly<Partial<Record<FieldKind, Look>>> = {
  whole: LOOK.lockedNumber,
  decimal: LOOK.lockedNumber,
  money: LOOK.lockedMoney,
  share: LOOK.lockedPercent,
};

/** The look of a field's cells, to be filled or only to be read. */
export const lookOf = ({ kind }: Field, locked: boolean): Look =>
  locked ? (LOCKED[kind] ?? LOOK.lockedText) : (OPEN[kind] ?? LOOK.text);

/** A value as a spreadsheet shows it: numbers as numbers, days as days, codes by their names, 是 and 否. */
export function writtenCell(
  field: Field,
  cell: Cell,
  { list, nameOf, locked }: { list: CodeList | null; nameOf: NameOf; locked: boolean },
): WrittenCell {
  const look = lookOf(field, locked);
  if (cell.state === 'missing') return textCell('', look);
  if (cell.state === 'not-applicable') return textCell('不适用', look);
  return valueCell(field, cell.value, look, { list, nameOf });
}

interface Naming {
  readonly list: CodeList | null;
  readonly nameOf: NameOf;
}

const valueCell = (field: Field, value: string, look: Look, naming: Naming): WrittenCell =>
  WRITERS[field.kind](value, look, naming);

type Writer = (value: string, look: Look, naming: Naming) => WrittenCell;

const asText: Writer = (value, look) => textCell(value, look);

const named =
  (kind: 'unit' | 'institution' | 'region'): Writer =>
  (value, look, { nameOf }) =>
    textCell(nameOf(kind, value), look);

const WRITERS: Readonly<Record<FieldKind, Writer>> = {
  text: asText,
  month: asText,
  attachment: asText,
  whole: (value, look) => figureCell(value, look),
  decimal: (value, look) => figureCell(value, look),
  money: (value, look) => figureCell(value, look),
  share: (value, look) => figureCell(value, look),
  day: (value, look) => dayCell(value, look),
  code: (value, look, { list }) => textCell(codeName(list, value), look),
  'yes-no': (value, look) => textCell(YES_NO.get(value) ?? value, look),
  unit: named('unit'),
  institution: named('institution'),
  region: named('region'),
};

const YES_NO: ReadonlyMap<string, string> = new Map([
  ['yes', '是'],
  ['no', '否'],
]);

/** A spreadsheet holds 15 digits; what has more stays text, so that no digit is lost. */
function figureCell(value: string, look: Look): WrittenCell {
  const digits = value.replace(/\D/g, '').replace(/^0+/, '').length;
  return decimal(value).ok && digits <= 15 ? numberCell(value, look) : textCell(value, look);
}

/** Two names may be alike; then the code itself is shown. */
function codeName(list: CodeList | null, value: string): string {
  const name = list?.codes.find(({ code }) => code === value)?.label.zh;
  const alike = list?.codes.filter(({ label }) => label.zh === name).length ?? 0;
  return name === undefined || alike > 1 ? value : name;
}

/** Day 1 is 1900-01-01, and 1900-02-29, which never was, is day 60: for days since then, days after 1899-12-30. */
const EPOCH = '1899-12-30' as PlainDate;

function dayCell(value: string, look: Look): WrittenCell {
  const day = plainDate(value);
  const serial = day.ok ? daysBetween(EPOCH, day.value) : 0;
  return serial > 60 ? numberCell(String(serial), look) : textCell(value, look);
}
