// SPDX-License-Identifier: Apache-2.0
import { describe, expect, test } from 'vitest';
import { decode, MAX_BYTES } from './decode.js';
import { describeRefusal } from './refusal.js';

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

async function refusalOf(bytes: Uint8Array, name = '通知.txt') {
  const decoded = await decode(bytes, name);
  if (decoded.ok) throw new Error(`read as ${decoded.value.format}`);
  return { ...decoded.error, line: describeRefusal(decoded.error) };
}

test('a text file is its own text', async () => {
  const text = '示例市重点任务\r\n一、任务\r\n';
  expect(await decode(bytesOf(text), '通知.txt')).toEqual({
    ok: true,
    value: { text, tables: [], format: 'txt', encoding: 'utf-8' },
  });
});

describe('what is refused', () => {
  test.each([
    ['an empty file', new Uint8Array(), 'empty'],
    ['a file of white space', bytesOf(' \r\n\u3000\t\ufeff'), 'empty'],
    ['NUL bytes', new Uint8Array(4096), 'not-text'],
    ['200 MB', new Uint8Array(200 * 1_048_576), 'too-large'],
    ['one byte over the limit', new Uint8Array(MAX_BYTES + 1), 'too-large'],
    ['an image', bytesOf('GIF89a\x01\x02'), 'unknown-format'],
    ['RTF', bytesOf('{\\rtf1\\ansi 1'), 'unknown-format'],
  ])('%s', async (_, bytes, code) => {
    const { line, ...refusal } = await refusalOf(bytes);
    expect(refusal.code).toBe(code);
    expect(line).toMatch(/^不能读取“通知\.txt”：[^\n]+。$/u);
  });

  test('a name with a line break in it still makes one line', async () => {
    const { line } = await refusalOf(new Uint8Array(), 'a\nb\u2028c.txt');
    expect(line).toBe('不能读取“a b c.txt”：文件里没有文字。请确认选对了文件，或重新导出后再试。');
  });
});

describe('a page', () => {
  test('in GB18030, called .txt', async () => {
    const head = bytesOf('<meta charset=gb2312><p>');
    const bytes = new Uint8Array([...head, 0xca, 0xbe, 0xc0, 0xfd, 0xca, 0xa1]);
    expect(await decode(bytes, '通知.txt')).toEqual({
      ok: true,
      value: { text: '示例省', tables: [], format: 'html', encoding: 'gb18030' },
    });
  });

  test('of 100,000 nested tags is refused', async () => {
    const refusal = await refusalOf(bytesOf(`<html>${'<div>'.repeat(100_000)}任务`), '页.html');
    expect(refusal.line).toBe(
      '不能读取“页.html”：网页内容嵌套超过 1000 层，已停止读取。请用浏览器或办公软件打开，另存为 .txt 或 .docx 再试。',
    );
  });
});
