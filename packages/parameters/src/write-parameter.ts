// SPDX-License-Identifier: Apache-2.0
import type { DatedValue, Inheritance, Label, Parameter, RuleChoice, Source } from './parameter.js';
import type { SourceDocument } from './source-document.js';
import { type WrittenValue, writeValue } from './write-value.js';

/** 参数的文件形式: what a parameter's file holds, as plain data for YAML or JSON. */
export interface WrittenParameter {
  readonly id: string;
  readonly region: string;
  readonly label: Label;
  readonly description?: string;
  readonly kind: string;
  readonly unit: string;
  readonly rules?: readonly RuleChoice[];
  readonly lastReviewed: string;
  readonly values: readonly WrittenDated[];
  readonly namedIn?: readonly WrittenSource[];
  readonly inherit?: WrittenInheritance;
}

export interface WrittenDated {
  readonly from: string;
  readonly to?: string;
  readonly dated: string;
  readonly value: WrittenValue;
  readonly status: string;
  readonly draft?: boolean;
  readonly source: WrittenSource;
  readonly note?: string;
}

export interface WrittenSource {
  readonly document: string;
  readonly at: string;
  readonly published: string;
  readonly url?: string;
}

export interface WrittenInheritance {
  readonly from: string;
  readonly since: string;
  readonly source: WrittenSource;
}

/** Writes a parameter as `readParameter` reads it; what is empty is left out. */
export const writeParameter = (parameter: Parameter): WrittenParameter => ({
  id: parameter.id,
  region: parameter.region,
  label: parameter.label,
  ...given('description', parameter.description),
  kind: parameter.kind,
  unit: parameter.unit,
  ...(parameter.rules.length === 0 ? {} : { rules: parameter.rules }),
  lastReviewed: parameter.lastReviewed,
  values: parameter.values.map(writeDated),
  ...(parameter.namedIn.length === 0 ? {} : { namedIn: parameter.namedIn.map(writeSource) }),
  ...(parameter.inherit === null ? {} : { inherit: writeInheritance(parameter.inherit) }),
});

const writeDated = ({ from, to, dated, value, ...rest }: DatedValue): WrittenDated => ({
  from,
  ...given('to', to ?? ''),
  dated,
  value: writeValue(value),
  status: rest.status,
  ...(rest.draft ? { draft: true } : {}),
  source: writeSource(rest.source),
  ...given('note', rest.note),
});

const writeSource = ({ document, at, published, url }: Source): WrittenSource => ({
  document,
  at,
  published: published ?? 'unknown',
  ...given('url', url ?? ''),
});

const writeInheritance = ({ from, since, source }: Inheritance): WrittenInheritance => ({
  from,
  since,
  source: writeSource(source),
});

/** 来源文件的文件形式. */
export interface WrittenDocument {
  readonly key: string;
  readonly title: string;
  readonly number?: string;
  readonly issuer: string;
  readonly published: string;
  readonly url?: string;
  readonly status: string;
  readonly draft?: boolean;
  readonly note?: string;
}

/** Writes a source document as `readSourceDocument` reads it. */
export const writeSourceDocument = (document: SourceDocument): WrittenDocument => ({
  key: document.key,
  title: document.title,
  ...given('number', document.number),
  issuer: document.issuer,
  published: document.published ?? 'unknown',
  ...given('url', document.url ?? ''),
  status: document.status,
  ...(document.draft ? { draft: true } : {}),
  ...given('note', document.note),
});

const given = <K extends string>(name: K, text: string): Partial<Record<K, string>> =>
  text === '' ? {} : ({ [name]: text } as Partial<Record<K, string>>);
