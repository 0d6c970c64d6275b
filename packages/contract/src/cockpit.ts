// SPDX-License-Identifier: Apache-2.0
import { z } from 'zod';
import { FigureLevel, FigurePeriod, FigureReading } from './indicators.js';
import { Moment } from './page.js';
import { Words } from './words.js';

/** Which region and period the cockpit shows, and which figure colours the map. */
export const CockpitQuery = z.object({
  region: z.optional(z.string().regex(/^\d{6}$/)),
  period: z.optional(FigurePeriod),
  indicator: z.optional(z.string().max(60)),
});

/** 关键指标: a figure with its target, its last readings, and how those below stand. */
export const KeyFigure = z.object({
  indicator: z.string(),
  label: Words,
  direction: z.enum(['up', 'down', 'monitor', 'judged']),
  reading: FigureReading,
  /** Readings of the same kind of period, oldest first; null where there is none. */
  trend: z.array(z.object({ period: z.string(), value: z.nullable(z.number()) })),
  /** Since the same period of the year before. */
  change: z.nullable(Words),
  met: z.number().int(),
  missed: z.number().int(),
  open: z.number().int(),
});

/** 关键指标. */
export type KeyFigure = z.infer<typeof KeyFigure>;

/** 地图上的一块. */
export const MapTile = z.object({
  place: z.string(),
  name: z.string(),
  column: z.number().int(),
  row: z.number().int(),
  /** Whether there is a map below it. */
  opens: z.boolean(),
  reading: FigureReading,
  met: z.number().int(),
  missed: z.number().int(),
  open: z.number().int(),
});

/** 地图上的一块. */
export type MapTile = z.infer<typeof MapTile>;

/** 谁落后: a target missed, by how much, and which rule says so. */
export const BehindRow = z.object({
  place: z.string(),
  name: z.string(),
  indicator: z.string(),
  label: Words,
  shown: z.nullable(Words),
  aim: Words,
  margin: z.nullable(Words),
  /** Numerator and denominator, where there are. */
  facts: z.string(),
  /** What the sentence of the target says; empty where a person set it. */
  words: z.string(),
});

/** 谁落后. */
export type BehindRow = z.infer<typeof BehindRow>;

/** The answer of `GET /api/cockpit`. */
export const Cockpit = z.object({
  region: z.string(),
  name: z.string(),
  level: FigureLevel,
  path: z.array(z.object({ region: z.string(), name: z.string() })),
  period: z.string(),
  periods: z.array(z.string()),
  asOf: z.nullable(Moment),
  figures: z.array(KeyFigure),
  map: z.object({
    indicator: z.nullable(z.string()),
    columns: z.number().int(),
    rows: z.number().int(),
    tiles: z.array(MapTile),
  }),
  behind: z.array(BehindRow),
  behindTotal: z.number().int(),
  /** Those below who have given nothing for this period. */
  silent: z.array(z.object({ place: z.string(), name: z.string() })),
});

/** The answer of `GET /api/cockpit`. */
export type Cockpit = z.infer<typeof Cockpit>;
