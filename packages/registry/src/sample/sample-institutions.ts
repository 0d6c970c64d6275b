// SPDX-License-Identifier: Apache-2.0
import type { Institution, InstitutionKind } from '../institution.js';
import type { Level, Region } from '../region.js';
import { NATION } from '../region.js';
import { type Regions, regionsOn } from '../regions.js';

/** The code of 示例省: everything below it is invented. */
export const SAMPLE_PROVINCE = '990000';

type Pattern = readonly [word: string, name: string, kind: InstitutionKind];

const PATTERNS: Readonly<Record<Exclude<Level, 'national' | 'township'>, readonly Pattern[]>> = {
  province: [
    ['hospital-1', '第一人民医院', 'general-hospital'],
    ['hospital-2', '第二人民医院', 'general-hospital'],
    ['chinese-medicine', '中医医院', 'chinese-medicine-hospital'],
    ['maternal-child', '妇幼保健院', 'maternal-child-hospital'],
    ['tumour', '肿瘤医院', 'specialised-hospital'],
    ['children', '儿童医院', 'specialised-hospital'],
    ['mental', '精神病医院', 'specialised-hospital'],
    ['disease-control', '疾病预防控制中心', 'disease-control-centre'],
    ['blood', '血液中心', 'blood-station'],
  ],
  prefecture: [
    ['hospital-1', '第一人民医院', 'general-hospital'],
    ['hospital-2', '第二人民医院', 'general-hospital'],
    ['hospital-3', '第三人民医院', 'general-hospital'],
    ['chinese-medicine', '中医医院', 'chinese-medicine-hospital'],
    ['maternal-child', '妇幼保健院', 'maternal-child-hospital'],
    ['mental', '精神病医院', 'specialised-hospital'],
    ['infection', '传染病医院', 'specialised-hospital'],
    ['disease-control', '疾病预防控制中心', 'disease-control-centre'],
    ['blood', '中心血站', 'blood-station'],
  ],
  county: [
    ['hospital-1', '人民医院', 'general-hospital'],
    ['hospital-2', '第二人民医院', 'general-hospital'],
    ['hospital-3', '第三人民医院', 'general-hospital'],
    ['chinese-medicine', '中医医院', 'chinese-medicine-hospital'],
    ['maternal-child', '妇幼保健院', 'maternal-child-hospital'],
    ['mental', '精神病医院', 'specialised-hospital'],
    ['rehabilitation', '康复医院', 'specialised-hospital'],
    ['eye', '眼科医院', 'specialised-hospital'],
    ['stomatology', '口腔医院', 'specialised-hospital'],
    ['disease-control', '疾病预防控制中心', 'disease-control-centre'],
    ['consortium', '紧密型医共体', 'medical-consortium'],
  ],
};

/** Leaves of a county's 医共体: its first hospital and all that stands in its townships. */
const IN_CONSORTIUM: ReadonlySet<string> = new Set(['hospital-1']);

/**
 * 示例省的机构, all invented: hospitals, centres and a 医共体 in each county, a centre in each township, in the order of the
 * regions' codes. The same regions give the same institutions.
 */
export function sampleInstitutions(regions: Regions): readonly Institution[] {
  const levels: readonly Level[] = ['province', 'prefecture', 'county', 'township'];
  return levels
    .flatMap((level) => regionsOn(regions, NATION, level, null))
    .filter(({ code }) => code.startsWith(SAMPLE_PROVINCE.slice(0, 2)))
    .flatMap(institutionsOf);
}

function institutionsOf(region: Region): readonly Institution[] {
  const { level } = region;
  if (level === 'national') return [];
  if (level === 'township') return [townshipCentre(region)];
  return PATTERNS[level].map(([word, name, kind]) => ({
    id: `${region.code}.${word}`,
    name: region.name + name,
    region: region.code,
    kind,
    consortium: level === 'county' && IN_CONSORTIUM.has(word) ? consortiumOf(region.code) : null,
    from: null,
    to: null,
  }));
}

function townshipCentre({ code, name }: Region): Institution {
  const isStreet = name.endsWith('街道');
  return {
    id: `${code}.health-centre`,
    name: name + (isStreet ? '社区卫生服务中心' : '卫生院'),
    region: code,
    kind: isStreet ? 'community-health-centre' : 'township-health-centre',
    consortium: consortiumOf(code.slice(0, 6)),
    from: null,
    to: null,
  };
}

const consortiumOf = (county: string): string => `${county}.consortium`;
