// SPDX-License-Identifier: Apache-2.0
import { listOf, labelText, mapOf, needed, type Tree, type TreeRead } from '@sanyi/parameters';
import type { FactDefinition } from '../definition/fact-definition.js';
import { readName } from '../definition/read-facts.js';
import { readFormula } from '../definition/read-formula.js';
import { readRatio } from '../definition/read-ratio.js';
import type { ConsistencyCheck } from './consistency.js';

/** Reads checks.yaml. */
export const readChecks = (
  file: string,
  tree: Tree,
  facts: ReadonlyMap<string, FactDefinition>,
): TreeRead<readonly ConsistencyCheck[]> =>
  listOf(
    mapOf({
      id: needed(readName),
      label: needed(labelText),
      left: needed(readFormula(facts)),
      right: needed(readFormula(facts)),
      tolerance: needed(readRatio),
    }),
  )({ file, path: '', tree });
