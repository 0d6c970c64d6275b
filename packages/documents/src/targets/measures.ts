// SPDX-License-Identifier: Apache-2.0

/** Measure words (计量单位) by what they count; a word that begins with another one may stand behind it. */
const MEASURES: readonly (readonly [counts: string, words: string])[] = [
  [
    'percentage points and composite counts',
    '个百分点 百分点 个工作日 工作日 人次 例次 床日 车次 架次 户次 家次 项次 人天 件次 批次 场次 剂次 人份 张床位 批件 台次 条次 辆次 趟次 班次 份次 床次 头次 人日 人月 亩次',
  ],
  ['time', '小时 分钟 个月 学时 课时 天 日 年 月 周 秒 届 期 轮'],
  [
    'length, area, volume, weight',
    '平方公里 平方米 立方米 公里 千米 公顷 公斤 斤 千克 毫米 厘米 米 亩 吨 克 升 丈 度 担 标准煤 吨标准煤',
  ],
  [
    'concentration, power, data',
    '微克/立方米 毫克/升 微克 毫克 毫升 分贝 兆帕 千瓦时 千瓦 kWh MW GW TB GB PB Mbps Gbps',
  ],
  ['money and scores', '美元 元 学分 分 票 点 倍'],
  ['age', '周岁 岁 月龄'],
  ['people and households', '名 人 户 户籍 位 席'],
  ['places and organisations', '村 县 镇 乡 校 店 厂 园 班 站 支队 部门'],
  [
    'things counted one by one',
    '个 家 所 例 次 项 种 张 台 套 辆 座 间 条 件 批 场 处 门 篇 份 类 部 支 对 组 段 片 棵 株 头 只 档 级 具 宗 艘 架 床 节 堂 幅 首 册 本 枚 块 根 盏 口 眼 孔 款 万 亿 字 瓶 盒 剂 幢 栋 层 样 道 面 枝 顶 发 通 封 笔 单',
  ],
];

/** All measure words, longest first: of two that fit, the longer one is meant. */
export const MEASURE_WORDS: readonly string[] = MEASURES.flatMap(([, words]) =>
  words.split(' '),
).sort((a, b) => b.length - a.length);
