// SPDX-License-Identifier: Apache-2.0
import type { PlainDate } from '@sanyi/kernel';

/** 工作状态, as a unit reports it: 未开展, 推进中, 已完成, 需协调. */
export type WorkState = 'not-started' | 'under-way' | 'done' | 'needs-help';

/** 进展报送内容: what one unit says of one task for one period. */
export interface ProgressContent {
  readonly state: WorkState;
  /** Whole per cent, 0–100; null where the unit gives none. */
  readonly progress: number | null;
  /** 进展情况. */
  readonly text: string;
  /** 完成值 by target id, as typed: 62%, 约3万人. */
  readonly figures: readonly ReportedValue[];
  /** 佐证材料: names or ids of files. */
  readonly evidence: readonly string[];
  /** 存在问题. */
  readonly problem: string;
  /** 下一步. */
  readonly next: string;
  /** 完成日期, for a task that is done. */
  readonly doneOn: PlainDate | null;
}

export interface ReportedValue {
  readonly target: string;
  readonly words: string;
  /** Whether the unit holds the target for met; null: not said. */
  readonly met: boolean | null;
}

/** 进展审核动作: submit 报送, accept 审核通过, return 退回, withdraw 撤回, reopen 重新打开. */
export type ProgressAction = 'submit' | 'accept' | 'return' | 'withdraw' | 'reopen';

/** 进展状态: open 待报, submitted 待审核, returned 已退回, accepted 已通过. */
export type ProgressStage = 'open' | 'submitted' | 'returned' | 'accepted';

/** 进展事件: one decision, kept for ever. */
export interface ProgressEvent {
  /** 1 for the first of its entry. */
  readonly seq: number;
  /** `<assignment>/<period>`. */
  readonly entry: string;
  readonly action: ProgressAction;
  readonly from: ProgressStage;
  readonly to: ProgressStage;
  readonly by: string;
  readonly on: PlainDate;
  readonly why: string;
  /** With a submission only. */
  readonly content: ProgressContent | null;
}

/** 一期进展: what its events add up to. */
export interface ProgressEntry {
  readonly entry: string;
  readonly stage: ProgressStage;
  readonly events: number;
  /** The last submission; null where there is none. */
  readonly content: ProgressContent | null;
  /** The last content that the lead accepted. */
  readonly accepted: ProgressContent | null;
  readonly submittedOn: PlainDate | null;
  readonly acceptedOn: PlainDate | null;
}
