// SPDX-License-Identifier: Apache-2.0
import { CALENDAR_RULES } from './calendar-numbers.js';
import { CONDITION_RULES } from './condition-numbers.js';
import type { ExclusionRule } from './exclusion-rule.js';
import { EXISTING_RULES } from './existing-numbers.js';
import { NAME_RULES } from './name-numbers.js';
import type { Surroundings } from './surroundings.js';
import { TOLD_RULES } from './told-numbers.js';

const RULES: readonly (readonly [reason: string, rule: ExclusionRule])[] = [
  CALENDAR_RULES,
  NAME_RULES,
  EXISTING_RULES,
  CONDITION_RULES,
  TOLD_RULES,
].flatMap((rules) => Object.entries<ExclusionRule>(rules));

/** The reasons why a number is no target of its task (非指标数字): names of rules; none where it is a target. */
export const exclusionsOf = (around: Surroundings): readonly string[] =>
  RULES.filter(([, excludes]) => excludes(around)).map(([reason]) => reason);

const EXCLUSIONS: readonly ExclusionRule[] = RULES.map(([, rule]) => rule);

/** Whether no rule excludes a number. */
export const isTarget = (around: Surroundings): boolean =>
  !EXCLUSIONS.some((excludes) => excludes(around));
