// SPDX-License-Identifier: Apache-2.0
import { ReminderChannelPage } from '@sanyi/contract';
import { endless } from '../http/endless.js';

/** Where the channels are. */
export const CHANNELS = '/api/reminder-channels';

/** The channels that the reader edits, with the kinds of robots there are. */
export const channelsQuery = () =>
  endless(['reminder-channels'], CHANNELS, {}, ReminderChannelPage);
