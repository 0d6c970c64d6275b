// SPDX-License-Identifier: Apache-2.0
import type { LampFacts } from '@sanyi/accountability';
import type { PlainDate } from '@sanyi/kernel';

/** The columns of a seat by which its lamp is told. */
export interface SeatFactsRow {
  readonly started_on: PlainDate | null;
  readonly due: PlainDate | null;
  readonly progress: number | null;
  readonly closed_on: PlainDate | null;
  readonly met: number;
  readonly missed: number;
  readonly open_targets: number;
  readonly sent_on: PlainDate | null;
  readonly signed_on: PlainDate | null;
  readonly answer_due: PlainDate | null;
}

/** The facts of the seat with this id, as the engine reads them. */
export const seatFacts = (seat: string, row: SeatFactsRow): LampFacts => ({
  ...{ item: seat, start: row.started_on, due: row.due, progress: row.progress },
  ...{ closedOn: row.closed_on, sentOn: row.sent_on, signedOn: row.signed_on },
  ...{ answerDue: row.answer_due },
  targets: { met: row.met, missed: row.missed, open: row.open_targets },
});
