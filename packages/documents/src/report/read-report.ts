// SPDX-License-Identifier: Apache-2.0
import { type CleanText, matchIn, type Range, shownIn, spanOf } from '../clean/clean-text.js';
import { markerOf } from '../outline/marker.js';
import { sentencesIn } from '../outline/sentences.js';
import type { Figure, Measure, Practice } from '../reading.js';
import { figuresIn } from './figures.js';
import { placeParagraphs } from './place-cards.js';
import { placedTitle, placeHeading } from './place-name.js';

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
  const desk: Desk = {
    cards: [],
    place: home,
    placeJustNamed: false,
    headed: false,
    pending: null,
    opened: false,
  };
  const figures: Figure[] = [];
  const opening = openingPlaces(clean, paragraphs, home);
  for (const range of paragraphs) {
    const words = matchIn(clean, range);
    if (NOISE.test(words)) continue;
    if (isHeading(words)) {
      leaveOpened(desk, home);
      takeHeading(clean, desk, range, words);
      continue;
    }
    const sentences = openCard(desk, opening.get(range[0]), sentencesIn(clean, range));
    append(
      figures,
      sentencesIn(clean, range).flatMap((sentence) =>
        figuresIn(clean, { sentence, place: desk.place }),
      ),
    );
    addMeasures(clean, desk, range, sentences);
  }
  const cards = desk.cards.filter((card) => card.measures.length > 0);
  return {
    practices: cards.map((card) => practiceOf(clean, card)),
    figures: withoutRepeats(figures),
  };
}

/** What has been read so far and under which headings the next paragraph stands. */
interface Desk {
  readonly cards: Card[];
  place: string | null;
  placeJustNamed: boolean;
  /** A heading has named the place: what follows is its card. */
  headed: boolean;
  /** A heading inside a place's card: it opens the measure below it. */
  pending: Range | null;
  /** The last card was opened by its own paragraph, not by a heading. */
  opened: boolean;
}

/** The places that paragraphs of a section open, over all sections. */
function openingPlaces(
  clean: CleanText,
  paragraphs: readonly Range[],
  home: string | null,
): ReadonlyMap<number, string> {
  const sections: Range[][] = [[]];
  for (const range of paragraphs) {
    if (isHeading(matchIn(clean, range))) sections.push([]);
    else sections.at(-1)?.push(range);
  }
  return new Map(sections.flatMap((section) => [...placeParagraphs(clean, section, home)]));
}

/** Opens the card of a place that a paragraph tells of: its first sentence is the title. Answers the sentences that are left. */
function openCard(
  desk: Desk,
  place: string | undefined,
  sentences: readonly Range[],
): readonly Range[] {
  const [title, ...measures] = sentences;
  if (place === undefined || title === undefined || (desk.headed && !desk.opened)) return sentences;
  desk.cards.push({ place, title, measures: [] });
  desk.place = place;
  desk.opened = true;
  desk.headed = true;
  return measures.length === 0 ? sentences : measures;
}

/** A heading ends what a paragraph has opened. */
function leaveOpened(desk: Desk, home: string | null): void {
  if (!desk.opened) return;
  desk.place = home;
  desk.opened = false;
  desk.headed = false;
}

const isHeading = (words: string): boolean => words.length <= 40 && !/[。；！？]/.test(words);

/** 某省： names the place of what follows; 某县：某某做法 names it with its card; another short line is a heading. */
function takeHeading(clean: CleanText, desk: Desk, range: Range, words: string): void {
  const titled = placedTitle(words);
  const named = titled?.place ?? placeHeading(words);
  desk.pending = null;
  if (titled !== null) {
    desk.cards.push({
      place: titled.place,
      title: [range[0] + titled.length, range[1]],
      measures: [],
    });
    desk.place = titled.place;
    desk.headed = true;
  } else if (named !== null) {
    desk.place = named;
    desk.placeJustNamed = true;
    desk.headed = true;
  } else if (desk.placeJustNamed || !isUnderPlace(desk)) {
    desk.cards.push({ place: desk.place, title: range, measures: [] });
    desk.placeJustNamed = false;
  } else {
    desk.pending = range;
  }
}

/** The last card belongs to a place that was named by a heading of its own. */
const isUnderPlace = ({ cards, place, headed }: Desk): boolean =>
  headed && cards.at(-1)?.place === place;

/** The lead of a report repeats figures of its body: the later one, which knows its place, stays. */
function withoutRepeats(figures: readonly Figure[]): readonly Figure[] {
  const last = new Map(figures.map((figure) => [keyOf(figure), figure.span[0]]));
  return figures.filter((figure) => last.get(keyOf(figure)) === figure.span[0]);
}

const keyOf = ({ quote, value }: Figure): string => `${value} ${quote}`;

function addMeasures(
  clean: CleanText,
  desk: Desk,
  range: Range,
  sentences: readonly Range[],
): void {
  const { cards, place, pending } = desk;
  const [first] = sentences;
  if (pending !== null) {
    cards.at(-1)?.measures.push([pending[0], range[1]]);
    desk.pending = null;
  } else if (first !== undefined && opensEnumeration(clean, sentences) && !isUnderPlace(desk)) {
    cards.push({ place, title: first, measures: joinPoints(clean, sentences.slice(1)) });
  } else {
    append(cards.at(-1)?.measures ?? [], joinPoints(clean, sentences));
  }
}

/** One by one: a paragraph of a hundred thousand sentences does not fit into the arguments of one call. */
function append<T>(list: T[], items: readonly T[]): void {
  for (const item of items) list.push(item);
}

/** A paragraph that names its point and then goes through 一是…二是…. */
const opensEnumeration = (clean: CleanText, sentences: readonly Range[]): boolean => {
  const [first, second] = sentences;
  if (first === undefined || second === undefined) return false;
  return (
    first[1] - first[0] <= 45 &&
    !FIRST_SECOND.test(matchIn(clean, first)) &&
    matchIn(clean, second).startsWith('一是')
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
