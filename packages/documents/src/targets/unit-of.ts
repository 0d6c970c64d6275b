// SPDX-License-Identifier: Apache-2.0
import { matchesOf } from '../clean/matches.js';
import type { Quantity } from './quantity.js';

/** What an amount is paid for each of; a word that begins with another one stands before it. */
const NOUNS =
  '人次|床日|课时|学时|剂次|人份|平方米|立方米|平方公里|公里|千瓦时|千克|公斤|乡镇|社区|人|名|生|孩|户|村|所|家|亩|例|座|件|餐|辆|台|套|具|班|校|处|吨|头|只|株|项|场|栋|幢|间|条|口|盏|县|镇|乡|园|店|站|度|单|批|篇|张(?!床)';
/** 每人每月, 每张床位每年, 每个服务站, 户均; 每招用1人 and 每新增1个 name it behind a verb. */
const PER = new RegExp(
  `每(?<noun>${NOUNS})|每张?(?<bed>床)位?(?!日)|每(?<unit>个)(?![月季学年])|(?<mean>[人户村亩生])均|每[^，。；、每\\d]{1,8}1(?<one>${NOUNS}|个)`,
  'g',
);
/** How often an amount is paid. */
const PERIOD = new RegExp(
  '每(?:人|个)?(?<each>半年|年(?![级龄])|季度?(?!节)|学期|学年|月(?!人)|周|[天日](?!均)|小时)|每(?<time>次)(?!性)|(?<mean>[年月日])均|人均(?<of>[月年])|按(?<by>[月年])|(?<word>月)度',
  'g',
);
/** What persons are paid by the month or the year, without saying so. */
const PAY = /津贴|补贴|补助|报酬|工资|薪酬|养老金|生活费|低保金|护理费|保障金/;
const PERSON =
  /人员|教师|护理员|老年人|老人|村医|医生|医师|护士|职工|学生|毕业生|保洁员|护林员|[村社]干部|社工|儿童|残疾人|患者|人才|专家|员工|骨干|学员|居民|村民|农民|对象|[导指评网格管调]员|规培生/;
const PAY_BEHIND = new RegExp(`^[^，。；、\\d]{0,8}(?:${PAY.source})`);
/** Who else is paid: a body, a household, a project. */
const BODY =
  /机构|中心|食堂|[站院所园校店厂场]|企业|单位|项目|家庭|村(?!医|级?干部)|乡镇(?!工作)|社区|平台|基地/;
const RHYTHM: readonly (readonly [RegExp, string])[] = [
  [/每半年/, '/半年'],
  [/每个?季(?!节)/, '/季度'],
  [/每个?学期/, '/学期'],
  [/每个?学年/, '/学年'],
  [/每个?月(?!人)|月均|月度/, '/月'],
  [/每周/, '/周'],
  [/每旬/, '/旬'],
  [/每[天日]/, '/天'],
  [/每(?:两|2|二)年/, '/2年'],
  [/每(?:三|3)年/, '/3年'],
  [/每(?:五|5)年/, '/5年'],
  [/每年(?!级|龄)|年均|逐年|按年/, '/年'],
];

/** A rate is measured at a rhythm; its unit stays %. */
const RATE = /(?:率|比例|占比|比重|增幅|增速|增长)[^，。；]{0,8}$/;

/**
 * The unit of a target (计量单位): 每人每月300元 is 元/人/月, 每年不少于2次 is 次/年, 签约率达到80 is %. Only words before the
 * number, in its clause, count.
 *
 * @param left - the words between the beginning of the clause and the number
 */
export function unitOf(
  { unit }: Pick<Quantity, 'unit'>,
  left: string,
  right: string,
): string | null {
  if (unit === null) return /率[^，。；]{0,6}$/.test(left) ? '%' : null;
  if (isWhole(unit, left)) return unit;
  if (/^[万亿]$/.test(unit) && HEADS.test(right)) return `${unit}人`;
  return unit + perOf(unit, left, right);
}

/** A ratio or a rate as written; a measure that no word makes a rate is left, 180万农村人口 apart. */
const isWhole = (unit: string, left: string): boolean =>
  unit === '比' || unit.includes('/') || (!/元$|^[万亿]$/.test(unit) && !/[每均逐按月]/.test(left));

/** What it is per, behind a stroke; empty where the words say nothing. */
const perOf = (unit: string, left: string, right: string): string =>
  payeeOf(unit, left, right) ?? perHeads(unit, left) ?? rhythmOf(unit, left, right) ?? '';

/** An amount is paid for each of something: 元/人/月. */
function payeeOf(unit: string, left: string, right: string): string | undefined {
  if (!unit.endsWith('元')) return undefined;
  const period = lastOf(PERIOD, left) ?? '';
  const payee = lastOf(PER, left) ?? (isPaidToPersons(left, right, period) ? '人' : '');
  if (payee === '人' && left.includes('每次')) return '/人次';
  return strokes([payee, PERIODS.get(period) ?? period]);
}

const strokes = (words: readonly string[]): string | undefined => {
  const pers = words.filter((word) => word !== '').map((word) => `/${word}`);
  return pers.length === 0 ? undefined : pers.join('');
};

const PERIODS: ReadonlyMap<string, string> = new Map([
  ['日', '天'],
  ['季', '季度'],
]);

/** The word of the last match that has one. */
const lastOf = (pattern: RegExp, words: string): string | undefined =>
  matchesOf(pattern, words)
    .map((found) => found.slice(1).findLast((word: string | undefined) => word !== undefined))
    .findLast((word) => word !== undefined);

/** 护理员每月津贴300元, 对从业人员给予2000元补贴: nobody but persons gets such pay. */
function isPaidToPersons(left: string, right: string, period: string): boolean {
  if (!PAY.test(left) && !PAY_BEHIND.test(right)) return false;
  if (!PERSON.test(left)) return period === '月' && !BODY.test(left);
  return period !== '' || /对[^，]*(?:给予|发放|补助|补贴)/.test(left);
}

/** 180万农村人口. */
const HEADS = /^[\p{Script=Han}]{0,6}?(?:人口|群众|居民|人)/u;

/** 每千人5批次 is 批次/千人; 每千人口托位数 is a name. */
const perHeads = (unit: string, left: string): string | undefined => {
  const heads = /每(?<heads>[百千万]人)口?(?:不少于|不低于|达到?|为)?$/.exec(left)?.groups?.[
    'heads'
  ];
  return heads === undefined || unit === '%' ? undefined : `/${heads}`;
};

/** A duration and a rate have no rhythm: 每年提高2%, 每3年. */
const rhythmOf = (unit: string, left: string, right: string): string | undefined =>
  /[年月岁]/.test(unit) || (unit === '%' && isRate(left, right))
    ? undefined
    : wordFor(RHYTHM, left);

const isRate = (left: string, right: string): boolean =>
  /^(?:的?比例|安排|计提|提取)/.test(right) || RATE.test(left) || left.includes('年均');

const wordFor = (words: readonly (readonly [RegExp, string])[], left: string): string | undefined =>
  words.find((word) => word[0].test(left))?.[1];
