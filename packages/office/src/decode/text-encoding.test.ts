// SPDX-License-Identifier: Apache-2.0
import { describe, expect, test } from 'vitest';
import { decodeText } from './text-encoding.js';

const NOTICE = '示例市人民政府办公室\r\n（一）县域内就诊率达到90％。（市医保局𠮷负责）\n';

const utf8 = new TextEncoder().encode(NOTICE);
const GB18030 = [
  // 示例省 in GBK, ① in GB 2312, and 𠮷 in the four-byte area of GB18030.
  [[0xca, 0xbe, 0xc0, 0xfd, 0xca, 0xa1], '示例省'],
  [[0xa2, 0xd9], '①'],
  [[0x95, 0x34, 0xb2, 0x35, 0xca, 0xbe], '𠮷示'],
] as const;

function utf16(text: string, littleEndian: boolean): Uint8Array {
  const view = new DataView(new ArrayBuffer(2 * text.length + 2));
  const marked = `\ufeff${text}`;
  for (let at = 0; at < marked.length; at += 1) {
    view.setUint16(2 * at, marked.charCodeAt(at), littleEndian);
  }
  return new Uint8Array(view.buffer);
}

describe('what is read', () => {
  test.each([
    ['UTF-8', utf8, 'utf-8'],
    ['UTF-8 with a mark', new Uint8Array([0xef, 0xbb, 0xbf, ...utf8]), 'utf-8'],
    ['UTF-16 LE with a mark', utf16(NOTICE, true), 'utf-16le'],
    ['UTF-16 BE with a mark', utf16(NOTICE, false), 'utf-16be'],
  ])('%s, line breaks as they were', (_, bytes, encoding) => {
    expect(decodeText(bytes)).toEqual({ ok: true, value: { text: NOTICE, encoding } });
  });

  test.each(GB18030)('GB18030 %j', (bytes, text) => {
    expect(decodeText(new Uint8Array(bytes))).toEqual({
      ok: true,
      value: { text, encoding: 'gb18030' },
    });
  });

  test('UTF-8 cut off inside its last character loses that character only', () => {
    const cut = decodeText(new TextEncoder().encode('重点任务').subarray(0, -1));
    expect(cut).toEqual({ ok: true, value: { text: '重点任', encoding: 'utf-8' } });
  });

  test('a declared encoding is used where UTF-8 does not fit', () => {
    const big5 = new Uint8Array([0xa4, 0xa4, 0xa4, 0xe5]);
    expect(decodeText(big5, 'big5')).toEqual({
      ok: true,
      value: { text: '中文', encoding: 'big5' },
    });
  });
});

describe('what is no text', () => {
  test('a NUL byte, with its place', () => {
    const bytes = new TextEncoder().encode('一、任\0务');
    expect(decodeText(bytes)).toEqual({
      ok: false,
      error: { code: 'not-text', at: 9, tried: ['utf-8'] },
    });
  });

  test('UTF-8 with a damaged byte is not taken for GB18030', () => {
    const bytes = new TextEncoder().encode('深化医药卫生体制改革重点任务'.repeat(20));
    bytes[300] = 0x20;
    expect(decodeText(bytes)).toEqual({
      ok: false,
      error: { code: 'not-text', at: 301, tried: ['utf-8'] },
    });
  });

  test('controls by the dozen', () => {
    const decoded = decodeText(new TextEncoder().encode('\x01\x02\x03任务\x04'.repeat(9)));
    expect(decoded).toMatchObject({ ok: false, error: { code: 'not-text' } });
  });

  test('UTF-16 without a mark, which is full of NULs', () => {
    const decoded = decodeText(utf16('2026 plan', true).subarray(2));
    expect(decoded).toMatchObject({ ok: false, error: { code: 'not-text', at: 1 } });
  });
});
