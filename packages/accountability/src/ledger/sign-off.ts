// SPDX-License-Identifier: Apache-2.0
import {
  type PlainDate,
  plusWorkingDays,
  type WorkCalendar,
  workingDaysBetween,
} from '@sanyi/kernel';
import type { Packet } from './packets.js';

/** 下发: a packet went out. Signing is asked for again only where the content is another one. */
export interface Sending {
  readonly packet: string;
  readonly version: number;
  readonly content: string;
  readonly on: PlainDate;
}

/** 签收: who signed for what, and when. */
export interface Signature {
  readonly packet: string;
  readonly content: string;
  readonly on: PlainDate;
  readonly by: string;
}

/** 签收情况: signed, waiting, or late by so many working days. */
export type SignOff =
  | { readonly state: 'not-sent' }
  | {
      readonly state: 'signed';
      readonly on: PlainDate;
      readonly by: string;
      readonly sentOn: PlainDate;
    }
  | {
      readonly state: 'waiting' | 'late';
      readonly sentOn: PlainDate;
      readonly due: PlainDate;
      readonly workingDays: number;
    };

/** 签收规则: within how many working days of sending a unit signs (a parameter). */
export interface SignOffRule {
  readonly workingDays: number;
  readonly calendar: WorkCalendar;
}

/**
 * 签收情况 of a packet on a day. What was last sent counts; a signature for it holds whichever version carried it, so that a new version
 * that asks nothing new of a unit needs no new signature. Due: so many working days after the first sending of that content.
 */
export function signOffOn(
  packet: Pick<Packet, 'id'>,
  {
    sendings,
    signatures,
  }: { readonly sendings: readonly Sending[]; readonly signatures: readonly Signature[] },
  on: PlainDate,
  rule: SignOffRule,
): SignOff {
  const sent = sendings.filter((one) => one.packet === packet.id && one.on <= on);
  const last = latest(sent);
  if (last === undefined) return { state: 'not-sent' };
  const sentOn = sent
    .filter(({ content }) => content === last.content)
    .reduce((first, one) => (one.on < first ? one.on : first), last.on);
  const signed = signatures.find(
    (one) => one.packet === packet.id && one.content === last.content && one.on <= on,
  );
  if (signed !== undefined) return { state: 'signed', on: signed.on, by: signed.by, sentOn };
  const due = plusWorkingDays(rule.calendar, sentOn, rule.workingDays);
  const late = on > due;
  const workingDays = workingDaysBetween(rule.calendar, late ? due : sentOn, on);
  return { state: late ? 'late' : 'waiting', sentOn, due, workingDays };
}

const latest = (sendings: readonly Sending[]): Sending | undefined =>
  [...sendings].sort((a, b) => a.version - b.version).at(-1);
