// SPDX-License-Identifier: Apache-2.0
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { metricOf, metricsOf, pairedMetrics } from './metric.js';

const words = (all: string): readonly string[] => all.split(' ');

describe('a measure before the number is named by the words before it', () => {
  test.each(
    words(
      '率 比例 占比 比重 数 量 额 度 费用 标准 水平 时间 得分 评分 人次 浓度 面积 覆盖面 支出 收入 增幅 增速 增长 下降 提高 降低 减少 增加 投入 时限 寿命',
    ),
  )('居民健康%s', (head) => {
    expect(metricOf({ left: `居民健康${head}`, right: '的县' })).toBe(`居民健康${head}`);
  });

  test.each([
    ['到2027年底县域内就诊率', '县域内就诊率'],
    ['到2027年，县域内就诊率', '县域内就诊率'],
    ['2026年底前县域内就诊率', '县域内就诊率'],
    ['至2026年末县域内就诊率', '县域内就诊率'],
    ['在2026年年内县域内就诊率', '县域内就诊率'],
    ['从2026年起县域内就诊率', '县域内就诊率'],
    ['自2026年10月1日起县域内就诊率', '县域内就诊率'],
    ['于2026年6月底前县域内就诊率', '县域内就诊率'],
    ['2026年上半年县域内就诊率', '县域内就诊率'],
    ['2026年第三季度县域内就诊率', '县域内就诊率'],
    ['6月底县域内就诊率', '县域内就诊率'],
    ['其中县域内就诊率', '县域内就诊率'],
    ['同时力争县域内就诊率', '县域内就诊率'],
  ])('without the time and the introduction: %s', (left, metric) => {
    expect(metricOf({ left, right: '' })).toBe(metric);
  });

  test.each(words('其中 同时 确保 力争 争取 努力 进一步 原则上'))('without %s', (before) => {
    expect(metricOf({ left: `${before}签约率`, right: '' })).toBe('签约率');
  });

  test.each(
    words(
      '不低于 不少于 不得低于 不得少于 不小于 至少 最少 大于 高于 超过 突破 不超过 不得超过 不高于 不大于 低于 少于 达 达到 达到并保持在 达到并稳定在 提高到 提高至 提升到 提升至 增加到 增加至 增到 增至 升到 升至 扩大到 扩大至 稳定在 保持在 维持在 控制在 降到 降至 降低到 降低至 下降到 下降至 压减到 压减至 压缩到 压缩至 缩短到 缩短至 缩短为 调整为 为 是 约 按 给予 的 在',
    ),
  )('without the verb %s', (verb) => {
    expect(metricOf({ left: `基层签约率${verb}`, right: '' })).toBe('基层签约率');
  });

  test.each(
    words(
      '均 都 全部 分别 稳定 总体 总量 一次性 合计 累计 平均 年均 每年 每人每月 每人每年 再 力争 争取 确保 要 应 须 需 可 能',
    ),
  )('without %s before the verb', (adverb) => {
    expect(metricOf({ left: `基层签约率${adverb}达到`, right: '' })).toBe('基层签约率');
  });
});

test.each(
  words(
    '并发症发生率 使用率 对口支援率 由基层首诊率 自动报警率 在建项目开工率 从业人员持证率 起始年级达标率 内镜使用率 末端配送率 前列腺筛查率 至诚服务率 到岗率 于田镇就诊率',
  ),
)('%s stays whole', (metric) => {
  expect(metricOf({ left: `${metric}达到`, right: '' })).toBe(metric);
});

describe('a count is named by the words on both sides', () => {
  test.each([
    ['建成', '县域医疗中心。', '县域医疗中心'],
    ['建成', '以上县域医疗中心', '县域医疗中心'],
    ['建成', '及以上的中心', '中心'],
    ['建成', '以下中心', '中心'],
    ['建成', '以内中心', '中心'],
    ['建成', '之内中心', '中心'],
    ['建成', '左右中心', '中心'],
    ['建成', '多中心', '中心'],
    ['建成', '余中心', '中心'],
    ['支持建设', '区域中心', '支持建设区域中心'],
    ['拟新建', '区域中心', '拟新建区域中心'],
    ['', '中心达标', '中心达标'],
    ['评估', '', '评估'],
    ['', '', ''],
    ['，“', '中心；', '中心'],
    ['建设', '中心，。', '中心'],
    ['新建绿地', '、改造绿地7万亩', '新建绿地'],
    ['新建绿地', '以上，改造绿地', '新建绿地'],
    ['新建绿地', '；改造绿地', '新建绿地'],
    ['每月开展', '“最美庭院”评比', '每月开展“最美庭院”评比'],
    ['2026年、2027年分别建成', '中心', '分别建成中心'],
  ])('%j … %j: %s', (left, right, metric) => {
    expect(metricOf({ left, right })).toBe(metric);
  });

  test('is not longer than 60 characters', () => {
    expect(metricOf({ left: '甲'.repeat(50), right: '乙'.repeat(50) })).toHaveLength(60);
  });
});

describe('one value over several metrics', () => {
  test.each([
    ['品种数量和销售额比例均达到', ['品种数量', '销售额比例']],
    ['门诊量、住院量及手术量达到', ['门诊量', '住院量', '手术量']],
    ['签约率以及履约率达到', ['签约率', '履约率']],
    ['签约率与履约率达到', ['签约率', '履约率']],
    ['高血压、2型糖尿病患者规范管理率均达到', ['高血压患者规范管理率', '2型糖尿病患者规范管理率']],
    ['高血压、糖尿病病人管理率都要达到', ['高血压病人管理率', '糖尿病病人管理率']],
    ['老年、孕产妇人群签约率均不低于', ['老年人群签约率', '孕产妇人群签约率']],
    ['救助、资助对象参保率均稳定在', ['救助对象参保率', '资助对象参保率']],
    ['卫生、编外人员培训率均保持在', ['卫生人员培训率', '编外人员培训率']],
    ['中小学、幼儿园学生体检率均提高到', ['中小学学生体检率', '幼儿园学生体检率']],
    ['城市、农村儿童接种率均为', ['城市儿童接种率', '农村儿童接种率']],
    ['公立、民营机构达标率均超过', ['公立机构达标率', '民营机构达标率']],
    ['救助、低保对象参保率均高于', ['救助对象参保率', '低保对象参保率']],
    ['综合、专科医院床位使用率均超过', ['综合医院床位使用率', '专科医院床位使用率']],
    ['就诊、住院费用均控制在', ['就诊费用', '住院费用']],
    ['就诊、住院费用均降到', ['就诊费用', '住院费用']],
    ['就诊、住院费用均应低于', ['就诊费用', '住院费用']],
    ['综合医院、专科医院床位使用率均达到', ['综合医院床位使用率', '专科医院床位使用率']],
    ['新生儿遗传病、听力障碍筛查率均达到', ['新生儿遗传病筛查率', '听力障碍筛查率']],
    ['院内感染、院外感染人数均少于', ['院内感染人数', '院外感染人数']],
    ['门诊、、住院费用均低于', ['门诊费用', '住院费用']],
    ['基本药物、集采药品平均使用率均达到', ['基本药物平均使用率', '集采药品平均使用率']],
    ['基本药物类、集采药品类平均使用率均达到', ['基本药物类使用率', '集采药品类平均使用率']],
    ['化肥、农药利用率均达到', ['化肥利用率', '农药利用率']],
    ['培训班、率均达到', ['培训班率', '率']],
  ])('%s', (left, metrics) => {
    expect(metricsOf(left, '')).toEqual(metrics);
  });

  test.each([
    ['一份清单', '县域内就诊率达到', ['县域内就诊率']],
    ['without 均', '高血压、糖尿病患者管理率达到', ['高血压、糖尿病患者管理率']],
    ['without a measure', '县、乡、村均达到', ['县、乡、村']],
  ])('%s is one metric', (_, left, metrics) => {
    expect(metricsOf(left, '')).toEqual(metrics);
  });

  test('a list of more than eight is kept as one', () => {
    expect(metricsOf('甲、乙、丙、丁、戊、己、庚、辛、壬管理率均达到', '')).toHaveLength(1);
    expect(metricsOf('甲、乙、丙、丁、戊、己、庚、辛管理率均达到', '')).toHaveLength(8);
  });
});

describe('the metrics of listed values', () => {
  test.each([
    ['孕产妇死亡率、婴儿死亡率分别控制在', ['孕产妇死亡率', '婴儿死亡率']],
    ['硕士、博士补助标准分别为', ['硕士补助标准', '博士补助标准']],
    ['床位使用率为', ['床位使用率']],
  ])('%s', (left, metrics) => {
    expect(pairedMetrics(left, '')).toEqual(metrics);
  });
});

test('for every clause a metric is made of its words and is never a stop alone', () => {
  const piece = fc.constantFrom(
    '到',
    '2027年',
    '底',
    '，',
    '力争',
    '签约',
    '率',
    '、',
    '和',
    '均',
    '达到',
    '以上',
    '的',
    '“',
    '。',
    '数量',
  );
  const clause = fc.array(piece, { maxLength: 20 }).map((pieces) => pieces.join(''));
  fc.assert(
    fc.property(clause, clause, (left, right) => {
      const metric = metricOf({ left, right });
      expect(metric).not.toMatch(/^[，、；：]/);
      for (const one of metricsOf(left, right))
        expect(one.length).toBeLessThanOrEqual(left.length + right.length + 60);
    }),
  );
});
