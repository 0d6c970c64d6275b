// SPDX-License-Identifier: Apache-2.0
import { describeNamedUnit, registryWorkbook, statusInWords } from '@sanyi/office';
import {
  type Level,
  type Region,
  type Registry,
  type RegionResolution,
  nameUnit,
  regionsOn,
  resolveRegion,
  sampleMap,
  unitsOn,
} from '@sanyi/registry';
import { EXIT, Failure } from '../failure.js';
import { writeWhole } from '../write-whole.js';
import { loadRegistry, readUserRegistry } from './load-registry.js';
import type { RegionsOptions, ResolveOptions, UnitsOptions } from './registry-options.js';

const BELOW: Readonly<Record<Level, Level>> = {
  national: 'province',
  province: 'prefecture',
  prefecture: 'county',
  county: 'township',
  township: 'township',
};

export async function listRegions(options: RegionsOptions): Promise<string> {
  const registry = await loadRegistry();
  const within = regionNamed(registry, options.within);
  const level = options.level ?? BELOW[within.level];
  const found = regionsOn(registry.regions, within.code, level, options.on ?? null);
  if (options.json) return json(found);
  return table(found.map(({ code, name, note }) => [code, name, note]));
}

export async function listUnits(options: UnitsOptions): Promise<string> {
  const registry = await loadRegistry(options.units);
  const region = regionNamed(registry, options.region);
  const found = unitsOn(registry, region.code, options.on ?? null);
  if (options.json) return json(found);
  return table(
    found.map(({ id, name, from, to, status }) => [
      id,
      name,
      from === null && to === null ? '' : `${from ?? ''}—${to ?? ''}`,
      STATUS[status],
    ]),
  );
}

const STATUS = { read: '原文', reported: '转载', assumed: '推定' } as const;

export async function resolveName(words: string, options: ResolveOptions): Promise<string> {
  const registry = await loadRegistry(options.units);
  const region = options.region === undefined ? null : regionNamed(registry, options.region);
  const named = nameUnit(registry, {
    words,
    ...placeOf(region),
    on: options.on ?? null,
    function: functionNamed(registry, options.function),
  });
  if (options.json) return json(named);
  return table([[describeNamedUnit(named), named.unitId ?? '', statusInWords(named) ?? '']]);
}

const placeOf = (region: Region | null) =>
  region === null
    ? { issuerLevel: null, issuerRegion: null }
    : { issuerLevel: region.level, issuerRegion: region.code };

/** @throws Failure for a function that the registry does not know */
function functionNamed({ functions }: Registry, wanted: string | undefined): string | null {
  if (wanted === undefined) return null;
  const known = [...new Set(functions.map((span) => span.function))];
  if (known.includes(wanted)) return wanted;
  throw new Failure(EXIT.usage, `没有职能“${wanted}”。可以写:${known.join('、')}。`);
}

export async function writeForm(out: string): Promise<string> {
  const bytes = await registryWorkbook({ units: [], institutions: [] });
  await writeWhole([{ path: out, bytes }]);
  return `空白登记表 → ${out}\n`;
}

export async function checkFile(file: string): Promise<string> {
  const { units, institutions } = await readUserRegistry(file, await loadRegistry());
  return `可以接受:单位 ${units.length} 个,机构 ${institutions.length} 个\n`;
}

export async function writeMap(out: string): Promise<string> {
  const { regions } = await loadRegistry();
  const bytes = new TextEncoder().encode(JSON.stringify(sampleMap(regions)));
  await writeWhole([{ path: out, bytes }]);
  return `示例省地图 → ${out}\n`;
}

/** @throws Failure where words name no region, or several */
function regionNamed({ regions }: Registry, words: string): Region {
  const byCode = regions.byCode.get(words);
  if (byCode !== undefined) return byCode;
  const found: RegionResolution = resolveRegion(regions, words);
  if (found.kind === 'one') return found.region;
  const several = found.kind === 'several' ? found.regions : [];
  const which = several.map(({ name, code }) => `${name} ${code}`).join('、');
  throw new Failure(
    EXIT.usage,
    several.length === 0
      ? `登记库里没有地区“${words}”。请写全称或行政区划代码。`
      : `“${words}”可能是:${which}。请写行政区划代码。`,
  );
}

const json = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;

const table = (rows: readonly (readonly string[])[]): string =>
  rows.map((row) => `${row.join('\t').trimEnd()}\n`).join('');
