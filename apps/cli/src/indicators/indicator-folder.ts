// SPDX-License-Identifier: Apache-2.0
import { readdir, readFile } from 'node:fs/promises';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { type IndicatorLibrary, type Place, placeTree, type PlaceTree } from '@sanyi/indicators';
import { type LoadedIndicators, loadIndicators } from '@sanyi/office';
import { registryFrom, sampleInstitutions } from '@sanyi/registry';
import { EXIT, Failure } from '../failure.js';

/** Reads all definitions below a data folder, faults included. @throws Failure where there are none */
export async function loadDefinitions(data: string): Promise<LoadedIndicators> {
  const folder = path.join(data, 'indicators');
  const entries = await readdir(folder, { recursive: true }).catch(() => {
    throw new Failure(
      EXIT.noInput,
      `${data} 里没有 indicators 文件夹。请用 --data 指定数据文件夹。`,
    );
  });
  const files = entries.filter((file) => file.endsWith('.yaml')).sort();
  return loadIndicators(
    await Promise.all(
      files.map(async (file) => ({
        file: file.split(path.sep).join('/'),
        text: await readFile(path.join(folder, file), 'utf8'),
      })),
    ),
  );
}

/** The definitions. @throws Failure where any is faulty: no figure is made from a half-read library */
export async function soundDefinitions(data: string): Promise<IndicatorLibrary> {
  const { library, faults } = await loadDefinitions(data);
  if (faults.length === 0) return library;
  throw new Failure(
    EXIT.badInput,
    `指标定义有 ${faults.length} 处问题。请先运行 sanyi indicators check 逐条改好。`,
  );
}

/** All regions, and the institutions of 示例省 below theirs. */
export function projectPlaces(data: string): PlaceTree {
  const folder = path.join(data, 'registry');
  const registry = registryFrom((file) => readFileSync(path.join(folder, file), 'utf8'));
  if (!registry.ok) throw new Failure(EXIT.badInput, `${folder} 里的行政区划表有误。`);
  const { regions } = registry.value;
  const places: readonly Place[] = [
    ...[...regions.byCode.values()].map(({ code, parent, level }): Place => ({
      ...{ id: code, parent, properties: {} },
      level: level === 'national' ? 'nation' : level,
    })),
    ...sampleInstitutions(regions).map(({ id, region, kind }): Place => ({
      ...{ id, parent: region, level: 'institution' },
      properties: { kind, tier: PRIMARY.includes(kind) ? 'primary' : 'hospital' },
    })),
  ];
  const tree = placeTree(places);
  if (tree.ok) return tree.value;
  throw new Failure(EXIT.badInput, `地区和机构不成树:${tree.error.code} ${tree.error.place}。`);
}

const PRIMARY: readonly string[] = ['township-health-centre', 'community-health-centre'];
