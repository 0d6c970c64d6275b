// SPDX-License-Identifier: Apache-2.0
import { expect, test } from 'vitest';
import { approvedMap } from './approved-map.js';

const tiles = [{ place: '990102', column: 0, row: 0 }];

test.each(['GS（2026）1234号', 'GS京(2026)12号', '云S（2026）12号', ' GS（2026）1号 '])(
  'a map with %s may be shown',
  (approval) => {
    expect(approvedMap({ approval, tiles })).toEqual({ approval: approval.trim(), tiles });
  },
);

test.each([undefined, '', '  ', '待定', '无', 'GS', '2026-12', 'GS（2026）号'])(
  'a map with %s may not',
  (approval) => {
    expect(approvedMap({ approval, tiles })).toBeNull();
  },
);
