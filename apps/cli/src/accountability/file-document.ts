// SPDX-License-Identifier: Apache-2.0
import path from 'node:path';
import { type FiledDocument, fileReading } from '@sanyi/accountability';
import { readDocument, type Reading } from '@sanyi/documents';
import { simplify } from '@sanyi/office';
import { issuerRegionOf, nameUnits, type Registry } from '@sanyi/registry';
import { decodeFile } from '../documents/decode-file.js';

/** Reads a document and enters it into a ledger; the file's name is its id. @throws Failure in one line */
export async function fileDocument(
  file: string,
  registry: Registry,
  previous?: FiledDocument,
): Promise<FiledDocument> {
  const reading = readDocument(await decodeFile(file), simplify);
  const id = previous?.id ?? path.basename(file, path.extname(file));
  const place = {
    ...{ level: reading.level, region: reading.region, issuer: reading.issuer },
    on: reading.issuedOn ?? reading.period?.from ?? null,
  };
  return fileReading(reading, {
    id,
    region: issuerRegionOf(registry, place)?.code ?? null,
    named: nameUnits(registry, place, namesIn(reading)),
    ...{ decided: new Map(), previous },
  });
}

const namesIn = ({ tasks, closingDuties }: Reading): readonly string[] => [
  ...tasks.flatMap(({ responsibility }) =>
    responsibility.flatMap((group) => [
      ...group.units,
      ...group.lead,
      ...group.support,
      ...group.standing,
      ...group.implement,
    ]),
  ),
  ...closingDuties.flatMap(({ units }) => units),
];
