// SPDX-License-Identifier: Apache-2.0
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { FrozenSnapshot, PacketContent } from '@sanyi/bulletins';
import {
  factTable,
  type IndicatorFact,
  type IndicatorLibrary,
  type Place,
  placeTree,
  type PlaceTree,
} from '@sanyi/indicators';
import type { PlainDate } from '@sanyi/kernel';
import type { ParameterLibrary } from '@sanyi/parameters';
import { registryFrom } from '@sanyi/registry';
import { loadParameters } from '../../parameters/load-parameters.js';
import { yamlTree } from '../../parameters/yaml-tree.js';
import { readFactsCsv } from '../../indicators/facts-csv.js';
import { loadIndicators } from '../../indicators/load-indicators.js';
import { planSnapshot } from '../plan-snapshot.js';
import { type BulletinPlan, locatedSentences, readBulletinPlan } from '../read-plan.js';
import { treeJson } from '../tree-json.js';

const DATA = fileURLToPath(new URL('../../../../../data', import.meta.url));
const textOf = (file: string): string => readFileSync(path.join(DATA, file), 'utf8');

/** The definitions of the project. */
export const sampleLibrary = (): IndicatorLibrary => loadIndicators(filesIn('indicators')).library;

const registry = registryFrom((file) => textOf(`registry/${file}`));
const regions = registry.ok ? [...registry.value.regions.byCode.values()] : [];

/** The parameters of the project. */
export const sampleParameters = (): ParameterLibrary =>
  loadParameters({
    ...{ parameters: filesIn('parameters'), documents: filesIn('documents') },
    regions: new Set(regions.map(({ code }) => code)),
  }).library;

const filesIn = (folder: string): readonly { readonly file: string; readonly text: string }[] =>
  readdirSync(path.join(DATA, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.yaml'))
    .map((file) => ({ file: file.split(path.sep).join('/'), text: textOf(`${folder}/${file}`) }));

/** 示例省 down to its counties. */
export function sampleTree(): PlaceTree {
  const tree = placeTree(
    regions
      .filter(({ code, level }) => code.startsWith('99') && level !== 'township')
      .map(({ code, parent, level }): Place => ({
        ...{ id: code, parent: level === 'province' ? null : parent, properties: {} },
        level: level === 'national' ? 'nation' : level,
      })),
  );
  if (!tree.ok) throw new Error(tree.error.code);
  return tree.value;
}

/** The facts of the sample bulletin. */
export function sampleFacts(): readonly IndicatorFact[] {
  const { facts, refused } = readFactsCsv(textOf('samples/bulletin/facts.csv'), {
    facts: sampleLibrary().facts,
    isPlace: (id) => sampleTree().indexOf.has(id),
  });
  if (refused.length > 0) throw new Error(JSON.stringify(refused[0]));
  return facts;
}

export function samplePlan(): BulletinPlan {
  const tree = yamlTree(textOf('samples/bulletin/plan.yaml'));
  const plan = tree.ok ? readBulletinPlan('plan.yaml', tree.value) : undefined;
  if (plan?.ok !== true) throw new Error(JSON.stringify(plan ?? tree));
  return plan.value;
}

/** The frozen snapshot of the sample bulletin, from these facts. */
export function sampleSnapshot(facts: readonly IndicatorFact[] = sampleFacts()): FrozenSnapshot {
  const plan = samplePlan();
  const sentences = locatedSentences(plan, (file) => textOf(`samples/bulletin/${file}`));
  const scheme = yamlTree(textOf('evaluation/sample-counties.yaml'));
  if (!sentences.ok || !scheme.ok) throw new Error('the sample is not whole');
  return planSnapshot(plan, {
    library: sampleLibrary(),
    ground: { tree: sampleTree(), facts: factTable(facts), period: '2025' },
    takenOn: '2026-02-10' as PlainDate,
    sentences: sentences.value,
    scheme: { id: 'sample-counties', data: treeJson(scheme.value) },
    parameters: sampleParameters(),
    nameOf: (id) => regions.find(({ code }) => code === id)?.name ?? id,
  });
}

/** Words around two figures of the sample. */
export const sampleContent = (snapshot: FrozenSnapshot, publicKey: string): PacketContent => ({
  head: {
    ...{ title: samplePlan().title, issuer: samplePlan().issuer, receiver: '各县（市）' },
    ...{ issuedOn: '2026-02-12' as PlainDate, chainHead: '', publicKey },
  },
  snapshot,
  blocks: [
    {
      ...{ id: 'b001', kind: 'body', rows: [] },
      words: '全州县域就诊率为⟦reading:cmc20-1:992100:2025⟧。',
    },
  ],
});
