// SPDX-License-Identifier: Apache-2.0
import { expect, test } from 'vitest';
import { mediaTypeOf } from './file-kinds.js';

const latin1 = (text: string) => Buffer.from(text, 'latin1');

test.each([
  ['通知.pdf', latin1('%PDF-1.7 …'), 'application/pdf'],
  ['表.XLSX', latin1('PK\u0003\u0004…'), /spreadsheetml/],
  ['照片.png', latin1('\u0089PNG\r\n'), 'image/png'],
  ['说明.txt', Buffer.from('示例'), /^text\/plain/],
  ['网页改名.pdf', Buffer.from('<script>'), null],
  ['程序改名.docx', latin1('MZ\u0090'), null],
  ['含零.txt', Buffer.from('a\u0000b'), null],
  ['网页.html', Buffer.from('<p>'), null],
  ['程序.exe', latin1('MZ'), null],
  ['没有后缀', Buffer.from('a'), null],
  ['原型.constructor', Buffer.from('a'), null],
  ['双后缀.pdf.exe', latin1('%PDF-'), null],
])('%s', (name, bytes, wanted) => {
  const found = mediaTypeOf(name, bytes);
  if (wanted === null) expect(found).toBeNull();
  else expect(found).toMatch(wanted);
});
