// SPDX-License-Identifier: Apache-2.0
import type { PlainDate } from '@sanyi/kernel';
import { dayAfter, dayBefore } from './day-beside.js';
import type { DatedValue, Parameter } from './parameter.js';
import { draftValueOn, valueOn } from './value-on.js';
import { writeValue } from './write-value.js';

/** 效力差异的一段: days on which another value holds than before, or the same one for another reason. */
export interface EffectSpan {
  readonly from: PlainDate;
  /** The last day; null without end. */
  readonly to: PlainDate | null;
  /** Null where none held, or none would hold. */
  readonly before: DatedValue | null;
  readonly after: DatedValue | null;
  /** The figure is the same and only what is known of it differs: source, status, note. */
  readonly sameValue: boolean;
  /** Among drafts: no payment changes. */
  readonly draft: boolean;
}

/**
 * 效力差异: on which days what a parameter says differs between two states of it, the oldest days first; what is in force
 * before what is drafted. Days on which nothing differs are left out, and days that differ alike are one span.
 */
export const differenceInEffect = (
  before: Parameter | undefined,
  after: Parameter | undefined,
): readonly EffectSpan[] =>
  [false, true].flatMap((draft) => joined(spansOf({ before, after, draft })));

interface Sides {
  readonly before: Parameter | undefined;
  readonly after: Parameter | undefined;
  readonly draft: boolean;
}

function spansOf(sides: Sides): readonly EffectSpan[] {
  const starts = startsOf(sides);
  return starts.flatMap((from, index) => {
    const next = starts[index + 1];
    const [before, after] = [heldOn(sides.before, sides, from), heldOn(sides.after, sides, from)];
    if (said(before) === said(after)) return [];
    const sameValue = figure(before) === figure(after);
    const to = next === undefined ? null : dayBefore(next);
    return [{ from, to, before, after, sameValue, draft: sides.draft }];
  });
}

/** The days on which either side may say something new. */
function startsOf({ before, after, draft }: Sides): readonly PlainDate[] {
  const values = [before, after]
    .flatMap((one) => one?.values ?? [])
    .filter((one) => one.draft === draft);
  const days = values.flatMap(({ from, to }) => (to === null ? [from] : [from, dayAfter(to)]));
  return [...new Set(days)].sort();
}

function heldOn(
  parameter: Parameter | undefined,
  { draft }: Sides,
  on: PlainDate,
): DatedValue | null {
  if (parameter === undefined) return null;
  const held = (draft ? draftValueOn : valueOn)(parameter, on);
  if (!held.ok) return null;
  return (
    parameter.values.find((one) => one.from === held.value.from && one.draft === draft) ?? null
  );
}

/** What a value says, whichever days it holds. */
const said = (dated: DatedValue | null): string =>
  dated === null
    ? ''
    : JSON.stringify([writeValue(dated.value), dated.source, dated.status, dated.note]);

const figure = (dated: DatedValue | null): string =>
  dated === null ? '' : JSON.stringify(writeValue(dated.value));

/** Spans that follow each other and differ alike become one. */
function joined(spans: readonly EffectSpan[]): readonly EffectSpan[] {
  return spans.reduce<readonly EffectSpan[]>((done, span) => {
    const last = done.at(-1);
    if (!last?.to || dayAfter(last.to) !== span.from) {
      return [...done, span];
    }
    const alike = said(last.before) === said(span.before) && said(last.after) === said(span.after);
    return alike ? [...done.slice(0, -1), { ...last, to: span.to }] : [...done, span];
  }, []);
}
