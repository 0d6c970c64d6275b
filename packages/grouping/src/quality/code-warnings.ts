// SPDX-License-Identifier: Apache-2.0
import { repeated } from '../scheme/broken-references.js';
import type { CaseRecord } from '../record/case-record.js';
import type { Grounds } from './grounds.js';
import type { QualityCode, QualityWarning } from './quality-warning.js';

/** 编码问题: unknown, grey, repeated and badly written codes, and a principal diagnosis no gate takes. */
export const codeWarnings = (record: CaseRecord, grounds: Grounds): readonly QualityWarning[] => [
  ...about(
    'code-badly-written',
    [...record.diagnoses, ...record.procedures].filter(isBadlyWritten),
  ),
  ...listWarnings('diagnosis', record.diagnoses, grounds),
  ...listWarnings('procedure', record.procedures, grounds),
  ...principalWarnings(record, grounds),
];

const about = (code: QualityCode, codes: readonly string[]): readonly QualityWarning[] =>
  codes.map((one) => ({ code, about: one }));

/** Codes are compared exactly: spaces, full-width signs and small letters other than x keep one from matching. */
const isBadlyWritten = (code: string): boolean => /[a-wyz\uff01-\uff5e\s]/.test(code);

function listWarnings(
  kind: 'diagnosis' | 'procedure',
  codes: readonly string[],
  { scheme, named }: Grounds,
): readonly QualityWarning[] {
  const names = kind === 'diagnosis' ? scheme.diagnosisNames : scheme.procedureNames;
  const written = codes.filter((code) => code !== '');
  const unknown = named[kind] ? written.filter((code) => !Object.hasOwn(names, code)) : [];
  return [
    ...about(`${kind}-unknown`, unknown),
    ...about(
      `${kind}-grey`,
      written.filter((code) => scheme.grey.has(code)),
    ),
    ...about(`${kind}-repeated`, repeated(written)),
  ];
}

function principalWarnings(
  { diagnoses: [principal = ''] }: CaseRecord,
  { inSomeMdc }: Grounds,
): readonly QualityWarning[] {
  return principal === '' || inSomeMdc.has(principal)
    ? []
    : about('principal-in-no-mdc', [principal]);
}
