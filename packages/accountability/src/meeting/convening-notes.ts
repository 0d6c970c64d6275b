// SPDX-License-Identifier: Apache-2.0
import type { MeetingKind } from './minutes.js';

/** Who sits where, by department (the part of a unit's id behind its region). */
export interface Conveners {
  readonly kind: MeetingKind;
  readonly convener: string;
  readonly deputies: readonly string[];
}

/** What departs from how a consultation is convened. */
export type ConveningNote = 'convener-not-health' | 'deputy-missing';

/**
 * 召集规则 of 深化医改协作会商: 卫生健康部门 convenes, 医保 and 药监 are deputies as 云南省 tells of its own mechanism (reported;
 * persons there, units here). What departs from it is told and may stand: a place may have ordered otherwise.
 */
export function conveningNotes({ kind, convener, deputies }: Conveners): readonly ConveningNote[] {
  if (kind !== 'consultation') return [];
  const deputiesStand = DEPUTIES.every((either) => either.some((one) => deputies.includes(one)));
  return [
    ...(convener === 'health-commission' ? [] : (['convener-not-health'] as const)),
    ...(deputiesStand ? [] : (['deputy-missing'] as const)),
  ];
}

/** 医保, and 药监: below the province, medicines are the market regulator's. */
const DEPUTIES = [['health-insurance'], ['drug-administration', 'market-regulation']] as const;
