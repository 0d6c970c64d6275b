// SPDX-License-Identifier: Apache-2.0
import type { ParameterFault, ParameterFaultCode } from './fault.js';
import type { DatedValue, Parameter, Source } from './parameter.js';
import { faultAt, placeAt } from './place.js';
import type { SourceDocument } from './source-document.js';
import type { Tree } from './tree.js';

/** 参数库: every parameter under its region and id, and the documents they cite. */
export interface ParameterLibrary {
  /** By region, then by id: the order of every list. */
  readonly parameters: readonly Parameter[];
  readonly documents: readonly SourceDocument[];
}

/** What a file holds, with its name and the tree it was read from, so that faults can say where. */
export interface Filed<T> {
  readonly file: string;
  readonly content: T;
  readonly tree: Tree;
}

/** A library in its order, whatever order its parts came in. */
export const libraryOf = (
  parameters: readonly Parameter[],
  documents: readonly SourceDocument[],
): ParameterLibrary => ({
  parameters: [...parameters].sort((a, b) => order(pathOf(a), pathOf(b))),
  documents: [...documents].sort((a, b) => order(a.key, b.key)),
});

const order = (a: string, b: string): number => Number(a > b) - Number(a < b);

export const findParameter = (
  { parameters }: ParameterLibrary,
  region: string,
  id: string,
): Parameter | undefined => parameters.find((one) => one.region === region && one.id === id);

/** The path of a parameter below data/parameters: `<region>/<topic>/<name>.yaml`. */
export const pathOf = ({ region, id }: Pick<Parameter, 'region' | 'id'>): string =>
  `${region}/${id.replace('.', '/')}.yaml`;

/**
 * What only the whole shows: a file that does not stand where its id and region say, a document that is not there, a value that
 * claims to be known better than its document, a region that does not exist, a value taken over from nowhere.
 *
 * @param regions - codes that exist; `national` always does
 */
export function libraryFaults(
  parameters: readonly Filed<Parameter>[],
  documents: readonly Filed<SourceDocument>[],
  regions: ReadonlySet<string>,
): readonly ParameterFault[] {
  const byKey = new Map(documents.map(({ content }) => [content.key, content]));
  const places = new Set(parameters.map(({ content }) => pathOf(content)));
  return [
    ...documents.flatMap(documentFaults),
    ...repeated(documents.map((filed) => ({ filed, name: filed.content.key, path: 'key' }))),
    ...repeated(parameters.map((filed) => ({ filed, name: pathOf(filed.content), path: 'id' }))),
    ...parameters.flatMap((filed) => [
      ...placeFaults(filed, regions),
      ...sourceFaults(filed, byKey),
      ...inheritFaults(filed, places),
    ]),
  ];
}

type Place = Pick<Filed<unknown>, 'file' | 'tree'>;

const fault = (
  { file, tree }: Place,
  path: string,
  code: ParameterFaultCode,
  [found, expected]: readonly [string, string],
): ParameterFault => ({
  ...faultAt(placeAt({ file, path: '', tree }, path), code, expected),
  found,
});

const documentFaults = (filed: Filed<SourceDocument>): readonly ParameterFault[] => {
  const { key } = filed.content;
  return filed.file === `${key}.yaml`
    ? []
    : [fault(filed, 'key', 'not-its-path', [key, `${key}.yaml`])];
};

interface Named {
  readonly filed: Filed<unknown>;
  readonly name: string;
  readonly path: string;
}

function repeated(all: readonly Named[]): readonly ParameterFault[] {
  const first = new Map<string, string>();
  return all.flatMap(({ filed, name, path }) => {
    const other = first.get(name);
    if (other !== undefined) return [fault(filed, path, 'duplicate', [name, other])];
    first.set(name, filed.file);
    return [];
  });
}

function placeFaults(
  filed: Filed<Parameter>,
  regions: ReadonlySet<string>,
): readonly ParameterFault[] {
  const { file, content } = filed;
  const known = content.region === 'national' || regions.has(content.region);
  return [
    ...(file === pathOf(content)
      ? []
      : [fault(filed, 'id', 'not-its-path', [`${content.region} ${content.id}`, pathOf(content)])]),
    ...(known ? [] : [fault(filed, 'region', 'unknown-region', [content.region, 'GB/T 2260'])]),
  ];
}

function sourceFaults(
  filed: Filed<Parameter>,
  documents: ReadonlyMap<string, SourceDocument>,
): readonly ParameterFault[] {
  const { values, namedIn, inherit } = filed.content;
  const cited: readonly (readonly [string, Source])[] = [
    ...values.map(({ source }, index) => [`values[${index}].source`, source] as const),
    ...namedIn.map((source, index) => [`namedIn[${index}]`, source] as const),
    ...(inherit === null ? [] : [['inherit.source', inherit.source] as const]),
  ];
  return [
    ...cited.flatMap(([path, source]) =>
      citeFaults(filed, path, [source, documents.get(source.document)]),
    ),
    ...values.flatMap((dated, index) =>
      standingFaults(filed, `values[${index}]`, [dated, documents.get(dated.source.document)]),
    ),
  ];
}

function citeFaults(
  place: Place,
  path: string,
  [source, document]: readonly [Source, SourceDocument | undefined],
): readonly ParameterFault[] {
  if (document === undefined) {
    const names = [source.document, 'data/documents'] as const;
    return [fault(place, `${path}.document`, 'unknown-document', names)];
  }
  const days = [source.published ?? 'unknown', document.published ?? 'unknown'] as const;
  return days[0] === days[1]
    ? []
    : [fault(place, `${path}.published`, 'unlike-its-document', days)];
}

const KNOWN = { assumed: 0, reported: 1, read: 2 } as const;

function standingFaults(
  place: Place,
  path: string,
  [dated, document]: readonly [DatedValue, SourceDocument | undefined],
): readonly ParameterFault[] {
  if (document === undefined) return [];
  const drafts = [String(dated.draft), String(document.draft)] as const;
  const statuses = [dated.status, document.status] as const;
  return [
    ...(dated.draft === document.draft
      ? []
      : [fault(place, `${path}.draft`, 'unlike-its-document', drafts)]),
    ...(KNOWN[dated.status] <= KNOWN[document.status]
      ? []
      : [fault(place, `${path}.status`, 'unlike-its-document', statuses)]),
  ];
}

function inheritFaults(
  filed: Filed<Parameter>,
  places: ReadonlySet<string>,
): readonly ParameterFault[] {
  const { id, inherit } = filed.content;
  if (inherit === null) return [];
  const place = pathOf({ region: inherit.from, id });
  return places.has(place)
    ? []
    : [fault(filed, 'inherit.from', 'unknown-parameter', [inherit.from, place])];
}
