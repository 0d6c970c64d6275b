// SPDX-License-Identifier: Apache-2.0
import type { PlainDate } from '@sanyi/kernel';

/** 下发: one return type, one period, sent to several units at once. */
export interface Sending {
  readonly id: string;
  readonly declaration: string;
  readonly period: string;
  readonly sender: string;
  readonly sentOn: PlainDate;
  /** The last day to sign for it, and the last day to return it. */
  readonly signBy: PlainDate;
  readonly dueOn: PlainDate;
}

/** 任务包: what one unit got by a sending. */
export interface Packet {
  /** The sending's id and the unit's: s1.990101.health-commission. */
  readonly id: string;
  readonly sending: string;
  readonly unit: string;
  /** Units without an account return files. */
  readonly channel: 'account' | 'file';
  readonly signedOn: PlainDate | null;
  readonly answeredOn: PlainDate | null;
}

/** 签收与答复的状态, on a day. */
export interface PacketState {
  readonly signing: 'signed' | 'signed-late' | 'unsigned' | 'unsigned-late';
  readonly answering: 'answered' | 'answered-late' | 'open' | 'due-soon' | 'overdue';
  /** Days until the return is due; negative when overdue; at the day of the answer once answered. */
  readonly daysLeft: number;
}

/** 催办规则: on which days people are reminded. */
export interface ReminderRule {
  /** Remind of 签收 every so many days after `signBy`. */
  readonly signEvery: number;
  /** 临期: so many days before the return is due; [3, 1]. */
  readonly before: readonly number[];
  /** 逾期: every so many days after. */
  readonly overdueEvery: number;
  /** Whether days are working days. */
  readonly workingDays: boolean;
}

/** 催办摘要: all that one unit is reminded of on one day. */
export interface Digest {
  readonly recipient: string;
  readonly on: PlainDate;
  readonly toSign: readonly ReminderLine[];
  readonly dueSoon: readonly ReminderLine[];
  readonly overdue: readonly ReminderLine[];
}

export interface ReminderLine {
  readonly packet: string;
  readonly declaration: string;
  readonly period: string;
  readonly dueOn: PlainDate;
  /** Days left, or days late as a negative number. */
  readonly daysLeft: number;
}
