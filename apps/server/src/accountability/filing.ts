// SPDX-License-Identifier: Apache-2.0
import { type FiledDocument, fileReading, type UnitName } from '@sanyi/accountability';
import {
  type CorrectedDocument,
  type Correction,
  corrected,
  correctedReading,
  machineDocument,
  type Reading,
} from '@sanyi/documents';
import { unitsOfReading } from '@sanyi/office';
import { issuerRegionOf, type Registry } from '@sanyi/registry';

/** A reading as it is kept: what the machine read, and what people said to it. */
export interface KeptReading {
  readonly machine: Reading;
  readonly corrections: readonly Correction[];
  readonly decided: Readonly<Record<string, readonly UnitName[]>>;
}

/** As what it enters the ledger: the document's id, and the version before it. */
export interface FiledAs {
  readonly id: string;
  readonly previous: FiledDocument | undefined;
}

/** The document with its corrections in force. */
export const correctedOf = ({ machine, corrections }: KeptReading): CorrectedDocument =>
  corrected(machineDocument(machine), corrections);

/** 入账: a kept reading as a document of the ledger. */
export function filedOf(kept: KeptReading, registry: Registry, as: FiledAs): FiledDocument {
  const reading = correctedReading(correctedOf(kept));
  const place = {
    ...{ level: reading.level, region: reading.region, issuer: reading.issuer },
    on: reading.issuedOn ?? reading.period?.from ?? null,
  };
  return fileReading(reading, {
    ...as,
    region: issuerRegionOf(registry, place)?.code ?? null,
    named: unitsOfReading(registry, reading),
    decided: new Map(Object.entries(kept.decided)),
  });
}
