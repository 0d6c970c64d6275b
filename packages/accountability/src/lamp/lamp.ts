// SPDX-License-Identifier: Apache-2.0
import type { PlainDate } from '@sanyi/kernel';

/** 灯: green 正常, yellow 滞后或临期, red 逾期或未达, blue 办结. Which words and colours stand for them is data. */
export type LampKey = 'green' | 'yellow' | 'red' | 'blue';

/** 灯所依据的事实: what is known of one item of the ledger (a task, or one unit's part of it in one region). Days as known on the day asked. */
export interface LampFacts {
  readonly item: string;
  /** 起始日: the document's day, or the start of its clock; null: not begun, so time elapsed has no meaning. */
  readonly start: PlainDate | null;
  /** 完成时限; null: standing duty, or a clock that waits. */
  readonly due: PlainDate | null;
  /** 进度, whole per cent 0–100; null: nothing reported. */
  readonly progress: number | null;
  /** 办结日: the day completion was accepted; null: open. */
  readonly closedOn: PlainDate | null;
  readonly targets: { readonly met: number; readonly missed: number; readonly open: number };
  /** 下发日, and 签收日: null where not sent or not signed. */
  readonly sentOn: PlainDate | null;
  readonly signedOn: PlainDate | null;
  /** 最早一期未报进展的截止日: the due day of the oldest return that is owed and not sent in; null: none owed. */
  readonly answerDue: PlainDate | null;
}

/** 判灯条件: what turns a lamp. Numbers are inclusive: `days: 0` fires on the day itself. */
export type LampCondition =
  /** 办结. */
  | { readonly kind: 'closed' }
  /** 逾期 n 天及以上 (calendar days after the due day). */
  | { readonly kind: 'overdue'; readonly days: number }
  /** 临期: n 个工作日以内到期. */
  | { readonly kind: 'near'; readonly workingDays: number }
  /** 滞后: progress is so many percentage points or more behind the share of time elapsed. */
  | { readonly kind: 'lagging'; readonly points: number }
  /** 目标未达: so many targets or more were judged and missed. */
  | { readonly kind: 'target-missed'; readonly targets: number }
  /** 下发 n 个工作日后仍未签收. */
  | { readonly kind: 'unsigned'; readonly workingDays: number }
  /** 进展逾期 n 个工作日仍未报送. */
  | { readonly kind: 'unanswered'; readonly workingDays: number };

export interface LampRule {
  readonly id: string;
  readonly lamp: LampKey;
  readonly when: LampCondition;
}

/** 判灯规则集: the lamps with words and colours, and the rules that turn them. */
export interface LampScheme {
  readonly id: string;
  readonly label: string;
  /** From worst to best: of several lamps that rules turn, the first here shows. 办结 outranks all. */
  readonly lamps: readonly LampFace[];
  readonly rules: readonly LampRule[];
  readonly source: string;
  readonly status: 'read' | 'reported' | 'assumed';
}

/** 灯的样子: the word is always printed, the colour never stands alone. */
export interface LampFace {
  readonly key: LampKey;
  readonly word: string;
  /** #rrggbb. */
  readonly colour: string;
}

/** 亮灯理由: one rule that holds, with the figures it was judged by. */
export interface LampReason {
  readonly rule: string;
  readonly lamp: LampKey;
  /** In Chinese: 时限2026-06-30，已逾期5天. */
  readonly words: string;
  /** The figures behind the words, by name: { due: '2026-06-30', days: 5, threshold: 1 }. */
  readonly figures: Readonly<Record<string, string | number>>;
}

/** 灯: which one, and every reason that holds; without a reason it is green. */
export interface Lamp {
  readonly item: string;
  readonly key: LampKey;
  readonly on: PlainDate;
  readonly reasons: readonly LampReason[];
}

/** 灯的变化: only changes are kept. */
export interface LampChange {
  readonly item: string;
  readonly from: LampKey | null;
  readonly to: LampKey;
  readonly on: PlainDate;
  readonly reasons: readonly LampReason[];
}

/** 规则变更影响: an item whose lamp another scheme would show otherwise. */
export interface LampMove {
  readonly item: string;
  readonly before: Lamp;
  readonly after: Lamp;
}
