// SPDX-License-Identifier: Apache-2.0
import { gunzipSync } from 'node:zlib';
import { referenceFile } from '@sanyi/testkit';
import { describe, expect, test } from 'vitest';
import {
  type Answer,
  answerAt,
  answerColumns,
  buildScheme,
  checkScheme,
  compileScheme,
  encodeCases,
  type Finding,
  fromSheets,
  groupColumns,
  type CaseText,
  groupCase,
  OPTIONAL_TABLES,
  readCase,
  readTables,
  type Scheme,
  SCHEME_FILES,
  type SchemeTables,
  toSheets,
} from '../index.js';

const textOf = (name: string): string => {
  const bytes = referenceFile(name);
  return new TextDecoder().decode(name.endsWith('.gz') ? gunzipSync(bytes) : bytes);
};

const GZIPPED = new Set([
  'mcc',
  'cc',
  'exclusion',
  'validProcedures',
  ...Object.keys(OPTIONAL_TABLES),
]);

function tablesOf(name: string): SchemeTables {
  const parsed = Object.fromEntries(
    Object.entries(SCHEME_FILES).map(([table, file]) => [
      table,
      table === 'grey'
        ? []
        : (JSON.parse(
            textOf(`drg/scheme/${name}/${file}${GZIPPED.has(table) ? '.gz' : ''}`),
          ) as unknown),
    ]),
  ) as Parameters<typeof readTables>[0];
  const tables = readTables(parsed);
  if (!tables.ok) throw new Error(JSON.stringify(tables.error));
  return tables.value;
}

function built(tables: SchemeTables): Scheme {
  const scheme = buildScheme(tables);
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
      const cell = line.split(',');
      const at = (column: number): string => cell[column] ?? '';
      const [status, mdc, adrg, drg] = [at(11) as Answer['status'], at(12), at(13), at(14)];
      return { text: textAt(at), answer: { status, mdc, adrg, drg } };
    });

const textAt = (at: (column: number) => string): CaseText => ({
  id: at(0),
  gender: at(2),
  age: at(3),
  ageDays: at(4),
  weight: at(5),
  los: at(7),
  icuHours: '',
  leaving: at(8),
  dx: at(9),
  proc: at(10),
});

describe.each(['chs_drg_11', 'chongqing_2022'])('%s', (name) => {
  const scheme = built(tablesOf(name));
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

/** SPEC §9: what is wrong in the tables stays as it is, the answers with it, and the checker names it. */
describe('what is known to be wrong', () => {
  const findingsOf = (name: string): readonly Finding[] => {
    const checked = checkScheme(tablesOf(name));
    if (!checked.ok) throw new Error(JSON.stringify(checked.error));
    return checked.value;
  };
  const national = findingsOf('chs_drg_11');
  const about = (code: string, findings = national): readonly Finding[] =>
    findings.filter((finding) => finding.code === code);

  test('in 1.1: burns that ADRGs list and no MDC takes', () => {
    const scheme = built(tablesOf('chs_drg_11'));
    const burn = readCase({ ...NOTHING, gender: '1', age: '40', dx: 'T20.300' });
    expect(groupCase(burn, scheme).status).toBe('NO_GROUP');
    expect(JSON.stringify(national)).toContain('T20.300');
  });

  test('in 1.1: every kind of finding, counted', () => {
    const counts = Object.fromEntries(
      [...new Set(national.map(({ code }) => code))].map((code) => [code, about(code).length]),
    );
    expect(counts).toEqual({
      'in-no-mdc': 1,
      'missing-name': 1,
      'mostly-unreachable-rule': 1,
      'no-medical-group': 11,
      'outside-mdc': 17,
      'overlapping-mdcs': 17,
      'overlapping-rules': 44,
      'table-without-principals': 1,
    });
  });

  test('in Chongqing: YC1 without surgery takes what YR2 was made for', () => {
    const local = findingsOf('chongqing_2022');
    expect(JSON.stringify(local)).toContain('YR2');
  });
});

const NOTHING: CaseText = {
  id: '',
  gender: '',
  age: '',
  ageDays: '',
  weight: '',
  los: '',
  icuHours: '',
  leaving: '',
  dx: '',
  proc: '',
};

describe.each(['chs_drg_11', 'chongqing_2022'])('%s through its workbook', (name) => {
  test('gives the same answers', () => {
    const again = fromSheets(toSheets(tablesOf(name)));
    if (!again.ok) throw new Error(JSON.stringify(again.error));
    const scheme = built(again.value);
    const wrong = rowsOf(name).filter(({ text, answer }) => {
      const { status, mdc, adrg, drg } = groupCase(readCase(text), scheme);
      return JSON.stringify({ status, mdc, adrg, drg }) !== JSON.stringify(answer);
    });
    expect(wrong).toEqual([]);
  });
});

/** 31 records at the edges; where JavaScript throws, Java's answer counts. */
describe('the edge cases', () => {
  const scheme = built(tablesOf('chs_drg_11'));
  const cases = textOf('drg/oracle/edge_cases.tsv')
    .trimEnd()
    .split('\n')
    .slice(1)
    .map((line) => {
      const [name = '', record = '', js = '', java = ''] = line.split('\t');
      return { name, record, expected: js.startsWith('EXC') ? java : js };
    });

  test.each(cases)('$name', ({ record, expected }) => {
    const cell = record.match(/"[^"]*"|[^,]+|(?<=,)(?=,|$)/g) ?? [];
    const at = (column: number): string => (cell[column] ?? '').replaceAll('"', '');
    const text: CaseText = {
      id: at(0),
      gender: at(1),
      age: at(2),
      ageDays: at(3),
      weight: at(4),
      los: at(6),
      icuHours: '',
      leaving: at(7),
      dx: at(8),
      proc: at(9),
    };
    const { drg, status } = groupCase(readCase(text), scheme);
    expect(`${drg}/${WORDS[status]}`).toBe(expected);
  });
});

const WORDS: Readonly<Record<Answer['status'], string>> = {
  GROUPED: '分组成功',
  AMBIGUOUS_QY: '歧义病案',
  NO_GROUP: '无法入组',
  CHECK_FAILED: '信息校验不通过',
};
