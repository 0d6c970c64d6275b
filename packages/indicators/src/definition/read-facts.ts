// SPDX-License-Identifier: Apache-2.0
import { err, ok } from '@sanyi/kernel';
import {
  formed,
  labelText,
  leftOut,
  listOf,
  mapOf,
  needed,
  oneOf,
  type Tree,
  treeFault,
  type TreePlace,
  type TreeRead,
  type TreeReader,
  wholeFrom,
  words,
} from '@sanyi/parameters';
import { COUNTED, FACT_NATURES, FACT_UNITS, type FactDefinition } from './fact-definition.js';
import { PLACE_LEVELS } from './indicator.js';

/** open-beds. */
export const readName: TreeReader<string> = formed(
  /^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/,
  'not-an-id',
  'open-beds',
);

const readFact: TreeReader<FactDefinition> = mapOf({
  id: needed(readName),
  label: needed(labelText),
  unit: needed(oneOf(Object.keys(FACT_UNITS))),
  nature: needed(oneOf(FACT_NATURES)),
  counts: needed(oneOf(COUNTED)),
  collectedAt: needed(oneOf(PLACE_LEVELS)),
  decimals: leftOut(wholeFrom(0, 6), 0),
  parts: leftOut(listOf(readName), []),
  fromReturn: leftOut(
    formed(/^[a-z][a-z0-9-]*\.[a-z][a-z0-9-]*$/, 'not-an-id', 'hospital-debt.balance'),
    null,
  ),
  usualSource: needed(words),
  note: leftOut(words, ''),
});

/** Reads the list of facts; names that stand twice are refused. */
export function readFacts(file: string, tree: Tree): TreeRead<readonly FactDefinition[]> {
  const place: TreePlace = { file, path: '', tree };
  const read = listOf(readFact)(place);
  if (!read.ok || tree.kind !== 'list') return read;
  const faults = read.value.flatMap(({ id }, index) =>
    read.value.findIndex((one) => one.id === id) === index
      ? []
      : [
          treeFault(
            { file, path: `[${index}].id`, tree: tree.items[index] ?? tree },
            'duplicate',
            id,
          ),
        ],
  );
  return faults.length > 0 ? err(faults) : ok(read.value);
}
