// SPDX-License-Identifier: Apache-2.0
import type { Place } from '@sanyi/indicators';
import { covers, type Scope } from '../access/scope.js';
import { Refusal } from '../http/problem.js';
import { seatOf } from './figure-places.js';

/** How much of a place somebody sees: every row, sums only, nothing. */
export type Sight = 'detail' | 'aggregate' | null;

/** Levels of others that are sums of several who report; a township or an institution of others is none. */
const SUMS: ReadonlySet<Place['level']> = new Set(['province', 'prefecture', 'county']);

/** 本地明细、他地汇总: what a scope shows of a place. */
export function sightOf(scope: Scope, place: Place): Sight {
  const { region, unit } = seatOf(place);
  if (covers(scope, { region, unit, area: null })) return 'detail';
  const sums = scope.some((clause) => clause.unit === null && region.startsWith(clause.prefix));
  return sums && SUMS.has(place.level) ? 'aggregate' : null;
}

/** The sight of a place; refuses one that is not there or of which nothing is seen, alike. */
export function sightFor(
  scope: Scope,
  place: Place | undefined,
  asked: string,
): 'detail' | 'aggregate' {
  const sight = place === undefined ? null : sightOf(scope, place);
  if (sight !== null) return sight;
  throw new Refusal('not-found', {
    zh: `没有地区或机构 ${asked}，或不在您的查看范围内。`,
    en: `There is no place ${asked}, or it lies outside what you may see.`,
  });
}
