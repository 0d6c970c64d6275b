// SPDX-License-Identifier: Apache-2.0
import { InstitutionPage, RegionDetail, RegionRows, Resolution, UnitPage } from '@sanyi/contract';
import { queryOptions } from '@tanstack/react-query';
import { read } from '../http/call.js';
import { endless } from '../http/endless.js';
import { withQuery } from '../http/query-string.js';

/** What narrows a list of the registry; `on` is the day it shows. */
export interface RegistryFilters {
  readonly region?: string | undefined;
  readonly query?: string | undefined;
  readonly on?: string | undefined;
}

/** The regions below one, or those a text finds. */
export const regionsQuery = (filters: {
  readonly parent?: string | undefined;
  readonly query?: string | undefined;
  readonly on?: string | undefined;
}) =>
  queryOptions({
    queryKey: ['regions', filters],
    queryFn: () => read(withQuery('/api/regions', { ...filters }), RegionRows),
    staleTime: 600_000,
  });

/** Units, part by part. */
export const unitsQuery = (filters: RegistryFilters) =>
  endless(['units'], '/api/units', { ...filters }, UnitPage);

/** Institutions, part by part. */
export const institutionsQuery = (filters: RegistryFilters) =>
  endless(['institutions'], '/api/institutions', { ...filters }, InstitutionPage);

/** Which unit a name in a document means. */
export const resolveQuery = (asked: {
  readonly words: string;
  readonly issuerRegion?: string | undefined;
  readonly on?: string | undefined;
}) =>
  queryOptions({
    queryKey: ['resolve', asked],
    queryFn: () => read(withQuery('/api/units/resolve', { ...asked }), Resolution),
    enabled: asked.words.trim() !== '',
  });

/** One region by its code. */
export const regionQuery = (code: string) =>
  queryOptions({
    queryKey: ['region', code],
    queryFn: () => read(`/api/regions/${encodeURIComponent(code)}`, RegionDetail),
    enabled: /^\d{6}(\d{3})?$/.test(code),
    staleTime: 600_000,
  });

const FEW = '20';

/** The first units and institutions of a region that a text finds. */
export const placesQuery = ({
  region,
  query,
}: {
  readonly region: string;
  readonly query: string;
}) =>
  queryOptions({
    queryKey: ['places', region, query],
    queryFn: async () => {
      const asked = { region, query, limit: FEW };
      const [units, institutions] = await Promise.all([
        read(withQuery('/api/units', asked), UnitPage),
        read(withQuery('/api/institutions', asked), InstitutionPage),
      ]);
      return [...units.items, ...institutions.items];
    },
    enabled: region !== '',
    staleTime: 600_000,
  });
