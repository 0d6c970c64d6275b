// SPDX-License-Identifier: Apache-2.0
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { eventClocks } from './event-clock.js';

const find = (text: string) => eventClocks(text, [0, text.length]);
const quotes = (text: string) => find(text).map(({ range }) => text.slice(...range));

describe('a duty that waits for an event names the event without 待 and 后', () => {
  test.each([
    ['待省级实施方案出台后，制定本县细则', '待省级实施方案出台后', '省级实施方案出台'],
    ['等上级文件印发后，及时修订', '等上级文件印发后', '上级文件印发'],
    ['等待上级文件印发后修订', '等待上级文件印发后', '上级文件印发'],
    ['俟机构改革方案批复之后办理', '俟机构改革方案批复之后', '机构改革方案批复'],
    ['待平台上线以后，停用旧系统', '待平台上线以后', '平台上线'],
    ['在项目立项之后的三个月之内开工', '在项目立项之后的三个月之内', '项目立项'],
    ['于方案下达以后两年以内达标', '于方案下达以后两年以内', '方案下达'],
    ['待条例修订后，完善政策', '待条例修订后', '条例修订'],
    ['待细则印发后，1个月内制定办法', '待细则印发后，1个月内', '细则印发'],
    ['自办法施行之日起20日内报送', '自办法施行之日起20日内', '办法施行'],
    ['规划批准后2周内公示', '规划批准后2周内', '规划批准'],
  ])('%s', (text, quote, event) => {
    expect(find(text)).toMatchObject([{ kind: 'after', event, date: null, weight: 'sure' }]);
    expect(quotes(text)).toEqual([quote]);
  });

  test.each(
    '出台 印发 下发 发布 公布 批复 批准 明确 通过 实施 建成 启动 确定 到位 下达 施行 颁布 出炉 上线 投用 开通 落地 完成 竣工 立项 获批 挂牌 运行 报到 受理 反馈'.split(
      ' ',
    ),
  )('待…%s后', (done) => {
    expect(find(`待相关工作${done}后，另行安排`)[0]?.event).toBe(`相关工作${done}`);
  });
});

describe('no clock', () => {
  test.each([
    ['文件印发后，认真组织学习'],
    ['3个月内完成'],
    ['目录公布后15个工作日内完成挂网'],
    ['自申请受理之日起20日内办结'],
    ['资金到位起10天内拨付'],
    ['产品验收后30天内结清'],
    ['自2026年1月1日起执行'],
    ['待遇政策出台后及时宣传'],
    ['接待大厅启用、招待标准公布后执行'],
    ['优待办法印发后宣传'],
    ['善待病患规定印发后宣传'],
    ['对待投诉规定印发后宣传'],
    ['看待此事的口径明确后宣传'],
    ['款待标准公布后执行'],
    ['期待方案出台后见效'],
    ['“三个一”等项目建成后移交'],
    ['甲级医院（含专科）等项目建成后移交'],
    ['5G2等设备到位后开通'],
    ['超声、CT等设备到位后开展培训'],
    ['学校、卫生院等项目建成后移交'],
    ['待完善，方案印发后'],
    [''],
  ])('%s', (text) => {
    expect(find(text)).toEqual([]);
  });
});

test('one sentence may wait for two events', () => {
  const text = '待省级规划出台后编制方案，方案印发后1个月内启动';
  expect(quotes(text)).toEqual(['待省级规划出台后', '方案印发后1个月内']);
});

test('offsets count from the beginning of the text', () => {
  const text = '前一句。待方案出台后实施。';
  expect(eventClocks(text, [4, text.length])[0]?.range).toEqual([4, 10]);
  const within = '前一句。方案印发后1个月内启动。';
  expect(eventClocks(within, [4, within.length])[0]?.range).toEqual([4, 13]);
  const long = `${'甲'.repeat(80)}，方案印发后1个月内启动。`;
  expect(eventClocks(long, [10, long.length])[0]?.range).toEqual([81, 90]);
});

test('for every text ranges lie inside it and events are words of it', () => {
  const piece = fc.constantFrom(
    '待',
    '等',
    '后',
    '起',
    '方案',
    '出台',
    '印发',
    '之日',
    '3',
    '个月',
    '日',
    '内',
    '，',
    '、',
    '自',
    '\n',
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
      const text = pieces.join('');
      for (const { range, event } of find(text)) {
        expect(range[1]).toBeGreaterThan(range[0]);
        expect(text.slice(...range)).toContain(event);
        expect(event).not.toBe('');
      }
    }),
  );
});
