// SPDX-License-Identifier: Apache-2.0
import type { ListedFact } from '@sanyi/contract';
import type { IndicatorFact } from '@sanyi/indicators';
import { factOf } from './fact-rows.js';

/** A row of the list as the engine knows it, to be written into a file that other systems read. */
export const listedFact = (row: ListedFact): IndicatorFact =>
  factOf({
    ...{ id: BigInt(row.id), fact: row.fact, parts: row.parts, place: row.place },
    ...{ period: row.period, state: row.state, value: row.value, source: row.source },
    ...{ given_by: row.givenBy, entered_by: row.enteredBy, at: new Date(row.at) },
  });
