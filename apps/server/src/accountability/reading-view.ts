// SPDX-License-Identifier: Apache-2.0
import {
  type AssignedUnit,
  answeringUnits,
  compareVersions,
  type FiledDocument,
  packetsOf,
  rhythmOrdered,
} from '@sanyi/accountability';
import type { LedgerReadingDetail, ReadTask, ReadUnit } from '@sanyi/contract';
import { type CorrectedDocument, type CorrectedTask, headOf, isCorrected } from '@sanyi/documents';
import type { z } from 'zod';
import type { Caller } from '../access/caller.js';
import { actsAs } from '../returns/acting.js';
import { changeView } from './change-view.js';
import { correctedOf, filedOf } from './filing.js';
import { gapsInWords } from './gap-words.js';
import { AREA, type LedgerHouse } from './ledger-house.js';
import { latestVersion, readingOf, type ReadingRecord, readingRow } from './readings.js';

/** 待入账文件: the original, the reading as it stands, and what would come of it. */
export async function readingDetail(
  house: LedgerHouse,
  caller: Caller,
  id: string,
): Promise<LedgerReadingDetail> {
  const { database, names } = house.people;
  const kept = await readingOf(database, caller, id);
  const document = correctedOf(kept);
  const previous = await latestVersion(database, kept.document);
  const { registry } = await house.registry();
  const filed = filedOf(kept, registry, { id: kept.document ?? 'D0', previous });
  return {
    ...readingRow(kept, names.region(kept.region)),
    ...partsOf(document),
    ...{ text: kept.content, format: kept.format, units: unitsIn(filed, kept) },
    gaps: gapsInWords(filed),
    packets: packetsOf(filed).length,
    rhythm: rhythmOrdered(filed),
    change: changeFrom(previous, filed, kept),
    may: mayOf(kept, caller),
  };
}

function mayOf(kept: ReadingRecord, caller: Caller): LedgerReadingDetail['may'] {
  const mine = kept.state === 'open' && actsAs(caller, 'ledger.file', { ...kept, area: AREA });
  return { correct: mine, confirm: mine, drop: mine };
}

/** Once it is confirmed the difference stands with the document. */
const changeFrom = (
  previous: FiledDocument | undefined,
  filed: FiledDocument,
  { state }: ReadingRecord,
): LedgerReadingDetail['change'] =>
  previous === undefined || state === 'confirmed'
    ? null
    : changeView(compareVersions(previous, filed), [previous, filed]);

type Parts = Pick<LedgerReadingDetail, 'head' | 'machineHead' | 'items' | 'parts' | 'warnings'>;

/** The reading's own lists may be written to by nobody; the wire's are plain ones. */
const plain = (value: unknown): never => structuredClone(value) as never;

const partsOf = ({ machine, head, tasks, parts }: CorrectedDocument): Parts => ({
  head: plain(head),
  machineHead: plain(headOf(machine)),
  items: tasks.map(taskView),
  parts: plain(parts),
  warnings: plain(machine.warnings),
});

const taskView = (task: CorrectedTask): z.infer<typeof ReadTask> => ({
  ...{ id: task.id, origin: task.machine === null ? 'person' : 'machine' },
  ...(plain(task.frame) as Pick<
    z.infer<typeof ReadTask>,
    'number' | 'label' | 'section' | 'text' | 'span'
  >),
  ...{ title: task.title, machineTitle: task.machine?.title ?? null },
  ...{ removed: task.removed, confirmed: task.confirmed, corrected: isCorrected(task) },
  parts: plain(task.parts),
});

function unitsIn({ tasks }: FiledDocument, { decided }: ReadingRecord): z.infer<typeof ReadUnit>[] {
  const found = new Map<string, AssignedUnit>();
  for (const { words, unit } of tasks.flatMap((task) => task.assignments)) found.set(words, unit);
  return [...found].map(([words, unit]) => ({
    ...{ words, kind: unit.kind, decided: words in decided },
    units: (unit.kind === 'several' ? unit.candidates : answeringUnits(unit)).map((one) => ({
      ...one,
    })),
  }));
}
