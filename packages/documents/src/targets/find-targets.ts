// SPDX-License-Identifier: Apache-2.0
import { bracketsIn, isInside } from '../clean/brackets.js';
import { type CleanText, type Range, shownIn, spanOf } from '../clean/clean-text.js';
import type { DateMention } from '../dates/date-mention.js';
import type { Target } from '../reading.js';
import { clauseAround } from './clause.js';
import { comparatorOf, growthOf } from './comparator.js';
import { dueOf } from './due.js';
import { exclusionOf, isExistingCount, type Surroundings } from './exclusion.js';
import { metricOf, type MetricPlace, metricsOf, pairedMetrics } from './metric.js';
import { type Quantity, quantitiesIn } from './quantity.js';
import { unitOf } from './unit-of.js';
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

/** The targets of one sentence, in order: numbers that pass every exclusion, then words. */
export function targetsIn(
  clean: CleanText,
  sentence: Range,
  facts: SentenceFacts,
): readonly Target[] {
  const numbers = numbersIn(clean, sentence, facts);
  const found = numbers.flatMap((number) =>
    numberTargets(clean, sentence, number, { ...facts, numbers }),
  );
  const words = wordTargetsIn(clean.match, sentence)
    .filter((word) => !isInside(facts.holes, word.range[0]))
    .filter(
      (word) =>
        !numbers.some(
          (number) =>
            sameClause(clean.match, sentence, number.range, word.range) &&
            word.comparator !== 'all',
        ),
    )
    .filter((word) => !numbers.some((number) => isWhole(clean.match, sentence, number, word)));
  return [...found, ...words.map((word) => wordTarget(clean, sentence, word, facts))].sort(
    (a, b) => a.span[0] - b.span[0] || Number(b.explicit) - Number(a.explicit),
  );
}

function numbersIn(clean: CleanText, sentence: Range, facts: SentenceFacts): readonly Quantity[] {
  const quoted = bracketsIn(clean.match, sentence)
    .filter((piece) => piece.open === '“' && piece.range[1] - piece.range[0] <= 16)
    .map((piece) => piece.range);
  return quantitiesIn(clean.match, sentence)
    .filter(
      (quantity) =>
        !isInside(facts.holes, quantity.range[0]) && !overlapsDate(facts.dates, quantity.range),
    )
    .filter((quantity) => {
      const around = surroundings(clean.match, sentence, quantity, { quoted, facts });
      return exclusionOf(around) === null && !isExistingCount(around);
    });
}

const overlapsDate = (dates: readonly Range[], [from, to]: Range): boolean =>
  dates.some(([start, end]) => from < end && to > start);

function surroundings(
  text: string,
  sentence: Range,
  quantity: Quantity,
  { quoted, facts }: { readonly quoted: readonly Range[]; readonly facts: SentenceFacts },
): Surroundings {
  const clause = clauseAround(text, sentence, quantity.range);
  const before = text.slice(Math.max(sentence[0], quantity.range[0] - NEAR), quantity.range[0]);
  const opened = before.lastIndexOf('（');
  const isInBracket = opened >= 0 && !before.includes('）', opened);
  return {
    quantity,
    parenthesis: isInBracket ? before.slice(opened) : '',
    number: text.slice(...quantity.range),
    left: lastWords(text, clause[0], quantity.range[0]),
    right: text.slice(quantity.range[1], Math.min(clause[1], quantity.range[1] + NEAR)),
    quoted: isInside(quoted, quantity.range[0]),
    past: isPast(quantity.range, facts),
  };
}

/** How far beside a number its meaning is looked for. */
const NEAR = 64;

/** The words before a number; … stands for what was cut, so that no pattern takes the cut for the clause's beginning. */
const lastWords = (text: string, from: number, to: number): string =>
  to - from <= NEAR ? text.slice(from, to) : `…${text.slice(to - NEAR, to)}`;

/** 2025年治理率为38.6%: told of a year that is over, unless a later date stands between. */
function isPast([at]: Range, { pastYears, mentions }: SentenceFacts): boolean {
  const past = pastYears.filter(([, end]) => end <= at).at(-1);
  return (
    past !== undefined && !mentions.some(({ range: [from, to] }) => from >= past[1] && to <= at)
  );
}

interface NumberFacts extends SentenceFacts {
  readonly numbers: readonly Quantity[];
}

function numberTargets(
  clean: CleanText,
  sentence: Range,
  quantity: Quantity,
  facts: NumberFacts,
): readonly Target[] {
  const clause = clauseAround(clean.match, sentence, quantity.range);
  const siblings = pairedWith(clean.match, quantity, facts.numbers);
  const first = siblings[0] ?? quantity;
  const left = clean.match.slice(clause[0], first.range[0]);
  const right = clean.match.slice(siblings.at(-1)?.range[1] ?? quantity.range[1], clause[1]);
  const unit = unitOf({ ...quantity, unit: sharedUnit(quantity, siblings) }, left, right);
  const comparator = comparatorOf(quantity, { left, right });
  const growth = growthOf(left);
  const suffix = growth !== null && comparator !== growth ? GROWTH_WORD[growth] : '';
  return metricsFor(quantity, siblings, { left, right }).map((metric) => ({
    quote: shownIn(clean, clause),
    span: spanOf(clean, clause),
    metric: metric + suffix,
    comparator,
    value: quantity.value,
    valueTo: quantity.valueTo,
    unit,
    scope: scopeOf(left),
    by: dueOf(
      clean.match,
      { value: quantity.range, clause, sentence, siblings: siblings.map((one) => one.range) },
      facts.mentions,
    ),
    explicit: quantity.digit,
  }));
}

/** 3个、4个工作日 and 60、80%: the unit stands behind the last value. */
function sharedUnit({ unit }: Quantity, siblings: readonly Quantity[]): string | null {
  const last = siblings.at(-1)?.unit ?? null;
  return unit === null || (last !== null && last.startsWith(unit)) ? (last ?? unit) : unit;
}

/** Several values are paired with several metrics in order; one value may stand for several metrics. */
function metricsFor(
  quantity: Quantity,
  siblings: readonly Quantity[],
  place: MetricPlace,
): readonly string[] {
  if (siblings.length === 1) return metricsOf(place.left, place.right);
  const metrics = pairedMetrics(place.left, place.right);
  const own = metrics.length === siblings.length ? metrics[siblings.indexOf(quantity)] : undefined;
  return [own ?? metricOf(place)];
}

const GROWTH_WORD = { increase: '增幅', decrease: '降幅' } as const;

/** Values that stand in one list: 60%、80% or 100万元、300万元. */
function pairedWith(
  text: string,
  quantity: Quantity,
  numbers: readonly Quantity[],
): readonly Quantity[] {
  const at = numbers.indexOf(quantity);
  let first = at;
  while (first > 0 && areListed(text, numbers[first - 1], numbers[first])) first -= 1;
  let last = at;
  while (last < numbers.length - 1 && areListed(text, numbers[last], numbers[last + 1])) last += 1;
  return numbers.slice(first, last + 1);
}

const areListed = (text: string, a: Quantity | undefined, b: Quantity | undefined): boolean =>
  a !== undefined &&
  b !== undefined &&
  /^(?:以上|以内|左右|以下)?[、和及]?(?:和|及)?$/.test(text.slice(a.range[1], b.range[0]));

function wordTarget(
  clean: CleanText,
  sentence: Range,
  word: WordTarget,
  facts: SentenceFacts,
): Target {
  const clause = clauseAround(clean.match, sentence, word.range);
  const left = clean.match.slice(clause[0], word.range[0]);
  const right = clean.match.slice(word.range[1], clause[1]);
  return {
    quote: shownIn(clean, clause),
    span: spanOf(clean, clause),
    metric: wordMetric(clean.match.slice(...clause), left, right),
    comparator: word.comparator,
    value: word.value,
    valueTo: null,
    unit: word.unit,
    scope: scopeOf(left),
    by: dueOf(clean.match, { value: word.range, clause, sentence, siblings: [] }, facts.mentions),
    explicit: word.digit,
  };
}

const wordMetric = (clause: string, left: string, right: string): string =>
  left.length >= 4
    ? metricOf({ left, right: '' }) || clause.slice(0, 60)
    : metricOf({ left: clause, right }).slice(0, 60);

const sameClause = (text: string, sentence: Range, a: Range, b: Range): boolean =>
  clauseAround(text, sentence, a)[0] === clauseAround(text, sentence, b)[0];

/** 均达到95%, 所有…达到100% or 129个…全部达到…: the number already carries the whole. */
function isWhole(text: string, sentence: Range, number: Quantity, word: WordTarget): boolean {
  if (!sameClause(text, sentence, number.range, word.range)) return false;
  if (number.range[0] < word.range[0]) return /^[个所家名人]$/.test(number.unit ?? '');
  return number.unit === '%' || /^[均都]/.test(text.slice(...word.range));
}

const SCOPE =
  /(?:全国|全省|全州|全市|全县|全区|全镇|全乡|各州市?|各县（?市?、?区?）?|每个[^，、]{2,12}?(?:医院|学校|乡镇|村|县|区)|各乡镇|所有[^，、]{2,16})/;

const scopeOf = (left: string): string | null => SCOPE.exec(left)?.[0] ?? null;
