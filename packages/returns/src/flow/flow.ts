// SPDX-License-Identifier: Apache-2.0
import type { Level } from '@sanyi/registry';

/** 办理状态: where one return stands. Plain data, replayed from its decisions. */
export interface FlowState {
  /** Goes up by one with each decision; a decision names the version it was taken on. */
  readonly version: number;
  readonly stage: Stage;
  /** The step that reviews, from 0; only while `reviewing`. */
  readonly step: number;
  /** Who approved, one entry a step; emptied when a return goes back. */
  readonly approvals: readonly Approval[];
  /** The rows that were sent back; empty for all of them. Only while `returned`. */
  readonly returned: readonly string[];
  readonly signed: boolean;
}

/** 待签收或填报, 审核中, 已退回, 已通过, 已锁定. */
export type Stage = 'filling' | 'reviewing' | 'returned' | 'approved' | 'locked';
export const STAGES: readonly Stage[] = ['filling', 'reviewing', 'returned', 'approved', 'locked'];

export interface Approval {
  readonly step: string;
  readonly unit: string;
}

/** 办理动作, taken on a version of the state. */
export type Decision =
  | { readonly kind: 'sign'; readonly on: number }
  /** `open`: how many findings stand open (isOpen); the caller has just validated. */
  | { readonly kind: 'submit'; readonly on: number; readonly open: number }
  | { readonly kind: 'withdraw'; readonly on: number }
  | { readonly kind: 'approve'; readonly on: number }
  | {
      readonly kind: 'return';
      readonly on: number;
      readonly reason: string;
      /** Row ids; empty for the whole return. */
      readonly rows: readonly string[];
    }
  | { readonly kind: 'lock'; readonly on: number };

export type DecisionKind = Decision['kind'];

/** 谁: the unit a person acts for. */
export interface Actor {
  readonly unit: string;
  readonly region: string;
  readonly level: Level;
  /** health-commission; null for a unit of its own or an institution. */
  readonly department: string | null;
}

/** 填报件的归属: who fills it, and who sent it out (and locks it). */
export interface FlowOwner {
  readonly unit: string;
  readonly region: string;
  readonly sender: string;
}

/** Why a decision was refused. */
export type DecisionRefusal =
  | { readonly code: 'stale'; readonly on: number; readonly version: number }
  | { readonly code: 'not-at-this-stage'; readonly decision: DecisionKind; readonly stage: Stage }
  | { readonly code: 'not-for-you'; readonly decision: DecisionKind; readonly step: string | null }
  | { readonly code: 'findings-open'; readonly open: number }
  | { readonly code: 'reason-missing' };

/** 可做什么: flags for the page, from the same rules as the decisions. */
export interface MayFlags {
  readonly edit: boolean;
  readonly sign: boolean;
  readonly submit: boolean;
  readonly withdraw: boolean;
  readonly approve: boolean;
  readonly return: boolean;
  readonly lock: boolean;
}
