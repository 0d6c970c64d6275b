// SPDX-License-Identifier: Apache-2.0
import { describe, expect, test } from 'vitest';
import { declaredEncoding, isHtml } from './html-signs.js';

describe('a page is told by its opening', () => {
  test.each([
    '<!DOCTYPE html><p>x',
    '\ufeff\n <html lang="zh">',
    '<?xml version="1.0"?>\n<!-- 稿 -->\n<!doctype html PUBLIC "x">',
    '<div class=a>x</div>',
    '<TABLE><tr>',
  ])('%s', (text) => {
    expect(isHtml(text)).toBe(true);
  });

  test.each(['一、任务 <b>重点</b>', '<责任单位：市医保局>', '<p', '< p>', '', '<program>'])(
    'not %s',
    (text) => {
      expect(isHtml(text)).toBe(false);
    },
  );

  test('an opening that never comes is not waited for', () => {
    const start = performance.now();
    expect(isHtml('<!--'.repeat(1000))).toBe(false);
    expect(isHtml('<!---->'.repeat(1000))).toBe(false);
    expect(isHtml(' '.repeat(4000))).toBe(false);
    expect(performance.now() - start).toBeLessThan(500);
  });
});

test.each([
  ['<meta charset="gb2312">', 'gb18030'],
  ['<META http-equiv=Content-Type content="text/html; charset=gbk">', 'gb18030'],
  ['<?xml version="1.0" encoding="Big5"?>', 'big5'],
  ['<meta charset=utf-8>', 'utf-8'],
  ['<meta charset="utf-16">', undefined],
  ['<meta charset="nonsense">', undefined],
  ['charset=gbk', undefined],
])('%s declares %s', (html, encoding) => {
  expect(declaredEncoding(new TextEncoder().encode(html))).toBe(encoding);
});
