// SPDX-License-Identifier: Apache-2.0
import { expect, test } from 'vitest';
import { cleanText } from '../clean/clean-text.js';
import { groupsIn } from './find-groups.js';
import { responsibilityOf } from './group.js';

test.each([
  ['做好结算。（财政所、综合文化站）', ['财政所', '综合文化站']],
  ['做好结算；（便民服务中心）', ['便民服务中心']],
  ['做好结算。（党建宣传办公室、财政所）', ['党建宣传办公室', '财政所']],
])('offices of a township say no level, and answer behind a whole sentence: %s', (text, units) => {
  const clean = cleanText({ text, tables: [] }, (same) => same);
  const groups = groupsIn(clean, [0, text.length]);
  expect(
    groups.map((group) =>
      responsibilityOf(clean, group, { firstListedLeads: false, standing: [] }),
    ),
  ).toMatchObject([{ units, mode: 'responsible', lead: [] }]);
});
