// SPDX-License-Identifier: Apache-2.0
import { existsSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { dataFolder } from '../data-folder.js';
import { returnFaultInWords } from './fault-words.js';
import { loadReturns, oneFile } from './return-folder.js';

const loaded = await loadReturns(dataFolder());

test('every declaration of the project loads, in a file that bears its id', () => {
  expect(loaded.faults.map(returnFaultInWords)).toEqual([]);
  expect(loaded.declarations.length).toBe(loaded.files);
});

test('the registers of the reform are all declared, each with facts and words in both languages', () => {
  const ids = loaded.declarations.map(({ id }) => id);
  expect(ids).toEqual(
    expect.arrayContaining([
      ...['institution-register', 'consortium-members', 'technique-standard', 'family-doctor'],
      ...['chronic-disease', 'village-doctors', 'leader-links', 'consultations', 'hospital-debt'],
      ...['debt-plan', 'six-inputs', 'shortage-drugs', 'deliverables', 'task-progress'],
    ]),
  );
  for (const { facts, fields, label } of loaded.declarations) {
    expect(facts.length).toBeGreaterThan(0);
    for (const words of [label, ...fields.map((field) => field.label)]) {
      expect(words.zh).toMatch(/\p{Script=Han}/u);
      expect(words.en).toMatch(/[A-Za-z0-9]/);
    }
  }
});

test('what a rule goes by stands in a document that is registered', () => {
  const cited = loaded.declarations.flatMap(({ derived }) =>
    derived.flatMap(({ source }) => source ?? []),
  );
  expect(cited.length).toBeGreaterThan(0);
  for (const { document } of cited) {
    expect([
      document,
      existsSync(path.join(dataFolder(), 'documents', `${document}.yaml`)),
    ]).toEqual([document, true]);
  }
});

test('no personal field has room for a name', () => {
  const personal = loaded.declarations.flatMap(({ fields }) =>
    fields.filter((field) => field.personal),
  );
  expect(personal.length).toBeGreaterThan(0);
  expect(personal.filter(({ label }) => /姓名|身份证|电话/.test(label.zh))).toEqual([]);
});

test('a fault is one line with file, line, column, place and what to do', () => {
  const [misplaced] = oneFile('x.yaml', 'id: y').faults;
  expect(misplaced && returnFaultInWords(misplaced)).toMatch(/^x\.yaml:1:1:缺少 version。$/);
  const [broken] = oneFile('x.yaml', 'id: [').faults;
  expect(broken && returnFaultInWords(broken)).toContain('YAML');
});
