// SPDX-License-Identifier: Apache-2.0
import type { Ratio } from '@sanyi/kernel';
import type { Direction } from '../definition/indicator.js';

/** 计分方法: how one figure becomes a share (0–1) of its weight. Bounds are in the figure's own measure: a share of 90 % is 0.9. */
export type ScoringRule =
  /** 目标比例法: reached is full, below in proportion. */
  | { readonly method: 'target-ratio'; readonly target: Ratio }
  /** 有无判定. */
  | { readonly method: 'binary'; readonly wanted: boolean }
  /** 佐证材料数: `enough` null where one piece is full. */
  | { readonly method: 'evidence-count'; readonly enough: Ratio | null }
  /** 区间线性: nothing at `from`, full at `to`, which may lie below. */
  | { readonly method: 'linear-interval'; readonly from: Ratio; readonly to: Ratio }
  /** 分档赋分: the share of the last band whose `from` is reached; nothing before the first. */
  | { readonly method: 'bands'; readonly bands: readonly ScoreBand[] }
  /** 扣分法: each begun step short of the target costs `perStep`. */
  | {
      readonly method: 'deduct';
      readonly target: Ratio;
      readonly step: Ratio;
      readonly perStep: Ratio;
    }
  /** 功效系数法: `base` (0.6) at the unacceptable value, full at the satisfactory one. */
  | {
      readonly method: 'efficacy';
      readonly satisfactory: Ratio;
      readonly unacceptable: Ratio;
      readonly base: Ratio;
    }
  /** 百分位法: the share of peers that do worse, ties counted half. */
  | { readonly method: 'percentile' }
  /** 适度区间: full from `low` to `high`, falling to nothing at `floor` and `ceiling`. */
  | {
      readonly method: 'optimum';
      readonly low: Ratio;
      readonly high: Ratio;
      readonly floor: Ratio;
      readonly ceiling: Ratio;
    }
  /** 进步幅度: the way from last year to the target that was gone; mixed with the level by `level` (0–1). */
  | { readonly method: 'improve'; readonly target: Ratio; readonly level: Ratio }
  /** 定性评判: A is full, B is `half`, C nothing; marks are held as 2, 1 and 0. */
  | { readonly method: 'marks'; readonly half: Ratio };

/** 分档: from this value on, this share of the weight. */
export interface ScoreBand {
  readonly from: Ratio;
  readonly share: Ratio;
}

export type ScoringMethod = ScoringRule['method'];

/** 计分依据: what a rule is given. */
export interface Scored {
  readonly value: Ratio;
  /** Last year's; null where there is none. */
  readonly prior: Ratio | null;
  readonly direction: Direction;
  /** The values of all peers, its own among them. */
  readonly peers: readonly Ratio[];
}

/** 得分比例, with the figures that made it: what a person needs to do it again. */
export interface ScoreShare {
  /** 0–1. */
  readonly share: Ratio;
  readonly method: ScoringMethod;
  readonly because: readonly ScoreFigure[];
}

/** 计分数值: a named figure of an explanation. */
export interface ScoreFigure {
  readonly name:
    | 'value'
    | 'target'
    | 'from'
    | 'to'
    | 'band'
    | 'steps'
    | 'prior'
    | 'worse'
    | 'equal'
    | 'peers'
    | 'progress'
    | 'level';
  readonly figure: Ratio;
}
