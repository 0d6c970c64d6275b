// SPDX-License-Identifier: Apache-2.0
import type { PlainDate } from '@sanyi/kernel';
import type { ColumnType, Generated } from 'kysely';

type GeneratedId = ColumnType<string, string | undefined, never>;

export interface ReminderChannelsTable {
  readonly id: GeneratedId;
  readonly region: string;
  readonly unit: string | null;
  readonly label: string;
  readonly kind: 'mail' | 'robot';
  readonly shape: string | null;
  readonly address_sealed: string;
  readonly address_shown: string;
  readonly secret_sealed: string | null;
  readonly active: Generated<boolean>;
  readonly version: Generated<number>;
  readonly changed_by: string;
  readonly changed_at: Date;
  readonly tested_at: Date | null;
  readonly test_fault: string | null;
}

export interface ReminderRunsTable {
  readonly day: PlainDate;
  readonly ran_at: Date;
  readonly deliveries: number;
}

export interface ReminderDeliveriesTable {
  readonly id: GeneratedId;
  readonly number: ColumnType<bigint, never, never>;
  readonly key: string;
  readonly day: PlainDate;
  readonly occasion: 'daily' | 'by-hand';
  readonly region: string;
  readonly unit: string;
  readonly way: 'channel' | 'house' | 'none';
  readonly channel: string | null;
  readonly receiver: string;
  readonly title: string;
  readonly body: string;
  readonly state: 'queued' | 'sent' | 'failed';
  readonly attempts: Generated<number>;
  readonly try_at: Date;
  readonly reason: string | null;
  readonly made_by: string;
  readonly made_at: Date;
  readonly sent_at: Date | null;
}

export interface ReminderLinesTable {
  readonly delivery: string;
  readonly packet: string;
  readonly kind: 'to-sign' | 'due-soon' | 'overdue';
  readonly days_left: number;
}

/** Tables of reminders and the ways they go. */
export interface ReminderTables {
  readonly reminder_channels: ReminderChannelsTable;
  readonly reminder_runs: ReminderRunsTable;
  readonly reminder_deliveries: ReminderDeliveriesTable;
  readonly reminder_lines: ReminderLinesTable;
}
