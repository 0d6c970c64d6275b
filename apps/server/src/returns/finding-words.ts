// SPDX-License-Identifier: Apache-2.0
import {
  type Cell,
  type Declaration,
  type Finding,
  type FindingCode,
  PLACE_KINDS,
  type PlaceKind,
  textOf,
} from '@sanyi/returns';
import type { Words } from '../http/words.js';
import type { Places } from './find-place.js';

const WORDS: Readonly<Record<FindingCode, Words>> = {
  'above-maximum': { zh: '高于上限', en: 'above the maximum' },
  'below-minimum': { zh: '低于下限', en: 'below the minimum' },
  'code-not-in-list': { zh: '不在可选项里', en: 'not one of the choices' },
  'code-not-in-use': { zh: '这一选项本期不再使用', en: 'this choice is not in use any more' },
  'duplicate-key': { zh: '与另一行重复', en: 'the same as another row' },
  'exclusive-pair': { zh: '两项只能填一项', en: 'only one of the two may be given' },
  'field-not-asked': { zh: '本期不用填', en: 'not asked for in this period' },
  'may-not-be-not-applicable': { zh: '不能填“不适用”', en: 'may not be “not applicable”' },
  'not-of-its-kind': { zh: '填写的格式不对', en: 'not written as it should be' },
  outlier: { zh: '与往期相差很大', en: 'far from earlier periods' },
  'pair-incomplete': { zh: '两项要一起填', en: 'both are needed' },
  required: { zh: '没有填写', en: 'missing' },
  'rule-not-met': { zh: '不符合校验规则', en: 'the rule is not met' },
  'too-many-rows': { zh: '只能有一行', en: 'only one row is allowed' },
  'total-differs': { zh: '合计与各行之和不符', en: 'the total differs from the sum' },
  'unknown-institution': { zh: '本地区没有这个机构', en: 'no such institution here' },
  'unknown-region': { zh: '找不到这个地区', en: 'no such region' },
  'unknown-unit': { zh: '本地区没有这个单位', en: 'no such unit here' },
};

/** What is not right, as the person at the screen is told: the rule's own words first, then both sides. */
export function findingWords(
  { rules, fields }: Declaration,
  finding: Finding,
  { label }: Pick<Places, 'label'>,
): Words {
  const { code, rule, left, right } = finding;
  const place = PLACE_KINDS.find((kind) =>
    fields.some((field) => field.id === finding.field && field.kind === kind),
  );
  const own = rules.find(({ id }) => id === rule)?.label;
  const { zh, en } = own ?? WORDS[code];
  const sides = [left, right].map((cell) =>
    cell === null ? undefined : sideOf(cell, place, label),
  );
  const [one, other] = sides;
  if (one === undefined || (own === undefined && code === 'required')) return { zh, en };
  const told = other === undefined ? one : `${one} ／ ${other}`;
  return { zh: `${zh}（${told}）`, en: `${en} (${told})` };
}

function sideOf(
  cell: Cell,
  place: PlaceKind | undefined,
  label: Places['label'],
): string | undefined {
  const text = textOf(cell);
  return text === undefined || place === undefined ? text : label(place, text);
}
