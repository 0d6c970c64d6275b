// SPDX-License-Identifier: Apache-2.0
import type { ParameterDetail } from '@sanyi/contract';
import { findParameter, type Parameter, targetOf } from '@sanyi/parameters';
import type { Caller } from '../access/caller.js';
import { covers, scopeOf } from '../access/scope.js';
import { parameterRow, regionName, type RowGrounds } from './parameter-rows.js';
import { usesIn } from './parameter-uses.js';
import type { Proposal } from './ports.js';
import type { ParameterParts } from './proposal-desk.js';
import { firstDayOf } from './proposal-view.js';
import { sourceView, valueView } from './value-view.js';

/** Everything that is known of a parameter; undefined where there is none. */
export async function parameterDetail(
  parts: ParameterParts,
  caller: Caller,
  asked: {
    readonly region: string;
    readonly id: string;
    readonly grounds: RowGrounds;
    readonly waiting: readonly Proposal[];
  },
): Promise<ParameterDetail | undefined> {
  const { region, id, grounds, waiting } = asked;
  const parameter = findParameter(grounds.library, region, id);
  if (parameter === undefined) return undefined;
  const { names, declared, ports } = parts;
  const scope = scopeOf(caller.grants, 'parameters.read');
  const reviews = await ports.reviews(scope, region, id);
  return {
    ...parameterRow(parameter, grounds),
    description: parameter.description,
    rules: parameter.rules.map((one) => ({ ...one })),
    values: parameter.values.map((one) => valueView(one, parameter, grounds)),
    namedIn: parameter.namedIn.map((one) => sourceView(one, grounds.library)),
    inherit: inheritView(parameter, grounds),
    uses: [...usesIn(grounds.library, parameter, { names, declared })],
    elsewhere: elsewhere(parameter, grounds),
    proposals: waiting
      .filter(({ amendment }) => amendment.changes.some((one) => isAbout(targetOf(one), parameter)))
      .map((one) => ({
        ...{ id: one.id, proposedBy: one.proposedBy },
        from: firstDayOf(one.amendment.changes),
      })),
    reviews: reviews.map(({ on, by, note }) => ({ on, by, note })),
    may: mayWith(parameter, caller),
  };
}

type Target = Pick<Parameter, 'region' | 'id'>;

const isAbout = (one: Target, { region, id }: Target): boolean =>
  one.region === region && one.id === id;

function inheritView({ inherit }: Parameter, { library, names }: RowGrounds) {
  if (inherit === null) return null;
  const { from, since, source } = inherit;
  return { from, fromName: regionName(from, names), since, source: sourceView(source, library) };
}

const elsewhere = ({ region, id }: Parameter, { library, names }: RowGrounds) =>
  library.parameters
    .filter((one) => one.id === id && one.region !== region)
    .map((one) => ({ region: one.region, regionName: regionName(one.region, names) }));

function mayWith({ region }: Parameter, { grants }: Caller) {
  const place = { region, unit: null, area: null };
  const holds = region !== 'national' && covers(scopeOf(grants, 'parameters.propose'), place);
  return { propose: holds, review: holds };
}
