// SPDX-License-Identifier: Apache-2.0
import type { ParameterQuery, ParameterReason, ParameterRow } from '@sanyi/contract';
import type { PlainDate } from '@sanyi/kernel';
import {
  findParameter,
  lookUp,
  type Parameter,
  pathOf,
  reviewDue,
  topicNamed,
  topicOf,
  unitOf,
} from '@sanyi/parameters';
import type { z } from 'zod';
import type { PlaceNames } from '../access/place-names.js';
import { regionPrefix } from '../access/region-prefix.js';
import { type ValueGrounds, valueView } from './value-view.js';

/** What lines are made from. */
export interface RowGrounds extends ValueGrounds {
  readonly names: PlaceNames;
  /** The day whose value is shown. */
  readonly on: PlainDate;
  readonly today: PlainDate;
  /** How many proposals wait, by the path of the parameter. */
  readonly pending: ReadonlyMap<string, number>;
}

/** What a list of parameters is narrowed by. */
export type ParameterFilter = Omit<z.output<typeof ParameterQuery>, 'cursor' | 'limit' | 'on'>;

/** Parameters that a filter leaves, in the order of the library: by region, then by id. */
export function parametersFound(
  grounds: RowGrounds,
  filter: ParameterFilter,
): readonly Parameter[] {
  const { library, today } = grounds;
  const due = new Set(filter.due === 'true' ? reviewDue(library.parameters, today) : []);
  return library.parameters
    .filter((one) => filter.due !== 'true' || due.has(one))
    .filter((one) => isIn(one, filter))
    .filter((one) => isSaid(one, filter.query ?? '', grounds))
    .filter((one) => isOf(parameterRow(one, grounds), filter));
}

function isIn(one: Parameter, { region, topic, area }: ParameterFilter): boolean {
  const place = region === undefined || one.region === region || isBelow(one.region, region);
  const named = topicNamed(topicOf(one));
  return place && (topic ?? named.id) === named.id && (area ?? named.area) === named.area;
}

const isBelow = (region: string, above: string): boolean =>
  above !== 'national' && region !== 'national' && region.startsWith(regionPrefix(above));

function isSaid(one: Parameter, query: string, { names }: RowGrounds): boolean {
  const topic = topicNamed(topicOf(one));
  const text = [one.id, one.label.zh, one.label.en, topic.zh, regionName(one.region, names)];
  const all = text.join(' ').toLowerCase();
  return query
    .toLowerCase()
    .split(/\s+/)
    .every((word) => all.includes(word));
}

function isOf(row: ParameterRow, { status, own }: ParameterFilter): boolean {
  return (own !== 'true' || row.own) && (status === undefined || row.held?.status === status);
}

/** What a region is called; the nation has no code of its own here. */
export const regionName = (region: string, { region: name }: PlaceNames): string =>
  region === 'national' ? '全国' : name(region);

/** A parameter as a line of the list. */
export function parameterRow(parameter: Parameter, grounds: RowGrounds): ParameterRow {
  const { region, id, label, kind, unit, lastReviewed } = parameter;
  const { names, library, today, pending, shipped } = grounds;
  const { zh, en, area } = topicNamed(topicOf(parameter));
  const measure = unitOf(unit);
  return {
    ...{ region, regionName: regionName(region, names), id, topic: { zh, en }, area },
    ...{ label, kind, unit: { id: unit, zh: measure?.zh ?? unit, en: measure?.en ?? unit } },
    ...heldOf(parameter, grounds),
    lastReviewed,
    due: reviewDue([parameter], today).length > 0,
    own: parameter.values.some((one) => valueView(one, parameter, { library, shipped }).own),
    pending: pending.get(pathOf(parameter)) ?? 0,
  };
}

type Held = Pick<ParameterRow, 'held' | 'reason' | 'adoptedFrom'>;

function heldOf(parameter: Parameter, grounds: RowGrounds): Held {
  const { library, names, on } = grounds;
  const { region, id } = parameter;
  const found = lookUp(library, { region, id, on });
  if (!found.ok) return { held: null, reason: reasonOf(found.error), adoptedFrom: null };
  const from = found.value.region;
  const holder = findParameter(library, from, id) ?? parameter;
  return {
    held: valueView(found.value, holder, grounds),
    reason: null,
    adoptedFrom: from === region ? null : regionName(from, names),
  };
}

type Failure = Extract<ReturnType<typeof lookUp>, { readonly ok: false }>['error'];

const reasonOf = (error: Failure): ParameterReason =>
  error.code === 'not-in-force' ? error.reason : 'adopted-unknown';
