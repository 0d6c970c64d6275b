// SPDX-License-Identifier: Apache-2.0
import type { LampKey } from '@sanyi/contract';

interface Seat {
  readonly unit: string | null;
  readonly role: string;
  readonly lamp: LampKey;
}

const WORST: readonly LampKey[] = ['red', 'yellow', 'green'];

/** Whom a letter about a task goes to first: the one whose lamp is worst, of equal ones who leads; null where nobody is known. */
export const unitToPress = (seats: readonly Seat[]): string | null =>
  WORST.flatMap((lamp) => {
    const open = seats.filter((seat) => seat.lamp === lamp && seat.unit !== null);
    return [...open.filter(({ role }) => role === 'lead'), ...open];
  })[0]?.unit ?? null;
