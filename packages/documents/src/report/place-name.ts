// SPDX-License-Identifier: Apache-2.0
import { matchesOf } from '../clean/matches.js';

const PLACE =
  /(?:[\p{Script=Han}]{2,4}(?:省|自治区))?[\p{Script=Han}]{1,5}?(?:省|自治区|自治州|[州市县区盟旗])/u;
const HEADING = new RegExp(`^(?<place>${PLACE.source})[：:]$`, 'u');
const IN_TEXT = new RegExp(
  `(?:^|[，。；：、在由如]|例如|其中)(?:例如|其中|[在由])?(?<place>${PLACE.source})(?=创新|构建|建立|通过|实施|探索|推行|推进|打造|率先|依托|聚焦|开展|以|的|将|全|出台|实现|在|让|把)`,
  'u',
);
const COMMON =
  /^(?:全|各|我|本|该|基层|城|县|市|地|乡|边|山|社|街|园|辖|省|一|两|三|多|区|州)[省州市县区]?$|^(?:全省|全市|全县|全区|全州|市县|城市|县域|地市|省市|区县|县区|地区|社区|景区|辖区|城区|园区|山区|牧区|灾区|小区|市区|院区|病区|跨区|各州|各市|各县|州市)/;

/** The place a line names as the heading of what follows: 广东省：. */
export const placeHeading = (line: string): string | null =>
  HEADING.exec(line)?.groups?.['place'] ?? null;

const TITLED = new RegExp(`^(?<place>${PLACE.source})[：:](?=.{4,})`, 'u');

/** A heading that names a place and what it did: 某县：建强医共体. */
export function placedTitle(
  line: string,
): { readonly place: string; readonly length: number } | null {
  const found = TITLED.exec(line);
  const place = found?.groups?.['place'];
  return found === null || place === undefined || COMMON.test(place)
    ? null
    : { place, length: found[0].length };
}

/** A place that a sentence names, and where in it the name ends. */
export interface PlaceMention {
  readonly place: string;
  readonly end: number;
}

/** The place a sentence speaks of: 某州创新构建…; null where it names none first. */
export function placeMention(sentence: string): PlaceMention | null {
  const found = IN_TEXT.exec(sentence);
  const place = found?.groups?.['place'];
  return found === null || place === undefined || COMMON.test(place)
    ? null
    : { place, end: found.index + found[0].length };
}

/** Provinces have names of two characters, but for these. */
const PROVINCE =
  '(?:黑龙江省|内蒙古自治区|(?:广西壮|宁夏回)族自治区|新疆维吾尔自治区|[\\p{Script=Han}]{2}(?<![节全各我本该外跨两邻])(?:省|自治区))';
const REGION = new RegExp(
  `(?<![\\p{Script=Han}][节])(?<place>${PROVINCE})|(?:^|[，。；：、—\\n]|这是)(?<local>[\\p{Script=Han}]{2,4}?[州市县区])(?=始终|坚持|立足|聚焦|紧盯|围绕|以|把|将|深入|扎实|全面|大力|持续|积极|认真|牢牢|通过|着力|创新|探索|推介|医改|出台|打造|推进)`,
  'gu',
);

/** How far into a report its own place is looked for. */
const BEGINNING = 1500;

/** The place a whole report speaks of: the region its beginning names most often; null where it names none. */
export function homeOf(text: string): string | null {
  const named = matchesOf(REGION, text.slice(0, BEGINNING))
    .map(({ groups }) => withoutLead(groups?.['place'] ?? groups?.['local'] ?? ''))
    .filter((place) => place.length >= 3 && !COMMON.test(place));
  const counts = new Map<string, number>();
  for (const place of named) counts.set(place, (counts.get(place) ?? 0) + 1);
  const [most] = [...counts].sort((a, b) => b[1] - a[1]);
  return most?.[0] ?? null;
}

const withoutLead = (place: string): string =>
  place.replace(/^(?:这是|年来|近年|在|由|为|是|和|与|来自|地处|位于)/, '');
