// SPDX-License-Identifier: Apache-2.0
import type { DipParameters } from './dip-parameters.js';

/** DIP 病种目录库: what `buildCatalogue` makes of history and `groupDip` reads. Plain data, to be kept as a file. */
export interface DipCatalogue {
  readonly parameters: DipParameters;
  /** Years of the history, oldest first. */
  readonly years: readonly number[];
  readonly cases: number;
  /** 统筹地区次均费用, yuan, two decimals. */
  readonly meanCost: string;
  readonly groups: readonly DipGroup[];
}

export interface DipGroup {
  readonly code: string;
  /** 核心病种, 综合病种, or a group that a rule of a layer names. */
  readonly kind: 'core' | 'comprehensive' | 'rule';
  readonly cases: number;
  /** 次均费用 of the group, yuan, two decimals. */
  readonly meanCost: string;
  /** 病种分值, four decimals. */
  readonly score: string;
  /** 变异系数, four decimals. */
  readonly variation: string;
  /** 基层病种. */
  readonly primaryCare: boolean;
  /** The one dimension of the auxiliary catalogue that is open for this group. */
  readonly auxiliary?: Auxiliary;
}

export interface Auxiliary {
  readonly dimension: string;
  readonly levels: readonly AuxiliaryLevel[];
}

export interface AuxiliaryLevel {
  readonly level: string;
  readonly cases: number;
  /** Mean cost of the subtype over mean cost of the group, four decimals. */
  readonly coefficient: string;
}
