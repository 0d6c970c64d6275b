// SPDX-License-Identifier: Apache-2.0
import { exampleNotice } from '@sanyi/testkit';
import { describe, expect, test } from 'vitest';
import { ledgerOf } from './ledger.js';

const { reading } = exampleNotice();
const ledger = ledgerOf([{ name: '示政办发〔2026〕8号.docx', reading }]);

describe('任务, 目标指标, 交付成果 and 政策依据', () => {
  test('a task has all its units by role in one row', () => {
    const row = ledger.tasks.find(({ task }) => task.label === '（八）');
    expect(row?.units).toEqual({
      lead: ['省卫生健康委'],
      responsible: ['各州、市人民政府', '省医改领导小组各成员单位'],
      each: [],
      'by-duty': [],
      support: [],
      implement: ['各县、市、区人民政府'],
    });
    expect(ledger.tasks).toHaveLength(20);
  });

  test('goals come first among the targets and belong to no task', () => {
    expect(ledger.targets[0]).toMatchObject({
      id: 'D01-G01',
      task: null,
      words: '居民个人卫生支出占卫生总费用的比例（全省）：不高于26%，2026-12-31前',
    });
  });

  test('a target names only the units whose sentence holds it', () => {
    const paid = ledger.targets.find(({ target }) => target.metric === '集采药品货款结清时间');
    expect(paid?.units).toEqual(['省医保局', '省卫生健康委']);
  });

  test('a deliverable stands with the units and the deadlines of its task', () => {
    const row = ledger.deliverables.find(({ deliverable }) => deliverable.kind === 'platform');
    expect(row?.deadlines.map(({ words }) => words)).toEqual(['自2026-10-01起']);
    expect(row?.units).toContain('各州、市人民政府');
  });

  test('what the document rests on comes first, then what its tasks name', () => {
    expect(ledger.references.map(({ task, reference }) => [task?.label, reference.role])).toEqual([
      [undefined, 'basis'],
      ['（二）', 'named'],
      ['（二）', 'to-implement'],
    ]);
  });
});
