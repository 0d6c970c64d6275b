// SPDX-License-Identifier: Apache-2.0
import { expect, test } from 'vitest';
import { headerCells } from './header-cells.js';
import { utf8Bytes } from './utf8.columns.js';

test('the names of a header and where the rows begin', () => {
  expect(headerCells(utf8Bytes('编号,"性别, 1男",x\r\n1,2,3\n'))).toEqual({
    cells: ['编号', '性别, 1男', 'x'],
    end: 25,
  });
  expect(headerCells(utf8Bytes('a,"b\n'))).toBeUndefined();
});
