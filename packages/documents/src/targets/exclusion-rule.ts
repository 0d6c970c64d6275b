// SPDX-License-Identifier: Apache-2.0
import type { Surroundings } from './surroundings.js';

/** Whether a number is no target of its task, for one reason. */
export type ExclusionRule = (around: Surroundings) => boolean;

/** Rules of one idea, each under the name of its reason. Any one of them suffices: their order decides nothing. */
export type ExclusionRules<Reason extends string> = Readonly<Record<Reason, ExclusionRule>>;
