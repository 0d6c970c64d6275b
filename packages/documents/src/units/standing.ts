// SPDX-License-Identifier: Apache-2.0
import type { Range } from '../clean/clean-text.js';
import { unitList } from './unit-list.js';

const LEAD_RULE =
  /(?:其中)?，?(?:排|列|排名|名列|位列|居|排列|排序)?(?:在|于)?(?:第一|首|最前)(?:位|个|名)?的?(?:单位|部门)?(?:均?为|是|即为)(?:牵头|主办|主责|责任)(?:单位|部门)/;
const NOT_LISTED =
  /不再(?:一一|逐一|重复|单独|另行|分别|逐项)?(?:列出|列示|列明|标注|注明|赘述|列举)|下同|以下(?:相)?同/;
const ALL_INCLUDE =
  /(?:以下|下列|后续|其余|其他|上述|以上|各项|所有|每项|全部|均|都)[^，。；]{0,16}?(?:均|都|还)?(?:包括|包含|含|涵盖|涉及|需由|由|需)([^，。；]{2,60}?)(?:负责|落实|参与|配合|组织实施|抓好落实)?(?=[，。；]|$)/;
const ARE_ALL =
  /([^，。；]{2,60}?)(?:均为|都是|为)(?:以下|下列|各项|所有|每项|全部)?[^，。；]{0,12}(?:任务|事项|工作)?的?(?:责任|配合|落实|实施)(?:单位|部门|主体)/;

/** True where a clause makes the first-listed unit the lead: 排在第一位的为牵头部门，下同. */
export const statesLeadRule = (text: string): boolean => LEAD_RULE.test(text);

/** True for a clause that is about the lists themselves and names no unit of its own. */
export const isListNote = (clause: string): boolean =>
  clause.length <= 60 && (LEAD_RULE.test(clause) || NOT_LISTED.test(clause) || isStanding(clause));

const isStanding = (clause: string): boolean =>
  /(?:均|都)(?:包括|包含|含|涵盖|涉及)/.test(clause) ||
  /^(?:以下|下列|后续)[^，。；]{0,14}(?:均|都)/.test(clause);

/**
 * The units that a standing clause adds to all later groups: 以下责任单位均包括各县（市）人民政府，不再列出. Empty where the
 * text is no such clause.
 */
export function standingUnits(text: string, [from, to]: Range): readonly Range[] {
  const words = text.slice(from, to);
  if (!NOT_LISTED.test(words) && !/以下|下列|各项|所有任务/.test(words)) return [];
  const found = /(?:均|都)(?:包括|包含|含|涵盖|涉及|需|由)/.test(words)
    ? ALL_INCLUDE.exec(words)
    : ARE_ALL.exec(words);
  const named = found?.[1];
  if (found === null || named === undefined) return [];
  const start = from + found.index + found[0].indexOf(named);
  return unitList(text, [start, start + named.length]).units;
}
