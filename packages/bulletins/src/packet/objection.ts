// SPDX-License-Identifier: Apache-2.0
import { err, ok, type PlainDate, type Result } from '@sanyi/kernel';
import { canonicalJson, type Json } from './canonical-json.js';
import type { CalculateIn, CalculationFault } from './figure.js';
import type { SealedPacket } from './packet.js';
import { count, day, list, orNull, record, type Shape, text, word } from './shape.js';
import { type ChangeFault, type MovedFigure, type SumChange, whatIf } from './what-if.js';

/** 异议: which sums of an issued packet somebody holds for wrong, why, and which figures that would move. */
export interface Objection {
  readonly format: typeof OBJECTION_FORMAT;
  readonly formatVersion: 1;
  /** The root of the packet that it is about. */
  readonly packet: string;
  readonly title: string;
  readonly by: string;
  readonly on: PlainDate;
  readonly why: string;
  readonly changes: readonly ObjectedSum[];
  readonly moved: readonly ObjectedFigure[];
}

/** 有异议的合计: as issued, and as it should be. */
export interface ObjectedSum extends SumChange {
  readonly reads: string;
  readonly issued: string;
}

/** 异议会改变的数字, as printed; null where there is no such figure. */
export interface ObjectedFigure {
  readonly id: string;
  readonly issued: string | null;
  readonly would: string | null;
}

export const OBJECTION_FORMAT = 'sanyi-objection';

/** 提出异议: the difference that changed sums make, as a file that the issuer can check. */
export function makeObjection(
  { formatVersion, head, snapshot, seal }: SealedPacket,
  {
    by,
    on,
    why,
    changes,
  }: Pick<Objection, 'by' | 'on' | 'why'> & {
    readonly changes: readonly SumChange[];
  },
  calculateIn: CalculateIn,
): Result<Objection, ChangeFault | CalculationFault> {
  const moved = whatIf(snapshot, changes, calculateIn(formatVersion));
  if (!moved.ok) return moved;
  return ok({
    ...{ format: OBJECTION_FORMAT, formatVersion: 1, packet: seal.root, title: head.title },
    ...{ by, on, why },
    changes: changes.map((change) => {
      const slot = snapshot.totals.find(({ id }) => id === change.total)?.slots[change.slot];
      return { ...change, reads: slot?.reads ?? '', issued: slot?.sum ?? '' };
    }),
    moved: moved.value.map(shownOnly),
  });
}

const shownOnly = ({ id, before, after }: MovedFigure): ObjectedFigure => ({
  id,
  issued: before?.shown ?? null,
  would: after?.shown ?? null,
});

/** The text of an objection's file. */
export const writeObjection = (objection: Objection): string =>
  `${canonicalJson(objection as unknown as Json)}\n`;

/** 异议对不上: it is about another packet, or the sums it names make another difference. */
export type ObjectionFault =
  | ChangeFault
  | CalculationFault
  | { readonly code: 'not-an-objection' | 'other-packet' | 'other-difference' };

/** 核对异议: reads its text and makes its difference again from the packet that it is about. */
export function readObjection(
  file: string,
  packet: SealedPacket,
  calculateIn: CalculateIn,
): Result<Objection, ObjectionFault> {
  const parsed = parsedObjection(file);
  if (parsed === undefined) return err({ code: 'not-an-objection' });
  if (parsed.packet !== packet.seal.root) return err({ code: 'other-packet' });
  const again = makeObjection(packet, parsed, calculateIn);
  if (!again.ok) return again;
  return writeObjection(again.value) === file ? ok(parsed) : err({ code: 'other-difference' });
}

function parsedObjection(file: string): Objection | undefined {
  try {
    const read = objectionShape(JSON.parse(file), '');
    return read.ok ? read.value : undefined;
  } catch {
    return undefined;
  }
}

const objectionShape: Shape<Objection> = record({
  format: word([OBJECTION_FORMAT] as const),
  formatVersion: word([1] as const),
  ...{ packet: text, title: text, by: text, on: day, why: text },
  changes: list(record({ total: text, slot: count, to: text, reads: text, issued: text })),
  moved: list(record({ id: text, issued: orNull(text), would: orNull(text) })),
});
