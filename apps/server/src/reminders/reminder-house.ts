// SPDX-License-Identifier: Apache-2.0
import type { WorkCalendar } from '@sanyi/kernel';
import type { AccessHouse } from '../access/access-house.js';
import { type ReturnFoundation, returnHouse } from '../returns/return-areas.js';
import type { ReturnHouse } from '../returns/return-house.js';
import { houseOutlet } from './house-outlet.js';
import type { MailSettings } from './mail-outlet.js';
import type { Outlet } from './outlet.js';
import type { RobotShape } from './robot-shape.js';

/** What reminders stand on. */
export interface ReminderHouse {
  readonly returns: ReturnHouse;
  readonly calendar: WorkCalendar;
  readonly shapes: ReadonlyMap<string, RobotShape>;
  readonly mail: MailSettings | null;
  /** Where browsers reach the house; null where that is not set. */
  readonly address: string | null;
  readonly outlet: Outlet;
}

/** What came with the house that reminders stand on. */
export interface ReminderFoundation extends Omit<ReminderHouse, 'returns' | 'outlet'> {
  readonly returns: ReturnFoundation;
}

/** What reminders stand on in a house. */
export const reminderHouse =
  ({ returns, ...rest }: ReminderFoundation) =>
  (people: AccessHouse): ReminderHouse => ({
    ...rest,
    returns: returnHouse(people, returns),
    outlet: houseOutlet({ mail: rest.mail, shapes: rest.shapes, now: people.now }),
  });
