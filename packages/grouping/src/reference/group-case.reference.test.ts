// SPDX-License-Identifier: Apache-2.0
import { gunzipSync } from 'node:zlib';
import { referenceFile } from '@sanyi/testkit';
import { describe, expect, test } from 'vitest';
import {
  type Answer,
  answerAt,
  answerColumns,
  buildScheme,
  compileScheme,
  encodeCases,
  groupColumns,
  type CaseText,
  groupCase,
  OPTIONAL_TABLES,
  readCase,
  readTables,
  type Scheme,
  SCHEME_FILES,
} from '../index.js';

const textOf = (name: string): string => {
  const bytes = referenceFile(name);
  return new TextDecoder().decode(name.endsWith('.gz') ? gunzipSync(bytes) : bytes);
};

const GZIPPED = new Set(['mcc', 'cc', 'exclusion', 'validProcedures', ...OPTIONAL_TABLES]);

function schemeOf(name: string): Scheme {
  const parsed = Object.fromEntries(
    Object.entries(SCHEME_FILES).map(([table, file]) => [
      table,
      JSON.parse(textOf(`drg/scheme/${name}/${file}${GZIPPED.has(table) ? '.gz' : ''}`)) as unknown,
    ]),
  ) as Parameters<typeof readTables>[0];
  const tables = readTables(parsed);
  if (!tables.ok) throw new Error(JSON.stringify(tables.error));
  const scheme = buildScheme(tables.value);
  if (!scheme.ok) throw new Error(JSON.stringify(scheme.error));
  return scheme.value;
}

interface Row {
  readonly text: CaseText;
  readonly answer: Answer;
}

const rowsOf = (name: string): readonly Row[] =>
  textOf(`drg/oracle/${name}.sample.csv.gz`)
    .trimEnd()
    .split('\n')
    .slice(1)
    .map((line) => {
      const [
        id = '',
        ,
        gender = '',
        age = '',
        ageDays = '',
        weight = '',
        ,
        los = '',
        leaving = '',
        dx = '',
        proc = '',
        status = '',
        mdc = '',
        adrg = '',
        drg = '',
      ] = line.split(',');
      return {
        text: { id, gender, age, ageDays, weight, los, icuHours: '', leaving, dx, proc },
        answer: { status: status as Answer['status'], mdc, adrg, drg },
      };
    });

describe.each(['chs_drg_11', 'chongqing_2022'])('%s', (name) => {
  const scheme = schemeOf(name);
  const rows = rowsOf(name);

  test('every row of the reference answers is answered alike', () => {
    const wrong = rows
      .map(({ text, answer }) => ({
        id: text.id,
        expected: answer,
        got: groupCase(readCase(text), scheme),
      }))
      .filter(
        ({ expected, got }) =>
          JSON.stringify(expected) !==
          JSON.stringify({ status: got.status, mdc: got.mdc, adrg: got.adrg, drg: got.drg }),
      );
    expect(rows).toHaveLength(4000);
    expect(wrong).toEqual([]);
  });

  test('the column engine answers every row alike, too', () => {
    const compiled = compileScheme(scheme);
    const cases = encodeCases(
      rows.map(({ text }) => readCase(text)),
      compiled,
    );
    const answers = answerColumns(rows.length);
    groupColumns(compiled, cases, answers);
    const got = rows.map((_, row) => answerAt(compiled, answers, row));
    expect(got).toEqual(rows.map(({ answer }) => answer));
  });
});
