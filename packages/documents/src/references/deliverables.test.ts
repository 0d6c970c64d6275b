// SPDX-License-Identifier: Apache-2.0
import { describe, expect, test } from 'vitest';
import { cleanText } from '../clean/clean-text.js';
import { deliverablesIn } from './deliverables.js';

const cleaned = (text: string) => cleanText({ text, tables: [] }, (same) => same);

function deliverables(text: string) {
  const clean = cleaned(text);
  return deliverablesIn(clean, [0, clean.match.length]);
}

const quotes = (text: string) => deliverables(text).map(({ quote }) => quote);

describe('what a sentence promises to make', () => {
  test('stands as written, with its place in the original', () => {
    expect(deliverables('　　各县要加快制定实施方案，年底前完成。')).toEqual([
      { quote: '各县要加快制定实施方案', kind: 'document', span: [2, 13] },
    ]);
  });

  test.each([
    ['制定年度工作方案', 'document'],
    ['出台薪酬管理办法', 'document'],
    ['印发《示例市转诊实施细则》', 'document'],
    ['起草数据共享协议（试行）', 'document'],
    ['修订统一的服务标准', 'standard'],
    ['建立绩效指标体系', 'standard'],
    ['建立整改工作台账', 'ledger'],
    ['完善居民健康档案', 'ledger'],
    ['公布服务项目清单', 'list'],
    ['绘制疾病谱系图谱', 'list'],
    ['搭建远程会诊平台', 'platform'],
    ['开发上线预约小程序', 'platform'],
    ['打造全县“一张网”', 'platform'],
    ['建成县域急救中心', 'facility'],
    ['设立流动服务站', 'facility'],
    ['举办骨干医师培训班', 'event'],
    ['召开全市推进会议', 'event'],
    ['健全双向转诊机制', 'mechanism'],
    ['建立联合工作专班', 'mechanism'],
  ])('%s is a %s', (text, kind) => {
    expect(deliverables(text)).toMatchObject([{ quote: text, kind }]);
  });

  test('目录编码 is a standard, not a list', () => {
    expect(deliverables('完善药品目录编码')).toMatchObject([{ kind: 'standard' }]);
  });

  test.each([
    '制定示例方案并组织实施',
    '完成预约平台建设',
    '启动监测系统开发，完成监测系统并上线运行',
    '开展转诊机制试点',
    '完成配套文件制定工作',
  ])('%s: what happens to the thing does not hide it', (text) => {
    expect(deliverables(text)).toHaveLength(1);
  });

  test.each([
    ['no verb that makes', '按照年度工作方案'],
    ['no thing at its end', '制定方案的进度要加快'],
    ['a verb alone', '加快研究制定'],
    ['too little between verb and end', '完善方'],
    ['a service, not a thing', '开展上门签约服务'],
    ['no words', ''],
  ])('none where there is %s', (_, text) => {
    expect(deliverables(text)).toEqual([]);
  });
});

describe('clauses', () => {
  test('end at commas and stops outside of brackets', () => {
    expect(quotes('制定工作方案，建立工作台账；公布服务清单。召开推进会议！')).toEqual([
      '制定工作方案',
      '建立工作台账',
      '公布服务清单',
      '召开推进会议',
    ]);
  });

  test.each([
    '制定《转诊，随访和康复办法》',
    '建立“预约，会诊，转诊”平台',
    '建立县级（含乡镇，村）转诊机制',
  ])('%s is one', (text) => {
    expect(quotes(text)).toEqual([text]);
  });

  test('a closing bracket without its partner hides nothing behind it', () => {
    expect(quotes('（一））推进改革，制定工作方案')).toEqual(['制定工作方案']);
  });

  test('shorter than four characters are none; four are enough', () => {
    expect(quotes('建立平台')).toEqual(['建立平台']);
    expect(quotes('建平台')).toEqual([]);
  });

  test('longer than 160 characters are none', () => {
    const long = (length: number) => `${'县'.repeat(length - 6)}制定工作方案`;
    expect(quotes(long(160))).toEqual([long(160)]);
    expect(quotes(long(161))).toEqual([]);
  });

  test('outside of the range are not read', () => {
    const clean = cleaned('制定工作方案，建立工作台账');
    expect(deliverablesIn(clean, [7, clean.match.length]).map(({ kind }) => kind)).toEqual([
      'ledger',
    ]);
  });
});

describe('a document that is followed', () => {
  test.each([
    '贯彻落实建立现代医院管理制度的指导意见',
    '严格执行制定的服务规范',
    '按照国家印发的工作指南',
    '贯彻落实好完善养老服务体系的实施意见',
  ])('is no deliverable: %s', (text) => {
    expect(quotes(text)).toEqual([]);
  });

  test.each(['按照要求制定实施方案', '落实责任建立协作机制', '根据实际编制服务指南'])(
    'does not hide what is made: %s',
    (text) => {
      expect(quotes(text)).toEqual([text]);
    },
  );
});
