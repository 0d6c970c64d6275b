// SPDX-License-Identifier: Apache-2.0
import type { GroupingCondition } from '@sanyi/contract';
import type { TFunction } from 'i18next';

type Kind = GroupingCondition['kind'];
type Of<K extends Kind> = Extract<GroupingCondition, { readonly kind: K }>;

/** Why a rule did not take a case, as a coder says it. */
export const conditionInWords = <K extends Kind>(condition: Of<K>, t: TFunction): string =>
  (WORDS[condition.kind] as (condition: Of<K>, t: TFunction) => string)(condition, t);

const WORDS: { readonly [K in Kind]: (condition: Of<K>, t: TFunction) => string } = {
  diagnosis: ({ at }, t) => t(`groupingWhyDiagnosis.${at}`),
  'main-procedure': ({ valid }, t) => t(`groupingWhyMain.${valid ? 'valid' : 'listed'}`),
  'main-procedure-not-valid': (_, t) => t('groupingWhy.mainProcedureValid'),
  'any-valid-procedure': (_, t) => t('groupingWhy.anyValid'),
  'no-valid-procedure': (_, t) => t('groupingWhy.noValid'),
  procedures: (_, t) => t('groupingWhy.procedures'),
  sex: ({ sex }, t) => t(`groupingWhySex.${sex}`),
  leaving: ({ codes }, t) => t('groupingWhy.leaving', { codes: codes.join(t('list.comma')) }),
  range: (range, t) =>
    t('groupingWhy.range', { of: t(`groupingRanges.${range.of}`), bounds: boundsOf(range) }),
  'body-parts': ({ atLeast }, t) => t('groupingWhy.bodyParts', { n: atLeast }),
  severity: ({ atLeast }, t) => t('groupingWhy.severity', { level: atLeast.toUpperCase() }),
};

/** `≥ 7, < 65`: the bounds that there are. */
export const boundsOf = ({ min, above, max, below }: Omit<Of<'range'>, 'kind' | 'of'>): string =>
  [bound('≥', min), bound('>', above), bound('≤', max), bound('<', below)]
    .filter((words) => words !== '')
    .join(', ');

const bound = (sign: string, value: number | null): string =>
  value === null ? '' : `${sign} ${value}`;
