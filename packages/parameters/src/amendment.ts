// SPDX-License-Identifier: Apache-2.0
import { err, ok, type Result } from '@sanyi/kernel';
import { type Change, changed, type ChangeFault, targetOf } from './change.js';
import { dataTree } from './data-tree.js';
import type { ParameterFault } from './fault.js';
import {
  type Filed,
  findParameter,
  libraryFaults,
  libraryOf,
  type ParameterLibrary,
  pathOf,
} from './library.js';
import type { Parameter } from './parameter.js';
import { readParameter } from './read-parameter.js';
import type { SourceDocument } from './source-document.js';
import { writeParameter, writeSourceDocument } from './write-parameter.js';

/** 修订: changes that stand or fall together, with the documents they cite. A library is never edited: amendments lie over it. */
export interface Amendment {
  readonly documents: readonly SourceDocument[];
  readonly changes: readonly Change[];
}

/** Why an amendment does not fit a library, and at which of its changes or documents. */
export type AmendmentFault =
  | (ChangeFault & { readonly change: number; readonly region: string; readonly id: string })
  | { readonly code: 'document-differs'; readonly key: string };

/** A library with an amendment over it; whoever amends for the first time asks `amendmentFaults` too. */
export function amend(
  library: ParameterLibrary,
  { documents, changes }: Amendment,
): Result<ParameterLibrary, AmendmentFault> {
  const held = new Map(library.documents.map((one) => [one.key, one]));
  const differing = documents.find((one) => differs(held.get(one.key), one));
  if (differing !== undefined) return err({ code: 'document-differs', key: differing.key });
  const parameters = new Map(library.parameters.map((one) => [pathOf(one), one]));
  for (const [index, change] of changes.entries()) {
    const { region, id } = targetOf(change);
    const path = pathOf({ region, id });
    const after = changed(parameters.get(path), change);
    if (!after.ok) return err({ ...after.error, change: index, region, id });
    parameters.set(path, after.value);
  }
  const added = documents.filter(({ key }) => !held.has(key));
  return ok(libraryOf([...parameters.values()], [...library.documents, ...added]));
}

const differs = (held: SourceDocument | undefined, given: SourceDocument): boolean =>
  held !== undefined && said(held) !== said(given);

const said = (document: SourceDocument): string => JSON.stringify(writeSourceDocument(document));

/**
 * What is wrong with the amended parameters, each read whole again as if it stood in its file, and with how they stand in the
 * library: values that overlap, a document that is not there or known less well, a region that does not exist.
 *
 * @param amended - the library with the amendment over it
 * @param regions - codes that exist
 */
export function amendmentFaults(
  amended: ParameterLibrary,
  { changes }: Amendment,
  regions: ReadonlySet<string>,
): readonly ParameterFault[] {
  const touched = new Set(changes.map((change) => pathOf(targetOf(change))));
  const documents = amended.documents.map((content) => ({
    ...{ file: `${content.key}.yaml`, content },
    tree: dataTree(writeSourceDocument(content)),
  }));
  const inner = amended.parameters
    .filter((one) => touched.has(pathOf(one)))
    .map((one) => readParameter(pathOf(one), dataTree(writeParameter(one))))
    .flatMap((read) => (read.ok ? [] : read.error));
  const whole = libraryFaults(amended.parameters.map(filed), documents, regions);
  return [...inner, ...whole.filter(({ file }) => touched.has(file))];
}

const filed = (content: Parameter): Filed<Parameter> => ({
  ...{ file: pathOf(content), content },
  tree: dataTree(writeParameter(content)),
});

/** The parameters that changes are about, before and after: undefined where there was none. */
export const changedPairs = (
  before: ParameterLibrary,
  after: ParameterLibrary,
  changes: readonly Change[],
): readonly (readonly [Parameter | undefined, Parameter])[] =>
  [
    ...new Map(changes.map((change) => [pathOf(targetOf(change)), targetOf(change)])).values(),
  ].flatMap(({ region, id }) => {
    const now = findParameter(after, region, id);
    return now === undefined ? [] : [[findParameter(before, region, id), now] as const];
  });
