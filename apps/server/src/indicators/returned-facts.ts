// SPDX-License-Identifier: Apache-2.0
import { readFact } from '@sanyi/indicators';
import { type Fact, textOf } from '@sanyi/returns';
import type { TakeFacts } from '../returns/take-facts.js';
import { keepFacts } from './fact-rows.js';
import type { FigureHouse } from './figure-house.js';
import { placeIn } from './figure-places.js';
import { seatIn } from './take-facts.js';

/**
 * 锁定的填报 → 事实: what a locked return tells, as far as a definition names it, in the same transaction. A fact of a unit is one of
 * its region; one of an institution is the institution's.
 */
export const takeReturned =
  (house: FigureHouse): TakeFacts =>
  async (transaction, { facts, packet, region, owner, by }) => {
    const at = house.people.now();
    const isPlace = (id: string): boolean => placeIn(house.figures.tree, id) !== undefined;
    // A look-up only where it is needed: this transaction holds a connection already.
    if (facts.some(({ subject }) => subject.kind === 'institution' && !isPlace(subject.id))) {
      await house.renew();
    }
    const taken = facts.flatMap((fact) => {
      const place = fact.subject.kind === 'institution' ? fact.subject.id : region;
      const written = writtenFact(house, fact, { place, packet, owner, at });
      const read = written && readFact(written, house.files.library.facts, isPlace);
      return read?.ok === true ? [read.value] : [];
    });
    if (taken.length === 0) return;
    await keepFacts(transaction, taken, {
      entry: { sourceKind: 'return', enteredBy: by, at, packet },
      seatOf: seatIn(house),
    });
  };

function writtenFact(
  { files }: FigureHouse,
  { fact, period, cell }: Fact,
  {
    place,
    packet,
    owner,
    at,
  }: { readonly place: string; readonly packet: string; readonly owner: string; readonly at: Date },
): Parameters<typeof readFact>[0] | undefined {
  const known = files.returned.get(fact);
  if (known === undefined) return undefined;
  const definition = files.library.facts.get(known.fact);
  // Several departments of a region report one each: none of them is the region's.
  if (definition === undefined || definition.collectedAt === 'department') return undefined;
  return {
    ...{ ...known, place, period, state: cell.state, by: owner, at: at.toISOString() },
    value: inDecimals(textOf(cell) ?? '', definition.decimals),
    source: `填报 ${packet}`,
  };
}

/** A figure in no more decimals than its fact has, where it has none to lose: 12.00 of a count is 12. */
function inDecimals(text: string, decimals: number): string {
  const [whole = '', part = ''] = text.split('.');
  if (part.length <= decimals || !/^0*$/.test(part.slice(decimals))) return text;
  return decimals === 0 ? whole : `${whole}.${part.slice(0, decimals)}`;
}
