// SPDX-License-Identifier: Apache-2.0
import type {
  Comparator,
  Deadline,
  DeadlineKind,
  DeliverableKind,
  LeadRule,
  Level,
  ReferenceRole,
  ResponsibilityMode,
  Target,
} from '@sanyi/documents';
import type { MarkKind } from './marks.js';
import type { TextKey } from './texts.js';
import type { Say } from './translate.js';

export const COMPARATOR_TEXT: Readonly<Record<Comparator, TextKey>> = {
  '>=': 'cmpAtLeast',
  '<=': 'cmpAtMost',
  '=': 'cmpEqual',
  range: 'cmpRange',
  increase: 'cmpIncrease',
  decrease: 'cmpDecrease',
  all: 'cmpAll',
};

export const DEADLINE_TEXT: Readonly<Record<DeadlineKind, TextKey>> = {
  by: 'kindBy',
  from: 'kindFrom',
  after: 'kindAfter',
  every: 'kindEvery',
};

const DEADLINE_SAID = { by: 'saidBy', from: 'saidFrom', after: 'saidAfter' } as const;

/** ISO 8601 durations that the documents use. */
export const EVERY_TEXT: Readonly<Record<string, TextKey>> = {
  P1W: 'everyWeek',
  P1M: 'everyMonth',
  P3M: 'everyQuarter',
  P6M: 'everyHalfYear',
  P1Y: 'everyYear',
  P3Y: 'everyThreeYears',
};

export const DELIVERABLE_TEXT: Readonly<Record<DeliverableKind, TextKey>> = {
  document: 'dDocument',
  list: 'dList',
  platform: 'dPlatform',
  mechanism: 'dMechanism',
  event: 'dEvent',
  standard: 'dStandard',
  ledger: 'dLedger',
  facility: 'dFacility',
};

export const MODE_TEXT: Readonly<Record<ResponsibilityMode, TextKey>> = {
  'lead-support': 'modeLeadSupport',
  each: 'modeEach',
  'by-duty': 'modeByDuty',
  responsible: 'modeResponsible',
};

export const LEVEL_TEXT: Readonly<Record<Level, TextKey>> = {
  national: 'levelNational',
  province: 'levelProvince',
  prefecture: 'levelPrefecture',
  county: 'levelCounty',
  township: 'levelTownship',
};

export const REFERENCE_TEXT: Readonly<Record<ReferenceRole, TextKey>> = {
  basis: 'refBasis',
  'to-implement': 'refToImplement',
  named: 'refNamed',
};

export const LEAD_RULE_TEXT: Readonly<Record<LeadRule, TextKey>> = {
  'first-listed': 'ruleFirstListed',
  stated: 'ruleStated',
  'none-stated': 'ruleNone',
};

export const DRAFT_TEXT = { no: 'draftNo', yes: 'draftYes' } as const satisfies Readonly<
  Record<string, TextKey>
>;

export const MARK_TEXT: Readonly<Record<MarkKind, TextKey>> = {
  title: 'kindTitle',
  unit: 'kindUnit',
  target: 'kindTarget',
  deadline: 'kindDeadline',
  deliverable: 'kindDeliverable',
  reference: 'kindReference',
  figure: 'kindFigure',
  warning: 'kindWarning',
  action: 'actions',
};

const SIGN: Readonly<Record<Comparator, string>> = {
  '>=': '≥',
  '<=': '≤',
  '=': '=',
  range: '=',
  increase: '↑',
  decrease: '↓',
  all: '',
};

/** A target's value as it is shown: `≥ 95%`, `↑`, `全部（全覆盖）`. */
export function targetValue({ comparator, value, valueTo, unit }: Target, say: Say): string {
  if (comparator === 'all' && value === null) return say('cmpAll');
  if (value === null) {
    return comparator === 'increase' || comparator === 'decrease'
      ? say(COMPARATOR_TEXT[comparator])
      : '';
  }
  return `${SIGN[comparator]} ${valueWithUnit(value, valueTo, unit)}`.trim();
}

/** `3–5 家`, `95%`, `12`. */
export const valueWithUnit = (value: number, valueTo: number | null, unit: string | null): string =>
  [
    valueTo === null ? String(value) : `${value}–${valueTo}`,
    unit === null || /^[%‰]/.test(unit) ? '' : ' ',
    unit ?? '',
  ].join('');

/** A deadline as it is shown: `2026-12-31 截止`, `每年`, `长期`. */
export function deadlineText({ date, kind, every, event }: Deadline, say: Say): string {
  const recurrence = every === null ? null : everyText(every, say);
  const parts = [date, event, recurrence].filter((part) => part !== null);
  if (parts.length === 0) return say('longTerm');
  const what = parts.join(' ');
  return kind === 'every' ? what : say(DEADLINE_SAID[kind], { what });
}

function everyText(every: string, say: Say): string {
  const key = EVERY_TEXT[every];
  return key === undefined ? every : say(key);
}
