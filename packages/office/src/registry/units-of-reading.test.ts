// SPDX-License-Identifier: Apache-2.0
import { readDocument } from '@sanyi/documents';
import { projectRegistry } from '@sanyi/testkit';
import { expect, test } from 'vitest';
import { unitsOfReading } from './units-of-reading.js';

test('all names of groups, standing clauses and closing duties, once, as of the document’s time', () => {
  const text = [
    '楚雄州2018年下半年医改重点任务',
    '一、做好结算。（州人社局、州卫计委负责，以下责任单位均包括各县市人民政府，不再列出）',
    '二、做好回访。（州卫计委负责）',
  ].join('\n');
  const reading = readDocument({ text, tables: [] }, (same) => same);
  const named = unitsOfReading(projectRegistry(), reading);
  expect(named.map(({ words, unitId }) => [words, unitId])).toEqual([
    ['州人社局', '532300.human-resources'],
    ['州卫计委', '532300.health-family-planning'],
    ['各县市人民政府', null],
  ]);
});
