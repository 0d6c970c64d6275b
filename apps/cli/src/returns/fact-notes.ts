// SPDX-License-Identifier: Apache-2.0
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { treeJson, yamlTree } from '@sanyi/office';
import type { Declaration } from '@sanyi/returns';
import { soundDefinitions } from '../indicators/indicator-folder.js';

/** 不进指标库的事实: a line for each fact that no figure comes of once its return is locked, and why; none where a folder has no indicators. */
export async function factNotes(
  data: string,
  declarations: readonly Declaration[],
): Promise<readonly string[]> {
  if (!existsSync(path.join(data, 'indicators'))) return [];
  const { facts } = await soundDefinitions(data);
  const named = new Map(
    [...facts.values()].flatMap((fact) =>
      fact.fromReturn === null ? [] : [[fact.fromReturn, fact] as const],
    ),
  );
  const inParts = fromReturned(path.join(data, 'indicators/returned.yaml'));
  return declarations.flatMap(({ id, facts: own }) =>
    own.flatMap((fact) => {
      const taken = named.get(fact.id);
      if (taken?.collectedAt === 'department')
        return [
          `提示:${id}.yaml 的事实 ${fact.id} 不进指标库:${taken.id} 的 collectedAt 是 department。`,
        ];
      if (taken !== undefined || inParts.has(fact.id)) return [];
      return [
        `提示:${id}.yaml 的事实 ${fact.id} 不进指标库:indicators/facts.yaml 里没有 fromReturn: ${fact.id}。`,
      ];
    }),
  );
}

/** Facts that are reported in parts are named in a file of their own. */
function fromReturned(file: string): ReadonlySet<string> {
  if (!existsSync(file)) return new Set();
  const tree = yamlTree(readFileSync(file, 'utf8'));
  const all = tree.ok ? treeJson(tree.value) : null;
  const entries: readonly unknown[] = Array.isArray(all) ? all : [];
  return new Set(
    entries.flatMap((one) =>
      typeof one === 'object' && one !== null && 'from' in one ? [String(one.from)] : [],
    ),
  );
}
