// SPDX-License-Identifier: Apache-2.0

const ORGAN_SIGNS = '局委厅部办署院会处科股室组队站所社校厂台馆库场行联团省州市县区旗盟乡镇';

const ORGAN_WORDS = [
  '中心',
  '政府',
  '公司',
  '机构',
  '单位',
  '部门',
  '海关',
  '医共体',
  '医联体',
  '街道',
  '专班',
  '企业',
  '广电网络',
  '电信',
  '移动',
  '联通',
  '铁塔',
  '供电',
  '邮政',
  '税务',
  '基地',
  '民航',
  '宣传口',
  '科协',
  '政协',
];

const ORGAN_END = new RegExp(`(?:${ORGAN_WORDS.join('|')}|[${ORGAN_SIGNS}])$`);
const COLLECTIVE =
  /^(?:各|有关|相关|其他|省直|州直|市直|县直|区直|中央驻|驻|全市各|全县各|全省各|所在)/;
const LEVEL = /^(?:国家|国务院|中央|全国|省|自治区|州|市|地区|盟|县|区|旗|镇|乡|街道|团)/;
const ALIAS = /[（(][^（）()]{1,30}[）)]$/;
const NEVER = /[。！？；：“”《》\d%]|[的由对将把被]|负责|开展|推进|加强|落实|建立|完善|实施|提高/;

/** True where words can be the name of a responsible unit: they end as organs do (局, 委, 中心 …) or name a group of them. */
export function looksLikeUnit(words: string): boolean {
  const name = words.replace(ALIAS, '');
  if (name.length < 2 || name.length > 30 || NEVER.test(name)) return false;
  return COLLECTIVE.test(name) || ORGAN_END.test(name);
}

/** An office inside the issuer: 医政股, 人事科, 规划处. It says no level. */
export const isInnerOffice = (words: string): boolean =>
  /[股科处室办]$/.test(words) && looksLikeUnit(words);

/** An office of a township: 财政所, 综合文化站, 党建宣传办公室, 便民服务中心. It says no level; 医院 and 学校 are common nouns. */
export const isLocalOffice = (words: string): boolean =>
  /(?:[所站股科处室办]|中心)$/.test(words) && looksLikeUnit(words);

/** True where the name also says its level (省卫生健康委) or is a collective (各县区): no common noun reads so. */
export const isLevelledUnit = (words: string): boolean =>
  looksLikeUnit(words) && (LEVEL.test(words) || COLLECTIVE.test(words));

/** True where the words end as an organ does, so that a space or 和 after them can begin another name. */
export const endsAsOrgan = (words: string): boolean => {
  const name = words.replace(ALIAS, '');
  return name.length >= 2 && ORGAN_END.test(name);
};
