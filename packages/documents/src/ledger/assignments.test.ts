// SPDX-License-Identifier: Apache-2.0
import { exampleNotice } from '@sanyi/testkit';
import { describe, expect, test } from 'vitest';
import type { Reading } from '../reading.js';
import { ledgerOf } from './ledger.js';
import type { Assignment } from './rows.js';

const { text, reading } = exampleNotice();
const ledger = ledgerOf([{ name: '示政办发〔2026〕8号.docx', reading }]);
const rowsOf = (label: string): readonly Assignment[] =>
  ledger.assignments.filter((row) => row.task.label === label);
const seat = ({ unit, role }: Assignment): string => `${unit ?? '—'} ${role ?? '—'}`;

describe('台账 of a notice', () => {
  test('one row for each unit of a group of twelve, with all the others beside it', () => {
    const rows = rowsOf('（一）');
    expect(rows).toHaveLength(12);
    expect(new Set(rows.map((row) => row.role))).toEqual(new Set(['by-duty']));
    expect(rows.every((row) => row.others.length === 11)).toBe(true);
    expect(rows[0]?.remarks).toContain('责任单位以“等”结尾，未列全');
  });

  test('the first-listed unit is shown as such and never as a lead', () => {
    const [row] = rowsOf('（一）');
    expect(row?.firstListed).toEqual(['省卫生健康委']);
    expect(row?.leads).toEqual([]);
    expect(row?.role).toBe('by-duty');
  });

  test('a unit that stands alone is no question of leading', () => {
    const [task] = reading.tasks;
    const [group] = task?.responsibility ?? [];
    if (task === undefined || group === undefined) throw new Error('the example has groups');
    const alone = { ...group, units: ['省医保局'], leadGuess: '省医保局' };
    const one = ledgerOf([
      { name: 'x', reading: { ...reading, tasks: [{ ...task, responsibility: [alone] }] } },
    ]);
    expect(one.assignments[0]?.firstListed).toEqual([]);
    expect(one.issues.map(({ code }) => code)).not.toContain('lead-not-stated');
  });

  test('a stated lead leads, the others support', () => {
    expect(rowsOf('（二）').map(seat)).toEqual([
      '省医保局 lead',
      '省卫生健康委 support',
      '省财政厅 support',
    ]);
    expect(rowsOf('（二）').map((row) => row.leads)).toEqual([
      ['省医保局'],
      ['省医保局'],
      ['省医保局'],
    ]);
  });

  test('each group has its own sentences, targets and deadlines; a sentence of nobody keeps its row', () => {
    expect(
      rowsOf('（三）').map((row) => [
        seat(row),
        row.actions.length,
        row.targets.map(({ target }) => target.metric),
        row.deadlines.map(({ words }) => words),
      ]),
    ).toEqual([
      ['省医保局 responsible', 1, ['集中带量采购药品数', '挂网药品价格联动'], []],
      ['省药监局 responsible', 1, ['集中带量采购药品数', '挂网药品价格联动'], []],
      ['省医保局 each', 1, ['集采药品货款结清时间'], ['每季度']],
      ['省卫生健康委 each', 1, ['集采药品货款结清时间'], ['每季度']],
      ['— —', 1, [], []],
    ]);
  });

  test('units of a standing clause answer too and say why; 具体落实 has its own role', () => {
    expect(rowsOf('（八）').map((row) => [seat(row), row.standing])).toEqual([
      ['省卫生健康委 lead', false],
      ['各州、市人民政府 responsible', true],
      ['省医改领导小组各成员单位 responsible', true],
      ['各县、市、区人民政府 implement', false],
    ]);
  });

  test('a task without a body falls to its units by its title', () => {
    expect(rowsOf('（二十）').map((row) => [row.role, row.actions])).toEqual(
      Array.from({ length: 5 }, () => ['each', []]),
    );
  });

  test('a closing duty is handed out as well', () => {
    const closing = ledger.assignments.filter((row) => row.task.closing);
    expect(closing.map((row) => [row.id, row.unit])).toEqual([['D01-C01-R01', '各州、市人民政府']]);
  });

  test('every row leads back to its words', () => {
    for (const { task } of ledger.assignments) {
      expect(text.slice(...task.span)).toBe(task.text);
    }
  });

  test('ids are unique', () => {
    const ids = ledger.assignments.map((row) => row.id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  test('a lead by the rule 排在第一位的为牵头 says so', () => {
    const byRule: Reading = {
      ...reading,
      leadRule: 'first-listed',
      tasks: reading.tasks.slice(0, 1).map((task) => ({
        ...task,
        responsibility: task.responsibility.map((group) => ({
          ...group,
          lead: group.units.slice(0, 1),
          leadGuess: null,
        })),
      })),
    };
    const [first, second] = ledgerOf([{ name: 'x', reading: byRule }]).assignments;
    expect(first?.role).toBe('lead');
    expect(first?.remarks).toContain('牵头依据：文件写明排在第一位的为牵头单位');
    expect(second?.remarks).not.toContain('牵头依据：文件写明排在第一位的为牵头单位');
  });
});
