// SPDX-License-Identifier: Apache-2.0
import { describe, expect, test } from 'vitest';
import { exclusionsOf } from './exclusion.js';
import { NAME_RULES, type NameReason } from './name-numbers.js';
import { numbersAround } from './surroundings.js';

/** A text and the number in it that is meant. */
type Example = readonly [text: string, number: string];

interface Examples {
  readonly excluded: readonly Example[];
  /** Near neighbours: targets. */
  readonly kept: readonly Example[];
}

const EXAMPLES: Readonly<Record<NameReason, Examples>> = {
  quoted: {
    excluded: [
      ['推广“3+1”模式', '3'],
      ['推广“3+1”模式', '1'],
      ['创建“99健康社区”', '99'],
    ],
    kept: [
      ['落实“每万名居民配备全科医生不少于3名以及健康管理师1名”要求', '3名'],
      ['推广“先锋”岗3个', '3个'],
    ],
  },
  programme: {
    excluded: [
      ['推进7个专项行动', '7个'],
      ['实施7个专项行动', '7个'],
      ['落实7个专项行动', '7个'],
      ['开展7个专项行动', '7个'],
      ['深入7个专项行动', '7个'],
      ['持续7个专项行动', '7个'],
      ['贯彻7个专项行动', '7个'],
      ['抓好7个专项行动', '7个'],
      ['执行7个专项行动', '7个'],
      ['聚焦7个专项行动', '7个'],
      ['围绕7个专项行动', '7个'],
      ['按照7个专项行动', '7个'],
      ['依据7个专项行动', '7个'],
      ['对照7个专项行动', '7个'],
      ['紧扣7个专项行动', '7个'],
      ['完善7个专项行动', '7个'],
      ['健全7个专项行动', '7个'],
      ['推动7个专项行动', '7个'],
      ['落细7个专项行动', '7个'],
      ['细化7个专项行动', '7个'],
      ['7个专项行动', '7个'],
      ['实施7项行动', '7项'],
      ['实施6大工程', '6'],
      ['推进5大类工程', '5'],
      ['推进5大重点工程', '5'],
      ['落实12条举措', '12条'],
      ['落实12条措施', '12条'],
      ['推进3大战略', '3'],
      ['坚持贯彻4项原则', '4项'],
    ],
    kept: [
      ['实施不少于7项措施', '7项'],
      ['培训20名工程师', '20名'],
      ['实施20名工程师培训', '20名'],
      ['出台7项措施', '7项'],
      ['实施7个项目', '7个'],
    ],
  },
  hotline: {
    excluded: [
      ['整合为12345热线', '12345'],
      ['统一为120急救调度', '120'],
      ['确保96120电话畅通', '96120'],
      ['力争1155工程落地', '1155'],
    ],
    kept: [
      ['群众满意度评分达到90', '90'],
      ['热线接通率达到95%', '95%'],
      ['设立热线12条', '12条'],
    ],
  },
  'round-the-clock': {
    excluded: [
      ['实行24小时值班', '24小时'],
      ['提供24小时急诊', '24小时'],
    ],
    kept: [
      ['急会诊24小时内完成', '24小时'],
      ['急会诊24小时之内完成', '24小时'],
      ['急会诊24小时以内完成', '24小时'],
      ['办结时限压缩到24小时', '24小时'],
      ['培训48小时', '48小时'],
      ['配备24名护士', '24名'],
    ],
  },
  'without-unit': {
    excluded: [
      ['创建99健康社区', '99'],
      ['规范2型糖尿病管理', '2'],
      ['升级为2.0版', '2.0'],
      ['确保5G覆盖', '5'],
      ['扩大到80后职工', '80'],
      ['确保3号楼投用', '3'],
      ['确保3型设备投用', '3'],
      ['确保5g覆盖', '5'],
      ['确保2代证识别', '2'],
      ['确保9×5模式', '9'],
      ['确保3+2模式', '3'],
      ['建设2', '2'],
    ],
    kept: [
      ['满意度评分达到90', '90'],
      ['床护比不低于0.5', '0.5'],
      ['培训2期', '2期'],
    ],
  },
  grade: {
    excluded: [
      ['支持2级医院转型', '2级'],
      ['建成2级医院', '2级'],
      ['推进2级管理', '2级'],
      ['达到3级以上综合医院', '3级'],
      ['达到3级的要求', '3级'],
    ],
    kept: [
      ['电子病历达到4级', '4级'],
      ['电子病历达4级', '4级'],
      ['互联互通提高到4级', '4级'],
      ['互联互通提高至4级', '4级'],
      ['互联互通提升到4级', '4级'],
      ['互联互通提升至4级', '4级'],
      ['平台建成3级', '3级'],
      ['中心创建3级', '3级'],
    ],
  },
  'sharing-ratio': {
    excluded: [
      ['超支由基金与医院按7:3分担', '7:3'],
      ['超支按7:3的比例承担', '7:3'],
      ['超支按7:3负担', '7:3'],
    ],
    kept: [
      ['医护比达到1:1.5', '1:1.5'],
      ['遴选3家承担任务', '3家'],
      ['医护比按1:1.5的比例配备', '1:1.5'],
    ],
  },
};

const around = (text: string, number: string) => {
  const found = numbersAround(text, [0, text.length]).find((one) => one.number === number);
  if (found === undefined) throw new Error(`${number} is not read as a number in ${text}`);
  return found;
};

describe.each(Object.entries(EXAMPLES))('%s', (reason, { excluded, kept }) => {
  const excludes = NAME_RULES[reason as NameReason];

  test.each(excluded)('%s: %s is no target', (text, number) => {
    expect(excludes(around(text, number))).toBe(true);
    expect(exclusionsOf(around(text, number))).toContain(reason);
  });

  test.each(kept)('%s: %s is a target', (text, number) => {
    expect(exclusionsOf(around(text, number))).toEqual([]);
  });
});
