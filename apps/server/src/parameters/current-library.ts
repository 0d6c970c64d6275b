// SPDX-License-Identifier: Apache-2.0
import type { ParameterLibrary } from '@sanyi/parameters';
import type { Scope } from '../access/scope.js';
import { layeredLibrary } from './layered-library.js';
import type { ParameterPorts } from './ports.js';

/** The parameters as they are at this moment, with what a scope shows of the house's own; null is for the house's engines. */
export type CurrentLibrary = (scope: Scope | null) => Promise<ParameterLibrary>;

/** Scopes whose library is kept between two changes: one for each place that people work for. */
const MOST_KEPT = 50;

/** Lays what was approved over the files; anew only after a decision or a review. */
export function currentLibrary(
  shipped: ParameterLibrary,
  { stamp, layers }: Pick<ParameterPorts, 'stamp' | 'layers'>,
): CurrentLibrary {
  let kept = { stamp: '', libraries: new Map<string, ParameterLibrary>() };
  return async (scope) => {
    const now = await stamp();
    if (now !== kept.stamp || kept.libraries.size > MOST_KEPT) {
      kept = { stamp: now, libraries: new Map() };
    }
    // Read after the stamp: what is newer than it is laid once more than needed, never too late.
    const { libraries } = kept;
    const key = JSON.stringify(scope);
    const library = libraries.get(key) ?? layeredLibrary(shipped, await layers(scope));
    libraries.set(key, library);
    return library;
  };
}
