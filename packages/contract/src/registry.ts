// SPDX-License-Identifier: Apache-2.0
import { z } from 'zod';
import { Day, PageQuery, pageOf } from './page.js';
import { RegionCode } from './roles.js';

/** How far a fact is known: the issuer's own text was read, a third party tells it, recollection or pattern. */
export const SourceStatus = z.enum(['read', 'reported', 'assumed']);

/** 层级. */
export const RegionLevel = z.enum(['national', 'province', 'prefecture', 'county', 'township']);

const validity = { from: z.nullable(Day), to: z.nullable(Day) };

/** 行政区划 on a day. */
export const RegionRow = z.object({
  code: z.string(),
  name: z.string(),
  level: RegionLevel,
  parent: z.nullable(z.string()),
  /** Code of the region that took its place; null where it still stands. */
  successor: z.nullable(z.string()),
  /** How many regions stand directly below it on that day. */
  children: z.number().int().min(0),
  ...validity,
  status: SourceStatus,
  note: z.string(),
});

/** 行政区划 on a day. */
export type RegionRow = z.infer<typeof RegionRow>;

/** The query of `GET /api/regions`: the regions below `parent` (without it the provinces), or those a text finds. */
export const RegionQuery = z.object({
  parent: z.optional(RegionCode),
  query: z.optional(z.string().max(100)),
  on: z.optional(Day),
});

/** The answer of `GET /api/regions`, by code. */
export const RegionRows = z.object({ items: z.array(RegionRow) });

/** The answer of `GET /api/regions/:code`: the region and those above it, nearest first. */
export const RegionDetail = z.object({ region: RegionRow, above: z.array(RegionRow) });

/** 单位 on a day. */
export const UnitRow = z.object({
  id: z.string(),
  name: z.string(),
  level: RegionLevel,
  region: z.string(),
  regionName: z.string(),
  kind: z.string(),
  kindLabel: z.string(),
  ...validity,
  status: SourceStatus,
  note: z.string(),
});

/** 单位 on a day. */
export type UnitRow = z.infer<typeof UnitRow>;

/** The query of `GET /api/units` and `GET /api/institutions`. */
export const RegistryQuery = PageQuery.extend({
  region: z.optional(RegionCode),
  query: z.optional(z.string().max(100)),
  on: z.optional(Day),
});

/** The answer of `GET /api/units`. */
export const UnitPage = pageOf(UnitRow);

/** 医疗卫生机构 on a day. */
export const InstitutionRow = z.object({
  id: z.string(),
  name: z.string(),
  region: z.string(),
  regionName: z.string(),
  kind: z.string(),
  kindLabel: z.string(),
  /** The 医共体 it belongs to; null for none. */
  consortium: z.nullable(z.string()),
  ...validity,
});

/** 医疗卫生机构 on a day. */
export type InstitutionRow = z.infer<typeof InstitutionRow>;

/** The answer of `GET /api/institutions`. */
export const InstitutionPage = pageOf(InstitutionRow);

/** The query of `GET /api/units/resolve`. */
export const ResolveQuery = z.object({
  words: z.string().trim().min(1).max(100),
  issuerRegion: z.optional(RegionCode),
  on: z.optional(Day),
});

/** Why a name means what it means, or nothing. */
export const ResolutionReason = z.enum([
  'as-named',
  'succeeded',
  'name-shared',
  'split-by-function',
  'members',
  'some-members',
  'not-in-registry',
  'region-open',
  'region-not-covered',
  'not-yet',
  'ended',
]);

/** The answer of `GET /api/units/resolve`: several units are all shown; why, in words and as facts. */
export const Resolution = z.object({
  kind: z.enum(['one', 'several', 'collective', 'unknown']),
  units: z.array(UnitRow),
  why: z.string(),
  reason: ResolutionReason,
  /** With `succeeded`: which unit took over from which, and since when. */
  steps: z.array(z.object({ from: z.string(), to: z.string(), since: z.nullable(Day) })),
  /** With `members`: regions that have no such unit. */
  without: z.array(z.string()),
});

/** A row of a workbook that was not taken, and why. */
export const RefusedRow = z.object({
  sheet: z.string(),
  row: z.number().int(),
  cell: z.nullable(z.string()),
  reason: z.string(),
});

const Flag = z.optional(z.enum(['true', 'false']));

/** The query of `POST /api/registry/import`: only try; keep the good rows though others are refused. */
export const RegistryImportQuery = z.object({ dryRun: Flag, partial: Flag });

/** The answer of `POST /api/registry/import`. */
export const RegistryImport = z.object({
  /** Rows that are good. */
  accepted: z.number().int().min(0),
  /** Of these, how many are new or differ from what is stored. */
  changed: z.number().int().min(0),
  /** Rows that are not taken. */
  refusedRows: z.number().int().min(0),
  /** Why, cell by cell; of very many the first. */
  refused: z.array(RefusedRow),
  dryRun: z.boolean(),
  /** False where it was only tried, or where rows are refused and nothing was to be kept without them. */
  kept: z.boolean(),
});

/** The answer of `POST /api/registry/import`. */
export type RegistryImport = z.infer<typeof RegistryImport>;
