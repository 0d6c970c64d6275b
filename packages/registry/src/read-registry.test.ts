// SPDX-License-Identifier: Apache-2.0
import { registryText } from '@sanyi/testkit';
import { describe, expect, test } from 'vitest';
import { REGISTRY_FILES, registryFrom } from './registry-tables.js';

/** The project's tables with one line more in one of them. */
const withLine = (file: string, line: string) =>
  registryFrom((name) => registryText(name) + (name === file ? `${line}\n` : ''));

describe('a faulty row of', () => {
  test.each([
    ['departments', 'x\tgovernment\t-\t甲厅\t-\t-\t-\t', 'forms', 'empty'],
    ['departments', 'finance\tgovernment\t-\t甲厅\t-\t-\t-\t甲厅\t\t\t\t\tread', 'id', 'duplicate'],
    ['departments', 'x\tking\t-\t甲厅\t-\t-\t-\t甲厅\t\t\t\t\tread', 'kind', 'not-allowed'],
    ['departments', 'x\tparty\t-\t甲\t-\t-\t-\t甲\t2018\t\t\t\tread', 'from', 'not-a-date'],
    ['functions', 'f\t甲\tnone\tcounty\t\t\tread', 'department', 'unknown-reference'],
    ['functions', 'f\t甲\tfinance\tcounty|village\t\t\tread', 'levels', 'not-allowed'],
    ['successions', 'finance\tnone\tcounty', 'successor', 'unknown-reference'],
    ['units', 'x\t539999\t甲局\t甲局\tgovernment\t\t\t\tread', 'region', 'unknown-region'],
    ['units', 'x\t530000\t\t甲局\tgovernment\t\t\t\tread', 'name', 'empty'],
    ['units', 'x\t530000\t甲\t甲\tparty\tnone\t\t\tread', 'replaces', 'unknown-reference'],
  ])('%s: %s', (table, line, column, code) => {
    const file = `units/${table}.tsv`;
    const read = withLine(file, line);
    const faults = read.ok ? [] : read.error;
    expect(faults).toContainEqual(expect.objectContaining({ table: file, column, code }));
  });
});

test('the project’s own tables have none', () => {
  expect(registryFrom(registryText).ok).toBe(true);
});

test('a table without its header is refused before its rows are read', () => {
  const read = registryFrom((name) => (name === 'units/units.tsv' ? '' : registryText(name)));
  expect(read).toMatchObject({ ok: false });
  expect(read.ok ? [] : read.error.map(({ code }) => code)).toContain('column-missing');
  expect(REGISTRY_FILES).toHaveLength(8);
});
