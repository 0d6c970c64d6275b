// SPDX-License-Identifier: Apache-2.0

const ORGAN = ['局委厅部办署院会处科室组队站所社校厂台馆库场行联团'].flatMap((signs) => [...signs]);

const ORGAN_WORDS = [
  '中心',
  '政府',
  '公司',
  '集团',
  '银行',
  '机构',
  '单位',
  '部门',
  '小组',
  '秘书处',
  '海关',
  '总站',
  '工会',
  '协会',
  '学会',
  '委员会',
  '管委会',
  '党委',
  '党组',
  '纪委',
  '监委',
  '医共体',
  '医联体',
  '医疗集团',
  '街道',
  '社区',
  '专班',
  '指挥部',
  '企业',
  '学校',
  '医院',
  '卫生院',
  '法院',
  '检察院',
  '妇联',
  '残联',
  '工商联',
  '团委',
  '党校',
  '电视台',
  '广电网络',
  '电信',
  '移动',
  '联通',
  '铁塔',
  '供电',
  '邮政',
  '税务',
  '乡镇',
  '镇',
  '乡',
  '县',
  '市',
  '州',
  '区',
  '旗',
  '盟',
  '省',
  '园区',
  '开发区',
  '高新区',
  '县区',
  '区县',
  '县市',
  '州市',
  '市州',
  '市县',
  '分行',
  '支行',
  '支队',
  '大队',
  '总队',
  '基地',
  '民航',
  '村（居）委会',
  '宣传口',
];

const ORGAN_END = new RegExp(`(?:${[...ORGAN_WORDS, ...ORGAN].join('|')})$`);
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

/** True where the name also says its level (省卫生健康委) or is a collective (各县区): no common noun reads so. */
export const isLevelledUnit = (words: string): boolean =>
  looksLikeUnit(words) && (LEVEL.test(words) || COLLECTIVE.test(words));

/** True where the words end as an organ does, so that a space or 和 after them can begin another name. */
export const endsAsOrgan = (words: string): boolean => {
  const name = words.replace(ALIAS, '');
  return name.length >= 2 && ORGAN_END.test(name);
};
