// SPDX-License-Identifier: Apache-2.0
import { exampleNotice } from '@sanyi/testkit';
import { describe, expect, test } from 'vitest';
import type { Reading } from '../reading.js';
import { ledgerOf } from './ledger.js';

const { reading } = exampleNotice();
const ledger = ledgerOf([{ name: '示政办发〔2026〕8号.docx', reading }]);

describe('待核对', () => {
  test('what a person should check is listed: leads not stated, sentences of nobody, 等', () => {
    const codes = ledger.issues.map(({ code }) => code);
    expect(codes).toEqual([
      'lead-not-stated',
      'date-without-year',
      'open-ended',
      'sentence-without-unit',
    ]);
    expect(ledger.issues.at(-1)?.message).toContain('研究把民族医药制剂纳入院间调剂使用范围。');
  });

  test('a draft says on every row that nothing is in force yet', () => {
    const draft = ledgerOf([{ name: 'x', reading: { ...reading, draft: true } }]);
    expect(draft.issues[0]?.code).toBe('draft');
    expect(draft.assignments.every((row) => row.remarks.includes('征求意见稿，尚未生效'))).toBe(
      true,
    );
  });

  test('a task without any unit is not reported twice when the reader has said it', () => {
    const [task] = reading.tasks;
    if (task === undefined) throw new Error('the example has tasks');
    const warned: Reading = {
      ...reading,
      tasks: [{ ...task, responsibility: [] }],
      warnings: [{ code: 'no-responsibility', message: '没有写明责任单位', span: task.span }],
    };
    const codes = ledgerOf([{ name: 'x', reading: warned }]).issues.map(({ code }) => code);
    expect(codes).toEqual(['no-responsibility']);
  });
});
