// SPDX-License-Identifier: Apache-2.0
import { describe, expect, test } from 'vitest';
import { cleanText, type Range } from '../clean/clean-text.js';
import { type Issue, issueOf } from './issue.js';

function read(lines: readonly string[], title: string | null = null): Issue {
  const clean = cleanText({ text: lines.join('\n'), tables: [] }, (same) => same);
  const ranges = clean.flow.flatMap((piece): readonly Range[] =>
    piece.kind === 'paragraph' ? [piece.range] : [],
  );
  return issueOf(clean, ranges, title);
}

describe('the document number', () => {
  test.each([
    [['示政办发〔2026〕3号']],
    [['示政办发[2026]3号']],
    [['（示政办发〔2026〕3号）']],
    [['关于印发食堂工作方案的通知示政办发〔2026〕3号']],
    [['青屏县人民政府 示政办发〔2026〕3号 2026年3月2日']],
    [['（示政办发〔2026〕3号2026年3月2日）']],
  ])('stands on a line of its own, behind the title or in a signature: %j', (lines) => {
    expect(read(lines).documentNumber).toBe('示政办发〔2026〕3号');
  });

  test.each([
    [['根据《食堂办法》（示政办发〔2026〕3号）']],
    [['示政办发〔2026〕3号文件要求认真落实']],
    [['地址：青屏县南街3号']],
    [[`${'甲'.repeat(120)}示政办发〔2026〕3号`]],
  ])('is not that of another document: %j', (lines) => {
    expect(read(lines).documentNumber).toBeNull();
  });
});

describe('the issuer', () => {
  test.each([
    ['青屏县人民政府办公室关于印发食堂工作方案的通知', '青屏县人民政府办公室'],
    ['青屏县教育局等6部门关于印发食堂工作方案的通知', '青屏县教育局'],
    ['青屏县教育局等六个部门关于印发食堂工作方案的通知', '青屏县教育局'],
    ['青屏县教育局 青屏县财政局关于印发食堂工作方案的通知', '青屏县教育局 青屏县财政局'],
    ['青屏县教育局2026年工作要点', '青屏县教育局'],
  ])('is who the title begins with: %s', (title, issuer) => {
    expect(read(['2026年3月2日'], title).issuer).toBe(issuer);
  });

  test.each([
    '青屏县2026年工作要点',
    '推进校园食堂建设关于安全的方案',
    '关于印发食堂工作方案的通知',
  ])('is not a region or a deed: %s', (title) => {
    expect(read([], title).issuer).toBeNull();
  });

  test.each([
    [['青屏县教育局', '2026年3月2日']],
    [['青屏县教育局2026年3月2日']],
    [['现将方案印发给你们。青屏县教育局', '2026年3月2日']],
    [['青屏县教育局文件', '关于食堂的通知']],
    [['抄送：县委', '青屏县教育局2026年3月3日印发']],
  ])('signs, prints or heads: %j', (lines) => {
    expect(read(lines).issuer).toBe('青屏县教育局');
  });

  test('who signs is before who prints and who heads', () => {
    expect(
      read([
        '青屏县人民政府文件',
        '青屏县教育局',
        '2026年3月2日',
        '青屏县人民政府办公室2026年3月3日印发',
      ]).issuer,
    ).toBe('青屏县教育局');
  });

  test('is not a sentence above the date', () => {
    expect(read(['请认真落实。', '2026年3月2日']).issuer).toBeNull();
    expect(read(['认真抓好工作落实', '2026年3月2日']).issuer).toBeNull();
  });
});

describe('the day', () => {
  test.each([
    ['2026年3月2日', '2026-03-02'],
    ['（2026年3月2日）', '2026-03-02'],
    ['2026 年 3 月 2 日', '2026-03-02'],
    ['二〇二六年三月二日', '2026-03-02'],
    ['二○二六年十二月三十一日', '2026-12-31'],
    ['青屏县教育局 2026年3月2日', '2026-03-02'],
  ])('is read from %s', (line, day) => {
    expect(read([line]).issuedOn).toBe(day);
  });

  test.each(['2026年2月30日', '2026年13月1日', '会议于2026年3月2日召开', '到2026年3月2日', ''])(
    'is not read from %j',
    (line) => {
      expect(read([line]).issuedOn).toBeNull();
    },
  );

  test('is that of the last signature, not of the printing', () => {
    expect(
      read(['2026年1月1日', '2026年3月2日', '青屏县人民政府办公室2026年3月3日印发']).issuedOn,
    ).toBe('2026-03-02');
    expect(read(['青屏县人民政府办公室2026年3月3日印发']).issuedOn).toBe('2026-03-03');
  });

  test('is found in the last lines of a longer piece', () => {
    const clean = cleanText(
      { text: '本办法自印发之日起施行。\n青屏县人民政府\n2026年3月2日', tables: [] },
      (same) => same,
    );
    expect(issueOf(clean, [[0, clean.shown.length - 1]], null)).toEqual({
      documentNumber: null,
      issuer: '青屏县人民政府',
      issuedOn: '2026-03-02',
    });
  });
});
