// SPDX-License-Identifier: Apache-2.0
import type { Reading, Responsibility } from '@sanyi/documents';
import { type NamedUnit, nameUnits, type Registry } from '@sanyi/registry';

/** 文件里的单位: every unit that a document names, looked up in the registry as of the document's own time. */
export function unitsOfReading(registry: Registry, reading: Reading): readonly NamedUnit[] {
  const place = {
    level: reading.level,
    region: reading.region,
    issuer: reading.issuer,
    on: reading.issuedOn ?? reading.period?.from ?? null,
  };
  return nameUnits(registry, place, [
    ...reading.tasks.flatMap((task) => task.responsibility.flatMap(namesIn)),
    ...reading.closingDuties.flatMap(({ units }) => units),
  ]);
}

const namesIn = ({ units, standing, implement }: Responsibility): readonly string[] => [
  ...units,
  ...standing,
  ...implement,
];
