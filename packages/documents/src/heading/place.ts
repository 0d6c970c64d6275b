// SPDX-License-Identifier: Apache-2.0
import { HAN } from '../clean/han.js';
import type { Level } from '../reading.js';

/** The region a document speaks for, and its level. */
export interface Place {
  readonly region: string | null;
  readonly level: Level | null;
}

const REGION = new RegExp(
  `^(?:${HAN}{2,9}?(?:省|自治区|特别行政区))?(?<region>${HAN}{2,11}?(?:省|自治区|自治州|自治县|自治旗|地区|[州市县区盟旗镇乡]|街道))`,
);
const NATIONAL = /^(?:国务院|国家|中共中央|中央|全国)/;
const NOT_A_REGION =
  /^(?:关于|各|有关|推进|加强|全市|全县|我市|本市|城市|县域|市区|社区|城区|乡镇|地区|小区)/;

/** Reads region and level from the issuer, the title (of a subtitle —— too), or the words of the text. */
export function placeOf(candidates: readonly (string | null)[], text: string): Place {
  for (const words of candidates.flatMap((candidate) => candidate?.split(/—+/) ?? [])) {
    if (NATIONAL.test(words)) return { region: '全国', level: 'national' };
    const region = regionIn(words.replace(/^中共/, ''));
    if (region !== null) return { region, level: levelOf(region, text) };
  }
  return { region: null, level: levelOfUnits(text) };
}

function regionIn(words: string): string | null {
  if (NOT_A_REGION.test(words)) return null;
  const region = REGION.exec(words)?.groups?.['region'];
  if (region === undefined) return null;
  const whole = words.slice(0, words.indexOf(region) + region.length);
  return whole.length > region.length && /省|自治区/.test(whole.slice(0, -region.length))
    ? region
    : whole;
}

const BY_ENDING: readonly (readonly [RegExp, Level])[] = [
  [/省$|自治区$/, 'province'],
  [/(?:自治州|州|盟|地区)$/, 'prefecture'],
  [/(?:县|旗|区)$/, 'county'],
  [/(?:镇|乡|街道)$/, 'township'],
];

function levelOf(region: string, text: string): Level | null {
  return BY_ENDING.find(([ending]) => ending.test(region))?.[1] ?? cityLevel(text);
}

/** A 市 is a prefecture where it speaks to counties, and a county where townships are the level below. */
function cityLevel(text: string): Level {
  if (/各县|县（市|县区|区县|各区|县（区|县、区|市、区|县市区/.test(text)) return 'prefecture';
  return /各乡|乡镇|街道|乡（镇|镇（街|各镇/.test(text) ? 'county' : 'prefecture';
}

const UNIT_LEVELS: readonly (readonly [RegExp, Level])[] = [
  [/省(?:卫生健康委|财政厅|教育厅|医保局|发展改革委|民政厅)/, 'province'],
  [/州(?:卫生健康委|财政局|教育(?:体育)?局|医保局|发展改革委|民政局)/, 'prefecture'],
  [
    /(?:^|[^省州市])县(?:卫生健康局|卫健局|财政局|教育(?:体育)?局|医保局|发展改革局|发改局|民政局)/,
    'county',
  ],
  [/区(?:卫生健康局|卫健局|财政局|教育局|医保局|发展改革局|民政局)/, 'county'],
];

const levelOfUnits = (text: string): Level | null =>
  UNIT_LEVELS.find(([units]) => units.test(text))?.[1] ??
  (/市(?:卫生健康委|卫健委|财政局|教育局|医保局|发展改革委|民政局)/.test(text)
    ? cityLevel(text)
    : null);
