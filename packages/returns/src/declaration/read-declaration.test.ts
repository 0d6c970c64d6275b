// SPDX-License-Identifier: Apache-2.0
import type { Tree } from '@sanyi/parameters';
import { sampleDeclaration, treeOf } from '@sanyi/testkit';
import { describe, expect, test } from 'vitest';
import type { DeclarationFaultCode } from './fault.js';
import { readDeclaration } from './read-declaration.js';

type Data = Record<string, unknown>;

/** Where in the sample (`rules.1`), and what is written there; undefined takes a name away. */
type Change = readonly [place: string, values: Data];

function changed(...changes: readonly Change[]): Tree {
  const data = structuredClone(sampleDeclaration()) as Data;
  for (const [place, values] of changes) {
    const steps = place.split('.').filter((step) => step !== '');
    const target = steps.reduce<Data>((at, step) => at[step] as Data, data);
    write(target, values);
  }
  return treeOf(data);
}

function write(target: Data, values: Data): void {
  for (const [name, value] of Object.entries(values)) {
    if (value === undefined) Reflect.deleteProperty(target, name);
    else target[name] = value;
  }
}

function faultsOf(...changes: readonly Change[]): string[] {
  const read = readDeclaration('ward-beds.yaml', changed(...changes));
  return read.ok ? [] : read.error.map(({ code, path }) => `${code} ${path}`.trim());
}

test('a sound declaration is read whole', () => {
  const read = readDeclaration('ward-beds.yaml', changed());
  if (!read.ok) throw new Error(JSON.stringify(read.error));
  const { fields, rules, facts, flows, to } = read.value;
  expect([fields.length, rules.length, facts.length, flows[0]?.steps.length, to]).toEqual([
    15,
    5,
    1,
    2,
    null,
  ]);
  expect(fields.find(({ id }) => id === 'use')).toMatchObject({ scale: 4, longest: 0 });
  expect(fields.find(({ id }) => id === 'note')).toMatchObject({ scale: 0, longest: 20 });
  expect(rules[0]).toMatchObject({ kind: 'compare', missing: 'skip-if-any' });
});

/** One broken declaration for each way to be wrong: where the fault is told, and what was changed. A code without one does not compile. */
const BROKEN = {
  'code-unknown': ['rules[1].code', 'rules.1', { code: 'sum' }],
  duplicate: ['fields[14]', 'fields.14', { id: 'proof' }],
  'empty-text': ['label.en', 'label', { en: ' ' }],
  'expression-refused': ['rules[0].left', 'rules.0', { left: 'used-beds +' }],
  'field-unknown': ['rules[2].left', 'rules.2', { left: 'incomes' }],
  'key-missing': ['keys', '', { keys: [] }],
  'key-not-required': ['keys[0]', '', { keys: ['note'] }],
  'kinds-do-not-fit': ['rules[3].field', 'rules.3', { field: 'note' }],
  'list-missing': ['fields[0]', 'fields.0', { list: undefined }],
  'list-unknown': ['fields[0].list', 'fields.0', { list: 'rooms' }],
  'measure-unknown': ['fields[1].unit', 'fields.1', { unit: 'cubit' }],
  'missing-field': ['', '', { period: undefined }],
  'no-entries': ['scope', '', { scope: {} }],
  'not-a-date': ['from', '', { from: '2026-02-30' }],
  'not-a-decimal': ['rules[3].min', 'rules.3', { min: 'one' }],
  'not-a-list': ['fields', '', { fields: {} }],
  'not-a-map': ['label', '', { label: '床位' }],
  'not-a-number-in-quotes': ['rules[3].max', 'rules.3', { max: 500 }],
  'not-allowed': ['grade', '', { grade: 'secret' }],
  'not-an-id': ['id', '', { id: 'Ward Beds' }],
  'not-an-integer': ['version', '', { version: '1.5' }],
  'not-named-after': ['facts[0].id', 'facts.0', { id: 'beds.open' }],
  'not-text': ['id', '', { id: ['ward-beds'] }],
  'outside-the-declaration': ['fields[14]', 'fields.14', { from: '2025-07-01' }],
  'personal-not-graded': ['fields[7].personal', 'fields.7', { personal: true }],
  'range-upside-down': ['rules[3].max', 'rules.3', { max: '0' }],
  'to-before-from': ['to', '', { to: '2025-12-31' }],
  'unknown-field': ['', '', { colour: 'red' }],
  'wrong-order': ['flows[0].steps[1].level', 'flows.0.steps.1', { level: 'county' }],
} satisfies Record<
  Exclude<DeclarationFaultCode, 'department-unknown' | 'not-its-path'>,
  readonly [string, ...Change]
>;

describe('a declaration is refused', () => {
  test.each(Object.entries(BROKEN))('%s', (code, [path, place, values]) => {
    expect(faultsOf([place, values])).toEqual([`${code} ${path}`.trim()]);
  });

  test.each<[string, string, ...Change]>([
    ['a scale of a whole number', 'kinds-do-not-fit fields[1].scale', 'fields.1', { scale: 2 }],
    ['a list of a number', 'kinds-do-not-fit fields[1].list', 'fields.1', { list: 'wards' }],
    ['a length of a number', 'kinds-do-not-fit fields[1].longest', 'fields.1', { longest: 9 }],
    ['a code twice', 'duplicate lists[0].codes[1]', 'lists.0.codes.1', { code: 'surgery' }],
    ['a rule twice', 'duplicate rules[1]', 'rules.1', { id: 'used-within-open' }],
    ['a number against words', 'kinds-do-not-fit rules[0].right', 'rules.0', { right: 'note' }],
    ['no bounds', 'missing-field rules[3]', 'rules.3', { min: undefined, max: undefined }],
    ['a count of a value', 'not-allowed facts[0].value', 'facts.0', { how: 'count' }],
    ['a sum of nothing', 'missing-field facts[0]', 'facts.0', { value: undefined }],
    ['a fact about a text', 'kinds-do-not-fit facts[0].subject', 'facts.0', { subject: 'note' }],
    ['keys of a form', 'not-allowed keys', '', { rows: 'one' }],
    ['an unknown key', 'field-unknown keys[0]', '', { keys: ['room'] }],
    ['a late flow', 'outside-the-declaration flows[0]', 'flows.0', { from: '2026-02-01' }],
    ['a flow without steps', 'no-entries flows[0].steps', 'flows.0', { steps: [] }],
    ['departments of no level', 'missing-field scope', 'scope', { levels: undefined }],
    ['a hard outlier', 'not-allowed rules[4].severity', 'rules.4', { severity: 'hard' }],
    ['a rule without a kind', 'missing-field rules[0]', 'rules.0', { kind: undefined }],
    ['a rule that is none', 'not-a-map rules[0]', 'rules', { 0: 'x' }],
    ['a total without fields', 'no-entries rules[1].fields', 'rules.1', { fields: [] }],
    ['an unknown derivation', 'not-allowed derived[0]', '', { derived: [{ rule: 'magic' }] }],
  ])('%s: %s', (_, fault, place, values) => {
    expect(faultsOf([place, values])).toEqual([fault]);
  });

  test('a derivation that lacks its fields and settings, each named', () => {
    const derived = [{ rule: 'debt-alarm', settings: { slack: '0.1' } }];
    const faults = faultsOf(['', { derived }]);
    expect(faults.filter((one) => one.startsWith('field-unknown'))).toHaveLength(6);
    expect(faults.slice(6)).toEqual([
      'missing-field derived[0].settings',
      'unknown-field derived[0].settings',
      'missing-field derived[0]',
    ]);
  });

  test('all faults of a file are told at once', () => {
    const faults = faultsOf(['', { id: 'X', grade: 'secret' }], ['label', { en: '' }]);
    expect(faults).toEqual(['not-an-id id', 'empty-text label.en', 'not-allowed grade']);
  });

  test('a fault of an expression points at its character', () => {
    const read = readDeclaration('x.yaml', changed(['rules.0', { left: 'used-beds + rooms' }]));
    // One column for the quote, twelve for what stands before.
    expect(read.ok ? [] : read.error).toMatchObject([
      { code: 'expression-refused', expected: 'unknown-field', column: 14, found: 'rooms' },
    ]);
  });

  test('versions of a flow follow each other', () => {
    const [first] = sampleDeclaration()['flows'] as readonly Data[];
    const flows = [first, { ...first, version: 2 }, { ...first, from: '2026-05-01' }];
    expect(faultsOf(['', { flows }])).toEqual(['wrong-order flows[1]', 'wrong-order flows[2]']);
  });
});
