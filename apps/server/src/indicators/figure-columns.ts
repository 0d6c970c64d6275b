// SPDX-License-Identifier: Apache-2.0
import type {
  FactRow,
  FigureReading,
  IndicatorRow,
  SchemeRow,
  StatedTargetRow,
  TargetRow,
} from '@sanyi/contract';
import type { Columns } from '../export/table-of.js';

const FACT_STATES = { value: '有数', missing: '缺报', 'not-applicable': '不适用' } as const;
const SOURCES = {
  ...{ file: '文件', 'data-value-sets': 'dataValueSets', api: '单项报送', return: '填报' },
  sample: '示例',
} as const;

export const FACT_COLUMNS: Columns<FactRow> = [
  ['事实', ({ fact }) => fact],
  ['名称', ({ label }) => label.zh],
  ['分报部分', ({ parts }) => parts],
  ['地区或机构代码', ({ place }) => place],
  ['地区或机构', ({ name }) => name],
  ['报告期', ({ period }) => period],
  ['状态', ({ state }) => FACT_STATES[state]],
  ['数值', ({ value }) => value ?? ''],
  ['来源方式', ({ sourceKind }) => SOURCES[sourceKind]],
  ['来源', ({ source }) => source],
  ['填报人', ({ givenBy }) => givenBy],
  ['录入账号', ({ enteredBy }) => enteredBy],
  ['录入时间', ({ at }) => at],
];

export const READING_STATES: Readonly<Record<FigureReading['state'], string>> = {
  value: '有数',
  missing: '缺报',
  'not-applicable': '不适用',
  'no-denominator': '分母为零',
  withheld: '少于 5 例，不公开',
};

export const JUDGED: Readonly<Record<NonNullable<FigureReading['target']>['state'], string>> = {
  met: '达到',
  missed: '未达到',
  'year-reached': '全年目标，仅作进度对照：已到',
  'year-not-yet': '全年目标，仅作进度对照：未到',
  'no-reading': '没有读数',
  'no-baseline': '没有上年数',
  'other-definition': '口径变了，不能比',
  withheld: '不公开',
};

export const READING_COLUMNS: Columns<FigureReading> = [
  ['代码', ({ place }) => place],
  ['地区或机构', ({ name }) => name],
  ['报告期', ({ period }) => period],
  ['状态', ({ state }) => READING_STATES[state]],
  ['数值', ({ shown }) => shown?.zh ?? ''],
  ['分子', ({ numerator }) => numerator ?? ''],
  ['分母', ({ denominator }) => denominator ?? ''],
  ['95% 区间', ({ interval }) => interval?.shown.zh ?? ''],
  ['小样本', ({ small }) => (small ? '是' : '')],
  ['已报', ({ given }) => String(given)],
  ['不适用', ({ notApplicable }) => String(notApplicable)],
  ['缺报', ({ missing }) => String(missing)],
  ['定义版本', ({ version }) => (version === null ? '' : String(version))],
  ['目标', ({ target }) => target?.aim.zh ?? ''],
  ['达标', ({ target }) => (target === null ? '' : JUDGED[target.state])],
  ['差距', ({ target }) => target?.margin?.zh ?? ''],
];

const KNOWN = { read: '见原文', reported: '转述', assumed: '推定' } as const;
const DIRECTIONS = { up: '越高越好', down: '越低越好', monitor: '监测', judged: '评判' } as const;

export const INDICATOR_COLUMNS: Columns<IndicatorRow> = [
  ['编号', ({ id }) => id],
  ['名称', ({ label }) => label.zh],
  ['体系', ({ systemLabel }) => systemLabel.zh],
  ['单位', ({ unit }) => unit.zh],
  ['导向', ({ direction }) => DIRECTIONS[direction]],
  ['名称依据', ({ nameStatus }) => KNOWN[nameStatus]],
  ['公式依据', ({ formulaStatus }) => KNOWN[formulaStatus]],
  ['已有数据', ({ reported }) => (reported ? '是' : '')],
];

export const TARGET_COLUMNS: Columns<TargetRow> = [
  ['指标', ({ label }) => label.zh],
  ['指标编号', ({ indicator }) => indicator],
  ['地区或机构', ({ name }) => name],
  ['代码', ({ place }) => place],
  ['报告期', ({ period }) => period],
  ['目标', ({ aim }) => aim.zh],
  ['读数', ({ reading }) => reading?.zh ?? ''],
  ['达标', ({ judged }) => JUDGED[judged.state]],
  ['差距', ({ judged }) => judged.margin?.zh ?? ''],
  ['出处', ({ provenance }) => (provenance.kind === 'task' ? provenance.target : provenance.by)],
  ['原文', ({ words }) => words],
  ['设定账号', ({ setBy }) => setBy],
  ['时间', ({ at }) => at],
];

const MATCHES: Readonly<Record<StatedTargetRow['match'], string>> = {
  named: '按名称找到',
  confirmed: '经确认',
  'to-confirm': '待确认',
  none: '没有对应指标',
  'confirmed-none': '确认没有对应指标',
};
const LAMPS = { met: '达到', missed: '未达到', open: '进行中', silent: '未报' } as const;

export const STATED_COLUMNS: Columns<StatedTargetRow> = [
  ['目标', ({ id }) => id],
  ['任务', ({ title }) => title],
  ['地区', ({ regionName }) => regionName],
  ['原文', ({ quote }) => quote],
  ['说法', ({ metric }) => metric],
  ['对应', ({ match }) => MATCHES[match]],
  ['指标', ({ indicatorLabel }) => indicatorLabel?.zh ?? ''],
  ['要求', ({ aim }) => aim?.zh ?? ''],
  ['报告期', ({ period }) => period ?? ''],
  ['已采用', ({ taken }) => (taken ? '是' : '')],
  ['报送值', ({ reported }) => reported?.value ?? ''],
  ['灯', ({ reported }) => (reported === null ? '' : LAMPS[reported.lamp])],
];

const PERIODS = { month: '月', quarter: '季', 'half-year': '半年', year: '年' } as const;

export const SCHEME_COLUMNS: Columns<SchemeRow> = [
  ['编号', ({ id }) => id],
  ['版本', ({ version }) => String(version)],
  ['名称', ({ label }) => label.zh],
  ['地区', ({ regionName }) => regionName],
  ['启用日', ({ from }) => from],
  ['周期', ({ period }) => PERIODS[period]],
  ['指标数', ({ items }) => String(items)],
  ['已启用', ({ frozen }) => (frozen ? '是' : '')],
];
