// SPDX-License-Identifier: Apache-2.0
import { createHash } from 'node:crypto';
import type { EffectSpanView, ParameterDifference, Words } from '@sanyi/contract';
import type { Decimal, PlainDate } from '@sanyi/kernel';
import { numberInWords, stretchInWords } from '@sanyi/office';
import {
  type Band,
  bandDifference,
  type Change,
  changedPairs,
  type DatedValue,
  differenceInEffect,
  type EffectSpan,
  findParameter,
  type Parameter,
  type ParameterLibrary,
  type ParameterUse,
  targetOf,
  unitOf,
  writeParameter,
} from '@sanyi/parameters';
import type { PlaceNames } from '../access/place-names.js';
import { regionName } from './parameter-rows.js';
import { usesIn } from './parameter-uses.js';
import { valueView } from './value-view.js';

/** A library before and after a change, and what both are shown with. */
export interface Sides {
  readonly before: ParameterLibrary;
  readonly after: ParameterLibrary;
  readonly shipped: ParameterLibrary;
  readonly changes: readonly Change[];
  readonly names: PlaceNames;
  readonly declared: readonly ParameterUse[];
  readonly today: PlainDate;
}

/** What a change does: parameter by parameter, days by days, with who reads it. */
export const differencesOf = (sides: Sides): ParameterDifference[] =>
  changedPairs(sides.before, sides.after, sides.changes).map(([before, after]) =>
    differenceView(before, after, sides),
  );

function differenceView(
  before: Parameter | undefined,
  after: Parameter,
  sides: Sides,
): ParameterDifference {
  const { names, declared } = sides;
  const { region, id, label, kind, unit } = after;
  return {
    ...{ region, regionName: regionName(region, names), id, label, kind },
    unit: { zh: unitOf(unit)?.zh ?? unit, en: unitOf(unit)?.en ?? unit },
    isNew: before === undefined,
    spans: differenceInEffect(before, after).map((span) =>
      spanView(span, { before: before ?? after, after, sides }),
    ),
    adoption: adoptionOf(before, after, names),
    uses: [...usesIn(sides.after, after, { names, declared })],
  };
}

function adoptionOf(before: Parameter | undefined, after: Parameter, names: PlaceNames) {
  const told = (one: Parameter | undefined): string | null => {
    const inherit = one?.inherit ?? null;
    return inherit === null ? null : `${regionName(inherit.from, names)}（自 ${inherit.since}）`;
  };
  const [was, is] = [told(before), told(after)];
  return was === is ? null : { before: was, after: is };
}

interface Pair {
  readonly before: Parameter;
  readonly after: Parameter;
  readonly sides: Sides;
}

function spanView(span: EffectSpan, { before, after, sides }: Pair): EffectSpanView {
  const { from, to, sameValue, draft } = span;
  const { shipped, today } = sides;
  const was = span.before && valueView(span.before, before, { library: sides.before, shipped });
  const is = span.after && valueView(span.after, after, { library: sides.after, shipped });
  const cells = cellsOf(span, after.unit);
  return { from, to, before: was, after: is, sameValue, draft, past: from < today, cells };
}

function cellsOf({ before, after }: EffectSpan, unit: string): EffectSpanView['cells'] {
  const [old, now] = [bandsOf(before), bandsOf(after)];
  if (old === null && now === null) return null;
  return bandDifference(old ?? [], now ?? []).map((cell) => {
    const [was, is] = [figureWords(cell.before, unit), figureWords(cell.after, unit)];
    return {
      stretch: { zh: stretchInWords(cell, 'zh'), en: stretchInWords(cell, 'en') },
      ...{ before: was, after: is, same: was?.zh === is?.zh },
    };
  });
}

const bandsOf = (dated: DatedValue | null): readonly Band[] | null =>
  dated?.value.kind === 'bands' ? dated.value.bands : null;

const figureWords = (value: Decimal | null, unit: string): Words | null =>
  value && { zh: numberInWords(value, unit, 'zh'), en: numberInWords(value, unit, 'en') };

/** Stands for all that lies under some changes: as long as it is the same, so is what they do. */
export function basisOf(library: ParameterLibrary, changes: readonly Change[]): string {
  const under = changes.map((change) => {
    const { region, id } = targetOf(change);
    const before = findParameter(library, region, id);
    return before === undefined ? null : { ...writeParameter(before), lastReviewed: '' };
  });
  return createHash('sm3').update(JSON.stringify(under)).digest('hex');
}
