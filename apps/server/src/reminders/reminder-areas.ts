// SPDX-License-Identifier: Apache-2.0
import type { FastifyPluginAsync, FastifyPluginCallback } from 'fastify';
import { channelRoutes } from './channel-routes.js';
import { deliverDue } from './deliver.js';
import type { ReminderHouse } from './reminder-house.js';
import { reminderRoutes } from './reminder-routes.js';
import { runDay } from './run-day.js';

/** Everything about reminders in a house. */
export const reminderAreas = (
  house: ReminderHouse,
): readonly (FastifyPluginAsync | FastifyPluginCallback)[] => [
  reminderRoutes(house),
  channelRoutes(house),
];

/** 催报的定时: once a minute, the day's work where it is still to be done, then what is due to go out. */
export async function remind(house: ReminderHouse): Promise<void> {
  await runDay(house);
  await deliverDue(house);
}
