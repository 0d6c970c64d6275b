// SPDX-License-Identifier: Apache-2.0
import { exampleNotice, exampleReport } from '@sanyi/testkit';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Reading, Responsibility, ResponsibilityMode } from '../reading.js';
import { ledgerOf } from './ledger.js';
import type { Assignment } from './rows.js';
import { unitSheets } from './unit-sheets.js';

const { text, reading } = exampleNotice();
const notice = { name: '示政办发〔2026〕8号.docx', reading };
const ledger = ledgerOf([notice]);
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

describe('the other sheets', () => {
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

  test('deadlines are in the order of their days, those without a day last', () => {
    expect(ledger.deadlines.map(({ words }) => words)).toEqual([
      '2026-06-30前',
      '2026-09-30前',
      '自2026-10-01起',
      '2026-12-31前',
      '2026-12-31前',
      '每半年',
      '每季度',
      '待国家有关文件出台后',
      '长期',
    ]);
  });

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

describe('a report', () => {
  const report = ledgerOf([{ name: '经验材料.txt', reading: exampleReport() }]);

  test('gives no task, no duty and no unit sheet', () => {
    expect([report.assignments, report.tasks, report.targets, report.issues]).toEqual([
      [],
      [],
      [],
      [],
    ]);
    expect(unitSheets([{ name: '经验材料.txt', reading: exampleReport() }])).toEqual([]);
  });

  test('gives its practices, with or without measures, and its figures', () => {
    expect(report.practices.map(({ measure }) => measure?.text ?? null)).toEqual([
      '把全县划成若干片区，每个片区固定一名专科医生。',
      '+按月公布片区内随访情况。',
      null,
    ]);
    expect(report.figures).toHaveLength(1);
  });
});

describe('for every reading', () => {
  const unit = fc.constantFrom('省医保局', '省财政厅', '市财政局（市国资委）', '各县', '=甲', '乙');
  const units = fc.array(unit, { maxLength: 5 });
  const group = fc.record<Responsibility>({
    quote: fc.constant('（…）'),
    span: fc.constant([0, 1] as const),
    units,
    lead: units,
    support: units,
    mode: fc.constantFrom<ResponsibilityMode>('lead-support', 'each', 'by-duty', 'responsible'),
    leadGuess: fc.option(unit),
    openEnded: fc.boolean(),
    standing: units,
    implement: units,
  });
  const anyReading = fc
    .array(
      fc.record({
        groups: fc.array(group, { maxLength: 3 }),
        holders: fc.array(fc.option(fc.nat(3)), { maxLength: 4 }),
      }),
      { maxLength: 4 },
    )
    .map((tasks): Reading => ({
      ...reading,
      tasks: tasks.map(({ groups, holders }, index) => ({
        ...EMPTY_TASK,
        label: `${index + 1}.`,
        responsibility: groups,
        actions: holders.map((responsibility, at) => ({
          text: `第${at + 1}句。`,
          span: [at * 5 + 10, at * 5 + 14],
          responsibility,
        })),
      })),
    }));

  test('each unit of a task has one row a role, and no unit is lost', () => {
    fc.assert(
      fc.property(anyReading, (any) => {
        const { assignments } = ledgerOf([{ name: 'x', reading: any }]);
        any.tasks.forEach((task) => {
          const rows = assignments.filter((row) => row.task.label === task.label);
          const named = new Set(
            task.responsibility.flatMap((each) => [
              ...each.units,
              ...each.lead,
              ...each.support,
              ...each.standing,
              ...each.implement,
            ]),
          );
          expect(new Set(rows.flatMap((row) => row.unit ?? []))).toEqual(named);
          expect(new Set(rows.map(seat)).size).toBe(rows.length);
          expect(new Set(rows.filter((row) => row.role === 'lead').map((row) => row.unit))).toEqual(
            new Set(task.responsibility.flatMap((each) => each.lead)),
          );
        });
      }),
    );
  });

  test('no sentence is lost', () => {
    fc.assert(
      fc.property(anyReading, (any) => {
        const { assignments } = ledgerOf([{ name: 'x', reading: any }]);
        any.tasks.forEach((task) => {
          const rows = assignments.filter((row) => row.task.label === task.label);
          expect(new Set(rows.flatMap((row) => row.actions))).toEqual(
            new Set(task.actions.map((action) => action.text)),
          );
        });
      }),
    );
  });

  test('the unit sheets hold every row that names a unit, once', () => {
    fc.assert(
      fc.property(anyReading, anyReading, (one, other) => {
        const documents = [
          { name: 'a', reading: one },
          { name: 'b', reading: other },
        ];
        const sheets = unitSheets(documents);
        const inSheets = sheets.flatMap((sheet) => sheet.assignments.map((row) => row.id));
        const named = ledgerOf(documents).assignments.filter((row) => row.unit !== null);
        expect([...inSheets].sort()).toEqual(named.map((row) => row.id).sort());
        expect(new Set(sheets.map((sheet) => sheet.unit)).size).toBe(sheets.length);
      }),
    );
  });
});

const EMPTY_TASK = {
  number: null,
  section: null,
  title: '任务',
  text: '任务',
  span: [0, 100],
  targets: [],
  deadlines: [],
  references: [],
  deliverables: [],
} as const;
