// SPDX-License-Identifier: Apache-2.0
import type { ParameterDocument, ValueView, Words, WrittenValue } from '@sanyi/contract';
import { valueInWords } from '@sanyi/office';
import {
  type DatedValue,
  findParameter,
  type Parameter,
  type ParameterLibrary,
  type Source,
  writeValue,
} from '@sanyi/parameters';

/** What values are shown with. */
export interface ValueGrounds {
  readonly library: ParameterLibrary;
  /** The files alone: what is not in them is the house's own. */
  readonly shipped: ParameterLibrary;
}

/** A value of a parameter as it is shown. */
export function valueView(
  dated: DatedValue,
  parameter: Parameter,
  { library, shipped }: ValueGrounds,
): ValueView {
  const { from, to, status, draft, source, note, value } = dated;
  return {
    ...{ from, to, dated: dated.dated, status, draft, note },
    value: plain(writeValue(value)),
    words: valueWords(dated, parameter),
    source: sourceView(source, library),
    own: isOwn(dated, findParameter(shipped, parameter.region, parameter.id)),
  };
}

/** A value in both languages. */
export const valueWords = ({ value }: DatedValue, parameter: Parameter): Words => ({
  zh: valueInWords(value, parameter, 'zh'),
  en: valueInWords(value, parameter, 'en'),
});

// The contract has mutable lists, the engine readonly ones; the data is the same.
const plain = (value: ReturnType<typeof writeValue>): WrittenValue =>
  structuredClone(value) as WrittenValue;

/** A citation with what is known of its document. */
export const sourceView = ({ document, at }: Source, { documents }: ParameterLibrary) => ({
  document: documentView(document, documents),
  at,
});

function documentView(key: string, documents: ParameterLibrary['documents']): ParameterDocument {
  const found = documents.find((one) => one.key === key);
  if (found === undefined) throw new Error(`document ${key} is cited and not there`);
  const { title, number, issuer, published, url, status, draft } = found;
  return { key, title, number, issuer, published, url, status, draft };
}

const isOwn = (dated: DatedValue, shipped: Parameter | undefined): boolean =>
  !(shipped?.values ?? []).some((one) => said(one) === said(dated));

/** All of a value but its last day, which a newer one may have cut. */
const said = ({ from, value, status, draft, source, note }: DatedValue): string =>
  JSON.stringify([from, writeValue(value), status, draft, source, note]);
