// SPDX-License-Identifier: Apache-2.0
import { isInside } from '../clean/brackets.js';
import { type CleanText, type Range, shownIn, spanOf } from '../clean/clean-text.js';
import type { DateMention } from '../dates/date-mention.js';
import type { Target } from '../reading.js';
import { clauseAround } from './clause.js';
import { comparatorOf, growthOf } from './comparator.js';
import { dueOf } from './due.js';
import { isTarget } from './exclusion.js';
import { listedWith, metricsFor, sharedUnit } from './listed-values.js';
import { metricOf } from './metric.js';
import type { Quantity } from './quantity.js';
import { scopeOf } from './scope.js';
import { numbersAround } from './surroundings.js';
import { isOfPastYear } from './told-numbers.js';
import { unitOf } from './unit-of.js';
import { withWhole } from './parts-of-whole.js';
import { type WordTarget, wordTargetsIn } from './word-targets.js';

/** What is already known of a sentence. */
export interface SentenceFacts {
  /** The dates by which something can be due. */
  readonly mentions: readonly DateMention[];
  /** Where a year before the document's own is spoken of. */
  readonly pastYears: readonly Range[];
  /** Where dates of any kind stand: their digits are no targets. */
  readonly dates: readonly Range[];
  /** Names in which numbers are no targets: 《》, document numbers, responsibility groups. */
  readonly holes: readonly Range[];
}

/** The targets of one sentence (指标、目标值), in order: numbers that no rule excludes, then words. */
export function targetsIn(
  clean: CleanText,
  sentence: Range,
  facts: SentenceFacts,
): readonly Target[] {
  const numbers = numbersIn(clean.match, sentence, facts);
  const counted = numbers.flatMap((number) =>
    numberTargets(clean, { sentence, numbers, mentions: facts.mentions }, number),
  );
  const worded = wordTargetsIn(clean.match, sentence)
    .filter(({ range }) => !isInside(facts.holes, range[0]))
    .filter((word) => !numbers.some((number) => says(clean.match, sentence, number, word)))
    .map((word) => wordTarget(clean, sentence, word, facts));
  return [...counted, ...worded].sort((a, b) => a.span[0] - b.span[0]);
}

function numbersIn(text: string, sentence: Range, facts: SentenceFacts): readonly Quantity[] {
  const numbers = numbersAround(text, sentence);
  if (numbers.length === 0) return [];
  const due = facts.mentions.map(({ range }) => range);
  return numbers
    .filter(
      ({ quantity: { range } }) =>
        !isInside(facts.holes, range[0]) &&
        !overlaps(facts.dates, range) &&
        !isOfPastYear(range, facts.pastYears, due),
    )
    .filter(isTarget)
    .map(({ quantity }) => quantity);
}

const overlaps = (dates: readonly Range[], range: Range): boolean =>
  dates.some((date) => range[0] < date[1] && range[1] > date[0]);

/** What a number is read with. */
interface NumberFacts {
  readonly sentence: Range;
  readonly numbers: readonly Quantity[];
  readonly mentions: SentenceFacts['mentions'];
}

/** One target for each metric the number stands for. */
function numberTargets(
  clean: CleanText,
  { sentence, numbers, mentions }: NumberFacts,
  quantity: Quantity,
): readonly Target[] {
  const clause = clauseAround(clean.match, sentence, quantity.range);
  const list = listedWith(clean.match, quantity, numbers);
  const left = clean.match.slice(clause[0], list[0]?.range[0]);
  const right = clean.match.slice(list.at(-1)?.range[1], clause[1]);
  const comparator = comparatorOf(quantity, { left, right });
  const growth = growthOf(left);
  const suffix = growth === null || growth === comparator ? '' : GROWTH_WORD[growth];
  const unit = unitOf({ unit: sharedUnit(quantity, list) }, left, right);
  const place = { value: quantity.range, clause, sentence, list: list.map(({ range }) => range) };
  return metricsFor(quantity, list, { left, right }).map((metric) => ({
    quote: shownIn(clean, clause),
    span: spanOf(clean, clause),
    metric: metric === '' ? clean.match.slice(...clause) : withGrowth(metric, suffix),
    comparator,
    value: quantity.value,
    valueTo: quantity.valueTo,
    unit: withWhole(clean.match, unit, { clause, sentence, numbers }),
    scope: scopeOf(left),
    by: dueOf(clean.match, place, mentions),
    explicit: quantity.digit,
  }));
}

/** 增长不低于10%: at least, of a growth. */
const GROWTH_WORD = { increase: '增幅', decrease: '降幅' } as const;

const CHANGE_AT_END =
  /(?<=.)(?:(?<![年月日人户])均|都)?(?:增长|提高|提升|增加|上升|扩大|递增|增幅|增速|下降|降低|减少|压减|削减|缩短|递减|降幅)$/;

/** 助餐人数增长 and 助餐人数增幅 are 助餐人数增幅: a change is named once. */
const withGrowth = (metric: string, suffix: string): string =>
  suffix === '' ? metric : metric.replace(CHANGE_AT_END, '') + suffix;

function wordTarget(
  clean: CleanText,
  sentence: Range,
  word: WordTarget,
  facts: SentenceFacts,
): Target {
  const clause = clauseAround(clean.match, sentence, word.range);
  const left = clean.match.slice(clause[0], word.range[0]);
  return {
    quote: shownIn(clean, clause),
    span: spanOf(clean, clause),
    metric: wordMetric(clean.match.slice(...clause), left).slice(0, 60),
    comparator: word.comparator,
    value: word.value,
    valueTo: null,
    unit: word.unit,
    scope: scopeOf(left),
    by: dueOf(clean.match, { value: word.range, clause, sentence, list: [] }, facts.mentions),
    explicit: word.digit,
  };
}

/** The words before it where they name something (乡镇中医馆实现全覆盖), else the whole clause. */
const wordMetric = (clause: string, left: string): string =>
  (left.length < 4 ? '' : metricOf({ left, right: '' })) ||
  metricOf({ left: clause, right: '' }) ||
  clause;

/**
 * Whether a number of the same clause already says what a word says: 较上年提高2%; 均达到95%, 129个…全部达到… carry the whole,
 * 120人参加，全部达标 does not.
 */
function says(text: string, sentence: Range, number: Quantity, word: WordTarget): boolean {
  const clause = clauseAround(text, sentence, number.range);
  if (clause[0] !== clauseAround(text, sentence, word.range)[0]) return false;
  if (word.comparator !== 'all') return true;
  if (number.range[0] < word.range[0]) return isWholeOf(text, number, word);
  return number.unit === '%' || /^[均都]/.test(text.slice(...word.range));
}

/** 129个…全部达到, 80%的…均达到: the number says of how many. */
const isWholeOf = (text: string, { unit, range }: Quantity, word: WordTarget): boolean =>
  /^[个所家名人]$/.test(unit ?? '') ||
  (unit === '%' &&
    /^(?:以上)?的/.test(text.slice(range[1])) &&
    '均都'.includes(text.charAt(word.range[0])));
