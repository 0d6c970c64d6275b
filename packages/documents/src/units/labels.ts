// SPDX-License-Identifier: Apache-2.0
import type { Range } from '../clean/clean-text.js';
import { matchesOf } from '../clean/matches.js';
import { type Role, roleOfLabel } from './role.js';
import { trimEnd } from './trim.js';

/** 牵头单位：州医保局 — what a label says and where its value stands. */
export interface Labelled {
  readonly kind: 'units' | 'time' | 'person' | 'other';
  readonly role: Role;
  readonly label: string;
  /** Label and value. */
  readonly range: Range;
  readonly value: Range;
}

const ROLE_WORD = '(?:牵头|责任|主办|主责|承办|实施|落实|配合|协办|协同|协作|参与|参加|协助)';
const LABEL = new RegExp(
  '[【〔\\[（]?' +
    '(?<label>' +
    `(?:主要|第一|共同|市级|县级|省级|州级|区级|乡镇)?${ROLE_WORD}(?:责任|协作|配合)?(?:单位|部门|科室|处室|股室|机构|主体|县区|地区|站所)(?:及分工)?` +
    '|(?:责任|任务)分工' +
    '|(?<=^|[【〔\\[（(；;，,。 \n])(?:牵头|主办|主责|责任|承办|配合|协办|参与)(?=[：:])' +
    '|(?:完成|办结|工作|整改|落实)?(?:时限|时间节点|时间要求|时限要求|完成时间|完成期限|进度安排|进度要求)(?:要求)?|完成(?:时间|期限)' +
    '|(?:责任|牵头|分管|包保|挂钩|包抓|督办|主要)(?:县?领导|市?领导|负责人|责任人|人)|责任人|联系(?:人|电话)|监督方式|备注' +
    ')' +
    '(?:[】〕\\]）][：:]?|[ ]{0,3}[：:])[ ]{0,3}',
  'g',
);
/** How a label ends. Most pieces have none, and need no search. */
const MAY_HAVE_LABEL =
  /[头办责任合与位门室构体区所站工及求限点排间导人话式注](?:[】〕\]）]|[ ]{0,3}[：:])/;
const TIME = /时限|时间|期限|进度/;
const PERSON = /领导|负责人|责任人|联系|监督|备注/;

/** The labels of a piece of text with their values: a value goes on to the next label or the end. */
export function labelsIn(text: string, [from, to]: Range): readonly Labelled[] {
  const words = text.slice(from, to);
  if (!MAY_HAVE_LABEL.test(words)) return [];
  const marks = matchesOf(LABEL, words).map((found) => ({
    label: found.groups?.['label'] ?? '',
    start: from + found.index,
    value: from + found.index + found[0].length,
  }));
  return marks.map(({ label, start, value }, i) => {
    const [, end] = trimEnd(text, [value, marks[i + 1]?.start ?? to], ' \n，；。、（【〔[');
    return {
      kind: kindOf(label),
      role: roleOfLabel(label),
      label,
      range: [start, end],
      value: [value, end],
    };
  });
}

function kindOf(label: string): Labelled['kind'] {
  if (TIME.test(label)) return 'time';
  if (PERSON.test(label)) return /监督|备注/.test(label) ? 'other' : 'person';
  return 'units';
}
