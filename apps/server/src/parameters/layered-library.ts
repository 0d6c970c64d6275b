// SPDX-License-Identifier: Apache-2.0
import type { PlainDate } from '@sanyi/kernel';
import {
  amend,
  type Amendment,
  dataTree,
  libraryOf,
  type Parameter,
  type ParameterLibrary,
  pathOf,
  readAmendment,
  type WrittenAmendment,
} from '@sanyi/parameters';

/** A review as it counts: the last day on which somebody looked. */
export interface Reviewed {
  readonly region: string;
  readonly parameter: string;
  readonly on: PlainDate;
}

/** What lies over the files. */
export interface Layers {
  /** Approved amendments in the order of their approval. */
  readonly amendments: readonly Amendment[];
  readonly reviews: readonly Reviewed[];
}

/**
 * The files with everything over them that was approved. Where a later release of the files contradicts what was approved
 * here (another unit, another document under the same key), that amendment stays away and its page says why.
 */
export function layeredLibrary(
  shipped: ParameterLibrary,
  { amendments, reviews }: Layers,
): ParameterLibrary {
  const amended = amendments.reduce((library, amendment) => {
    const after = amend(library, amendment);
    return after.ok ? after.value : library;
  }, shipped);
  if (reviews.length === 0) return amended;
  const last = new Map<string, PlainDate>();
  for (const { region, parameter, on } of reviews) {
    const path = pathOf({ region, id: parameter });
    if (on > (last.get(path) ?? '')) last.set(path, on);
  }
  return libraryOf(
    amended.parameters.map((one) => reviewed(one, last.get(pathOf(one)))),
    amended.documents,
  );
}

const reviewed = (parameter: Parameter, on: PlainDate | undefined): Parameter =>
  on === undefined || on <= parameter.lastReviewed ? parameter : { ...parameter, lastReviewed: on };

/** An amendment as it was stored. @throws where what is stored is none: it was checked before it was stored */
export function storedAmendment(written: WrittenAmendment): Amendment {
  const read = readAmendment(dataTree(written));
  if (!read.ok) throw new Error(`stored amendment: ${JSON.stringify(read.error.slice(0, 3))}`);
  return read.value;
}
