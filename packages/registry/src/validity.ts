// SPDX-License-Identifier: Apache-2.0
import type { PlainDate } from '@sanyi/kernel';

/** How far a fact is known: the issuer's own text was read; a reprint or third party tells it; recollection or pattern. */
export type SourceStatus = 'read' | 'reported' | 'assumed';

/** 起止日: first and last day; null where not known or not ended. */
export interface Validity {
  readonly from: PlainDate | null;
  readonly to: PlainDate | null;
}

/** Whether something holds on a day; without a day everything does. */
export const holdsOn = ({ from, to }: Validity, on: PlainDate | null): boolean =>
  on === null || ((from === null || from <= on) && (to === null || on <= to));

/** Whether something had ended before a day. */
export const endedBefore = ({ to }: Validity, on: PlainDate): boolean => to !== null && to < on;
