// SPDX-License-Identifier: Apache-2.0
import { exampleNotice, exampleReport } from '@sanyi/testkit';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Reading, Responsibility, ResponsibilityMode } from '../reading.js';
import { ledgerOf } from './ledger.js';
import type { Assignment } from './rows.js';
import { unitSheets } from './unit-sheets.js';

const { reading } = exampleNotice();
const ledger = ledgerOf([{ name: '示政办发〔2026〕8号.docx', reading }]);
const seat = ({ unit, role }: Assignment): string => `${unit ?? '—'} ${role ?? '—'}`;

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
