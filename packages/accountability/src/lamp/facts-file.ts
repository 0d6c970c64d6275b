// SPDX-License-Identifier: Apache-2.0
import type { Result } from '@sanyi/kernel';
import {
  checked,
  type DataFault,
  day,
  fault,
  listOf,
  optional,
  record,
  text,
  whole,
} from '../data/read-data.js';
import type { LampFacts } from './lamp.js';

const NONE = { met: 0, missed: 0, open: 0 };
const count = whole(0, 65_535);

const facts = checked(
  listOf(
    record({
      item: text,
      start: optional(day, null),
      due: optional(day, null),
      progress: optional(whole(0, 100), null),
      closedOn: optional(day, null),
      targets: optional(record({ met: count, missed: count, open: count }), NONE),
      sentOn: optional(day, null),
      signedOn: optional(day, null),
      answerDue: optional(day, null),
    }),
  ),
  (items) => {
    const seen = new Set<string>();
    return items.flatMap(({ item }, index) => {
      const again = seen.has(item);
      seen.add(item);
      return again ? [fault('duplicate', `[${index}].item`, item, '每项只列一次')] : [];
    });
  },
);

/** Reads a list of facts (JSON or YAML): what is left out is not known. An item stands once. */
export const readLampFacts = (value: unknown): Result<readonly LampFacts[], readonly DataFault[]> =>
  facts(value, '');
