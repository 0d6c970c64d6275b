// SPDX-License-Identifier: Apache-2.0
import { type CleanText, matchIn, type Range, shownIn, spanOf } from '../clean/clean-text.js';
import { markerOf } from '../outline/marker.js';
import { sentencesIn } from '../outline/sentences.js';
import type { Figure, Measure, Practice } from '../reading.js';
import { figuresIn } from './figures.js';
import { placeHeading } from './place-name.js';

/** What a report tells: practices with their measures, and the figures it quotes. */
export interface Report {
  readonly practices: readonly Practice[];
  readonly figures: readonly Figure[];
}

interface Card {
  readonly place: string | null;
  readonly title: Range;
  readonly measures: Range[];
}

const NOISE =
  /^(?:来\s?源|作者|编辑|责任编辑|图源|图片|扫码|关注|点击|特别声明|相关链接|Notice|（?其它|\*|-\s|导语|\d{4}年.{0,20}(?:考试|题库))/;
const FIRST_SECOND = /^(?:一|二|三|四|五|六|七|八|九|十)是/;

/**
 * Reads a report (经验材料, 典型做法). A short line is a heading; a line 某省： opens a place; 一是…二是… and the sentences
 * under a heading are its measures.
 *
 * @param home the place the whole report speaks of, where its beginning says so
 */
export function readReport(
  clean: CleanText,
  paragraphs: readonly Range[],
  home: string | null,
): Report {
  const cards: Card[] = [];
  const figures: Figure[] = [];
  let place = home;
  let placeJustNamed = false;
  for (const range of paragraphs) {
    const words = matchIn(clean, range);
    if (NOISE.test(words)) continue;
    const named = placeHeading(words);
    if (named !== null) {
      place = named;
      placeJustNamed = true;
      continue;
    }
    if (isHeading(words)) {
      openCard(cards, range, place, placeJustNamed);
      placeJustNamed = false;
      continue;
    }
    addMeasures(clean, cards, range, place);
    figures.push(
      ...sentencesIn(clean, range).flatMap((sentence) => figuresIn(clean, { sentence, place })),
    );
  }
  return {
    practices: cards
      .filter((card) => card.measures.length > 0)
      .map((card) => practiceOf(clean, card)),
    figures,
  };
}

const isHeading = (words: string): boolean => words.length <= 40 && !/[。；！？]/.test(words);

/** Headings under a place are measures of its one card; elsewhere each heading with text opens a card. */
function openCard(
  cards: Card[],
  range: Range,
  place: string | null,
  placeJustNamed: boolean,
): void {
  const last = cards.at(-1);
  if (
    !placeJustNamed &&
    last !== undefined &&
    place !== null &&
    last.place === place &&
    isPlaceCard(cards)
  )
    last.measures.push(range);
  else cards.push({ place, title: range, measures: [] });
}

/** Several places in one report: one card each. */
const isPlaceCard = (cards: readonly Card[]): boolean =>
  new Set(cards.map((card) => card.place)).size > 0 && cards.length > 0;

function addMeasures(clean: CleanText, cards: Card[], range: Range, place: string | null): void {
  const sentences = sentencesIn(clean, range);
  const first = sentences[0];
  const lead = first !== undefined && opensEnumeration(clean, sentences);
  if (first !== undefined && lead) {
    cards.push({ place, title: first, measures: joinPoints(clean, sentences.slice(1)) });
    return;
  }
  const last = cards.at(-1);
  if (last === undefined) cards.push({ place, title: first ?? range, measures: [range] });
  else last.measures.push(...joinPoints(clean, sentences));
}

/** A paragraph that names its point and then goes through 一是…二是…. */
const opensEnumeration = (clean: CleanText, sentences: readonly Range[]): boolean => {
  const [first, second] = sentences;
  if (first === undefined || second === undefined) return false;
  return (
    first[1] - first[0] <= 45 &&
    !FIRST_SECOND.test(matchIn(clean, first)) &&
    /^一是/.test(matchIn(clean, second))
  );
};

/** 一是… with the sentences that go on with it is one measure. */
function joinPoints(clean: CleanText, sentences: readonly Range[]): Range[] {
  const points: Range[] = [];
  for (const sentence of sentences) {
    const words = matchIn(clean, sentence);
    const last = points.at(-1);
    const opens = FIRST_SECOND.test(words) || markerOf(words) !== null;
    if (last !== undefined && !opens && FIRST_SECOND.test(matchIn(clean, last)))
      points[points.length - 1] = [last[0], sentence[1]];
    else points.push(sentence);
  }
  return points;
}

function practiceOf(clean: CleanText, card: Card): Practice {
  const end = card.measures.at(-1)?.[1] ?? card.title[1];
  return {
    place: card.place,
    title: shownIn(clean, card.title).replace(/[。：]$/, ''),
    span: spanOf(clean, [card.title[0], Math.max(end, card.title[1])]),
    measures: card.measures.map((range): Measure => ({
      text: shownIn(clean, range),
      span: spanOf(clean, range),
    })),
  };
}
