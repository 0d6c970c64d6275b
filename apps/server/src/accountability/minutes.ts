// SPDX-License-Identifier: Apache-2.0
import { composeMinutes, conveningNotes, type Meeting } from '@sanyi/accountability';
import type { MinutesPreview, NewMinutes } from '@sanyi/contract';
import type { PlainDate } from '@sanyi/kernel';
import { minutesPaper } from '@sanyi/office';
import { nameUnits } from '@sanyi/registry';
import type { Caller } from '../access/caller.js';
import { type LedgerHouse, placeOf, todayIn } from './ledger-house.js';
import { readIn } from './read-in.js';

/** 会商纪要 as it would stand on paper, issued today by the caller's office, and what departs from the rules of convening. */
export async function minutesPreview(
  house: LedgerHouse,
  caller: Caller,
  given: NewMinutes,
): Promise<MinutesPreview> {
  const meeting = meetingOf(house, caller, given);
  const { items, ...minutes } = composeMinutes(meeting);
  const notes = await notesOn(house, meeting);
  return { ...minutes, items: [...items], notes: [...notes] };
}

/** Writes 会商纪要 as an official paper, and reads it in like any document: its decisions become tasks once it is confirmed. */
export async function minutesReadIn(
  house: LedgerHouse,
  caller: Caller,
  given: NewMinutes,
): Promise<string> {
  const minutes = composeMinutes(meetingOf(house, caller, given));
  const bytes = Buffer.from(await minutesPaper(minutes));
  return readIn(house, caller, { name: `${minutes.title}${given.on}.docx`, bytes }, null);
}

function meetingOf(house: LedgerHouse, caller: Caller, given: NewMinutes): Meeting {
  const { region, unit } = placeOf(caller, 'ledger.file');
  const { names } = house.people;
  return {
    ...given,
    on: given.on as PlainDate,
    decisions: given.decisions.map((one) => ({ ...one, due: one.due as PlainDate | null })),
    ...{ region: names.region(region), issuer: names.unit(unit), issuedOn: todayIn(house) },
  };
}

/** Who convened is told by departments; a name that means no unit, or several, is none. */
async function notesOn({ registry }: LedgerHouse, meeting: Meeting) {
  const { kind, convener, deputies, region, issuer, issuedOn: on } = meeting;
  const place = { level: null, region, issuer, on };
  const found = nameUnits((await registry()).registry, place, [convener, ...deputies]);
  const departments = new Map(
    found.map(({ words, units }) => [words, units.length === 1 ? units[0]?.department : null]),
  );
  const departmentOf = (words: string): string => departments.get(words) ?? '';
  return conveningNotes({
    kind,
    convener: departmentOf(convener),
    deputies: deputies.map(departmentOf),
  });
}
