// SPDX-License-Identifier: Apache-2.0
import { describe, expect, test } from 'vitest';
import { cleanText, type Range } from '../clean/clean-text.js';
import { type TitleFound, titleOf } from './title.js';

function found(...lines: readonly string[]): TitleFound | null {
  // A long paragraph below, so that the short lines above are not taken for wrapped ones.
  const text = [...lines, `一、${'办好校园食堂'.repeat(40)}。`].join('\n');
  const clean = cleanText({ text, tables: [] }, (same) => same);
  const ranges = clean.flow.flatMap((piece): readonly Range[] =>
    piece.kind === 'paragraph' ? [piece.range] : [],
  );
  return titleOf(clean, ranges.slice(0, -1));
}

const read = (...lines: readonly string[]): string | undefined => found(...lines)?.text;

describe('a title', () => {
  test.each([
    '青屏县2026年食堂工作要点',
    '青屏县校园食堂提升行动方案',
    '青屏县食堂管理十条措施',
    '青屏县食堂工作任务分解表',
    '青屏县食堂三年行动计划（2026—2028年）',
    '青屏县食堂管理办法（试行）',
    '关于加强食堂管理的通知',
  ])('is a line that ends as titles do: %s', (line) => {
    expect(read('来源：县教育局', line, '各学校：', '为办好食堂，制定本方案。')).toBe(line);
  });

  test('may be set in several lines', () => {
    expect(read('青屏县教育局', '关于印发校园食堂提升', '工作方案的通知', '各学校：')).toBe(
      '青屏县教育局关于印发校园食堂提升工作方案的通知',
    );
    expect(read('青屏县校园食堂攻坚行动', '重点任务分工方案', '一、总体要求。')).toBe(
      '青屏县校园食堂攻坚行动重点任务分工方案',
    );
  });

  test('takes at most five lines', () => {
    const lines = ['青屏县', '校园', '食堂', '宿舍', '操场'];
    expect(read(...lines.slice(1), '建设方案')).toBe('校园食堂宿舍操场建设方案');
    expect(read(...lines, '建设方案')).toBe('校园食堂宿舍操场建设方案');
  });

  test.each([
    ['青屏县食堂工作方案（征求意见稿）'],
    ['青屏县食堂工作方案（公众征求意见稿）'],
    ['青屏县食堂工作方案（节选）'],
  ])('stands without what its bracket says of the copy: %s', (line) => {
    expect(read(line)).toBe('青屏县食堂工作方案');
  });

  test('stands without the number set behind it', () => {
    expect(read('关于印发食堂工作方案的通知示政办发〔2026〕3号')).toBe(
      '关于印发食堂工作方案的通知',
    );
  });

  test.each([
    ['附件：食堂任务清单', 'an attachment'],
    ['抄送：各学校及工作方案', 'a copy line'],
    ['青屏县教育局文件', 'a red head'],
    ['2026年3月2日', 'a date'],
    ['为办好食堂，制定本方案。', 'a sentence'],
    ['各学校：', 'an address'],
    [`${'很'.repeat(100)}方案`, 'longer than any title'],
  ])('is not %s (%s)', (line) => {
    expect(read(line, '青屏县食堂工作方案')).toBe('青屏县食堂工作方案');
  });

  test('is the first line where none ends as titles do', () => {
    expect(read('把热饭送到孩子手边', '清晨，食堂里飘着饭香。')).toBe('把热饭送到孩子手边');
    expect(found('清晨，食堂里飘着饭香。')).toBeNull();
    expect(found('很'.repeat(61))).toBeNull();
    expect(found()).toBeNull();
  });

  test('has its subtitle and its years, where they stand below it', () => {
    expect(
      read('把热饭送到孩子手边', '——青屏县食堂工作纪实', '本报记者 某某', '清晨，食堂里飘着饭香。'),
    ).toBe('把热饭送到孩子手边——青屏县食堂工作纪实');
    expect(read('青屏县食堂三年行动计划', '（2026—2028年）', '一、要求。')).toBe(
      '青屏县食堂三年行动计划（2026—2028年）',
    );
    expect(read('青屏县食堂管理办法', '（试行）')).toBe('青屏县食堂管理办法（试行）');
    expect(read('青屏县食堂管理办法', '（2026年3月2日）')).toBe('青屏县食堂管理办法');
  });
});

describe('a notice that carries a document', () => {
  const NOTICE = '青屏县教育局关于印发青屏县食堂工作方案的通知';

  test('is named beside the title of the document', () => {
    expect(found(NOTICE, '各学校：', '现印发给你们。', '青屏县食堂工作方案')).toMatchObject({
      text: '青屏县食堂工作方案',
      notice: NOTICE,
    });
  });

  test.each([
    '现将《青屏县食堂工作方案》印发给你们。',
    '《青屏县食堂工作方案》已经县政府同意，现印发给你们。',
    '《青屏县食堂工作方案》（以下简称方案）已经县政府同意，现印发给你们。',
  ])('says the title where it stands on no line: %s', (line) => {
    expect(found(NOTICE, '各学校：', line)).toMatchObject({
      text: '青屏县食堂工作方案',
      notice: NOTICE,
    });
  });

  test.each(['根据《食堂管理条例》，现印发给你们。', '现将《宿舍管理办法》印发给你们。'])(
    'is the title itself where no other is said: %s',
    (line) => {
      expect(found(NOTICE, '各学校：', line)).toMatchObject({ text: NOTICE, notice: NOTICE });
    },
  );

  test('that carries none is the title', () => {
    expect(found('关于加强食堂管理的通知', '各学校：', '青屏县食堂工作方案')).toMatchObject({
      text: '关于加强食堂管理的通知',
      notice: null,
    });
  });

  test('关于印发… is no title before 通知 has come', () => {
    expect(read('关于印发食堂工作方案', '各学校：')).toBe('关于印发食堂工作方案');
    expect(found('青屏县教育局', '关于印发食堂工作方案', '的通知')?.text).toBe(
      '青屏县教育局关于印发食堂工作方案的通知',
    );
  });
});

describe('a draft', () => {
  test.each(['（征求意见稿）', '（公众征求意见稿）', '（草案）', '（讨论稿）', '（送审稿）'])(
    'says so under its title or in it: %s',
    (note) => {
      expect(found('青屏县食堂工作方案', note)?.draft).toBe(true);
      expect(found(`青屏县食堂工作方案${note}`)?.draft).toBe(true);
      expect(found(`把热饭送到孩子手边${note}`)?.draft).toBe(true);
    },
  );

  test('does not begin with a sentence far below', () => {
    expect(found('青屏县食堂工作方案', `${'很'.repeat(80)}征求意见稿`)?.draft).toBe(false);
    expect(found('青屏县食堂工作方案')?.draft).toBe(false);
  });
});

test('the range of a title is where its lines stand', () => {
  expect(found('来源：某网', '青屏县校园', '食堂工作方案', '各学校：')?.range).toEqual([6, 18]);
});
