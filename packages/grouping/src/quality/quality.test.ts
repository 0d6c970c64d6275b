// SPDX-License-Identifier: Apache-2.0
import { caseOf, sampleTables, schemeFrom } from '@sanyi/testkit';
import { describe, expect, test } from 'vitest';
import { groundsOf } from './grounds.js';
import { qualityOf } from './quality.js';

const grounds = groundsOf(schemeFrom(sampleTables()));
const warningsOf = (change: Parameters<typeof caseOf>[0]): readonly string[] =>
  qualityOf(caseOf({ diagnoses: ['I10'], ...change }), grounds).map(({ code, about }) =>
    about === '' ? code : `${code}:${about}`,
  );

describe('a record with the sample scheme', () => {
  test.each<[string, Parameters<typeof caseOf>[0], readonly string[]]>([
    ['nothing doubtful', {}, []],
    ['a woman with a disease of men', { sex: 'female', diagnoses: ['N40'] }, ['sex-conflict:N40']],
    ['a man giving birth', { diagnoses: ['O80.0'] }, ['sex-conflict:O80.0']],
    ['a man with a disease of women beside', { diagnoses: ['I10', 'D27'] }, ['sex-conflict:D27']],
    ['birth at 70', { sex: 'female', ageYears: 70, diagnoses: ['O80.0'] }, ['age-conflict:O80.0']],
    ['a newborn diagnosis at 60', { diagnoses: ['P22.0'] }, ['age-conflict:P22.0']],
    [
      'unknown codes',
      { diagnoses: ['I10', 'Q99'], procedures: ['99.99'] },
      ['diagnosis-unknown:Q99', 'procedure-unknown:99.99'],
    ],
    ['a grey code', { diagnoses: ['I10', 'R53'] }, ['diagnosis-grey:R53']],
    [
      'codes twice',
      { diagnoses: ['I10', 'E46', 'E46'], procedures: ['51.23', '51.23'] },
      ['diagnosis-repeated:E46', 'procedure-repeated:51.23'],
    ],
    ['a principal in no MDC', { diagnoses: ['R57.9'] }, ['principal-in-no-mdc:R57.9']],
    [
      'a small letter',
      { diagnoses: ['I10', 'e46'] },
      ['code-badly-written:e46', 'diagnosis-unknown:e46'],
    ],
    [
      'a space',
      { diagnoses: ['I10 '] },
      ['code-badly-written:I10 ', 'diagnosis-unknown:I10 ', 'principal-in-no-mdc:I10 '],
    ],
    ['no principal', { diagnoses: [] }, ['principal-missing']],
    ['an empty main procedure', { procedures: ['', '51.23'] }, ['main-procedure-empty']],
  ])('%s', (_, change, expected) => {
    expect(warningsOf(change)).toEqual(expected);
  });
});
