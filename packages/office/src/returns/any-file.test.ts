// SPDX-License-Identifier: Apache-2.0
import { createHash } from 'node:crypto';
import { type Cells, differences, given, readDeclaration, type Row } from '@sanyi/returns';
import { runs, sampleDeclaration, treeOf } from '@sanyi/testkit';
import fc from 'fast-check';
import { zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { openCsvReturn } from './open-csv-return.js';
import type { ReturnedRow } from './open-return.js';
import { returnCsv } from './return-csv.js';
import { type OutgoingWorkbook, returnWorkbook } from './return-workbook.js';
import { joined, refusalIn, rowsIn, sampleContext, sampleWorkbook } from './sample-return.js';

const read = readDeclaration('x', treeOf(sampleDeclaration()));
if (!read.ok) throw new Error('unsound sample');
const declaration = read.value;
const digest = (text: string) => createHash('sm3').update(text).digest('hex');
const context = sampleContext(declaration, digest);
const outgoing = (more: Partial<OutgoingWorkbook> = {}) =>
  sampleWorkbook(declaration, digest, more);
const WORKBOOK = joined(returnWorkbook(outgoing()));

describe('for every file', () => {
  test('random bytes, cut files and changed bytes give rows or a refusal, and never throw', () => {
    const noise = fc.uint8Array({ maxLength: 400 });
    const cut = fc.nat({ max: WORKBOOK.length }).map((length) => WORKBOOK.slice(0, length));
    const flipped = fc
      .array(fc.tuple(fc.nat({ max: WORKBOOK.length - 1 }), fc.nat({ max: 255 })), {
        minLength: 1,
        maxLength: 6,
      })
      .map((flips) => {
        const bytes = WORKBOOK.slice();
        for (const [at, value] of flips) bytes[at] = value;
        return bytes;
      });
    fc.assert(
      fc.property(fc.oneof(noise, cut, flipped), (bytes) => {
        expect(typeof refusalIn(bytes, context)).toBe('string');
      }),
      { numRuns: runs(300) },
    );
  });

  test('any XML in a sheet gives rows or a refusal', () => {
    const piece = fc.constantFrom(
      '<row r="5">',
      '<row>',
      '</row>',
      '<c r="C5" t="s"><v>9</v></c>',
      '<c t="inlineStr"><is><t>外科</t></is></c>',
      '<c r="D5"><v>1e400</v></c>',
      '<c r="ZZZ9"><f/></c>',
      '<v>',
      '</c>',
      '&amp;',
      'x',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const text = (xml: string) => new TextEncoder().encode(xml);
        const bytes = zipSync({
          'xl/workbook.xml': text(
            '<workbook><sheets><sheet name="填报" r:id="a"/></sheets></workbook>',
          ),
          'xl/_rels/workbook.xml.rels': text('<R><Relationship Id="a" Target="s.xml"/></R>'),
          'xl/s.xml': text(
            `<worksheet><sheetData><row r="1"><c t="inlineStr"><is><t>ward</t></is></c><c t="inlineStr"><is><t>open-beds</t></is></c></row>${pieces.join('')}</sheetData></worksheet>`,
          ),
        });
        expect(typeof refusalIn(bytes, { ...context, assume: outgoing().manifest })).toBe('string');
      }),
      { numRuns: runs(300) },
    );
  });

  test('what is exported, as workbook or CSV, imports again the same', () => {
    const text = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 }).filter(
      (one) =>
        one
          .normalize('NFC')
          .replace(/[\p{Cc}\p{Cf}\u2028\u2029]+/gu, ' ')
          .trim() === one &&
        !['不适用', 'n/a', 'na'].includes(
          one
            .normalize('NFKC')
            .replace(/[\s,，]/gu, '')
            .toLowerCase(),
        ) &&
        !one.startsWith("'") &&
        one.length <= 20 &&
        !/\p{Surrogate}|[\ufffe\uffff]/u.test(one),
    );
    const beds = fc.nat({ max: 99_999 });
    const money = fc
      .integer({ min: -(10 ** 12), max: 10 ** 12 })
      .map(
        (fen) =>
          `${Math.trunc(fen / 100) === 0 && fen < 0 ? '-0' : Math.trunc(fen / 100)}.${String(Math.abs(fen) % 100).padStart(2, '0')}`,
      );
    const row = fc
      .record({ text, beds, money })
      .map(({ text: note, beds: count, money: income }): Cells => ({
        ward: given('surgery'),
        'open-beds': given(String(count)),
        'used-beds': given('0'),
        income: given(income),
        note: given(note),
      }));
    fc.assert(
      fc.property(row, (cells) => {
        const one: Row = { id: 'r1', version: 1, cells };
        const same = ({ incoming, problems }: ReturnedRow) => {
          expect(problems).toEqual([]);
          expect(differences(declaration, [one], [incoming])[0]?.kind).toBe('unchanged');
        };
        rowsIn(
          joined(returnWorkbook(outgoing({ rows: [{ row: one }], spare: 0 }))),
          context,
        ).forEach(same);
        const csv = new TextEncoder().encode(
          [...returnCsv(outgoing({ rows: [{ row: one }] }))].join(''),
        );
        const opened = openCsvReturn(() => [csv], 'a.csv', {
          declaration,
          find: context.find(outgoing().manifest),
        });
        if (!opened.ok) throw new Error(opened.error.code);
        const rows = [...opened.value()];
        expect(rows).toHaveLength(1);
        rows.forEach(same);
      }),
      { numRuns: runs(100) },
    );
  });
});
