// SPDX-License-Identifier: Apache-2.0
import type { TreePlace, TreeRead, TreeReader } from '@sanyi/parameters';
import type { DeclarationFaultCode } from './fault.js';

/** A piece of a declaration with the way to it. */
export type Place = TreePlace;

/** What was read, or everything that is wrong with it. */
export type Read<T> = TreeRead<T, DeclarationFaultCode>;
export type Reader<T> = TreeReader<T, DeclarationFaultCode>;

/** The item of a list, as a place. */
export const itemAt = (place: Place, index: number): Place => {
  const item = place.tree.kind === 'list' ? place.tree.items[index] : undefined;
  return item === undefined ? place : { ...place, path: `${place.path}[${index}]`, tree: item };
};
