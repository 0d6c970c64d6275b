// SPDX-License-Identifier: Apache-2.0
import type { Citation } from '@sanyi/kernel';

/** 奖惩规则: what follows for a unit or region from how its tasks stand. A parameter: dated, cited, never in code. */
export interface ConsequenceRule {
  readonly id: string;
  readonly label: string;
  readonly subject: 'unit' | 'region';
  readonly when: ConsequenceTest;
  readonly then: ConsequenceKind;
  /** In Chinese: 通报表扬, 约谈主要负责人. */
  readonly words: string;
  readonly source: Citation;
  readonly status: 'read' | 'reported' | 'assumed';
}

/** 奖惩条件. Shares are whole per cent. */
export type ConsequenceTest =
  /** 红灯任务 n 项及以上. */
  | { readonly kind: 'red-tasks'; readonly atLeast: number }
  /** 红灯占比 n% 及以上. */
  | { readonly kind: 'red-share'; readonly atLeast: number }
  /** 办结率 n% 及以上. */
  | { readonly kind: 'done-share'; readonly atLeast: number }
  /** 同类同级排名前 n% (rounded down to whole subjects, at least one). */
  | { readonly kind: 'top-share'; readonly percent: number }
  /** 排名前 n 名 (名额). */
  | { readonly kind: 'top-count'; readonly count: number };

/** 奖惩种类: commend 通报表扬, reward 奖励, remind 提醒, circulate 通报批评, interview 约谈, account 问责. */
export type ConsequenceKind =
  'commend' | 'reward' | 'remind' | 'circulate' | 'interview' | 'account';

/** 奖惩建议: a rule that holds for a subject, with its figures. A person decides. */
export interface Consequence {
  readonly rule: string;
  readonly subject: string;
  readonly then: ConsequenceKind;
  readonly words: string;
  /** Why, in Chinese with the figures: 红灯3项，达到3项. */
  readonly reason: string;
  readonly figures: Readonly<Record<string, number>>;
}

/** 任务计数: how many tasks of a subject stand under which lamp. */
export interface LampTally {
  readonly subject: string;
  /** Subjects of the same group are ranked against each other. */
  readonly group: string;
  readonly total: number;
  readonly green: number;
  readonly yellow: number;
  readonly red: number;
  readonly blue: number;
}
