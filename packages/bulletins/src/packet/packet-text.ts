// SPDX-License-Identifier: Apache-2.0
import { err, ok, type Result } from '@sanyi/kernel';
import { canonicalJson, type Json } from './canonical-json.js';
import type { FigureKind, IssuedFigure, PacketVersion } from './figure.js';
import { PACKET_FORMAT, PACKET_VERSION, type SealedPacket } from './packet.js';
import { snapshotShape } from './snapshot-shape.js';
import { count, day, list, record, type Shape, text, word } from './shape.js';

/** 打不开: why a file is no packet that can be checked. */
export type PacketRefusal =
  | { readonly code: 'not-json' | 'not-a-packet' | 'not-canonical' }
  | { readonly code: 'newer-version'; readonly version: number }
  | { readonly code: 'malformed'; readonly path: string; readonly expected: string };

/** The text of a packet's file: canonical JSON and a line end. */
export const writePacket = (packet: SealedPacket): string => `${canonicalJson(asJson(packet))}\n`;

/** An interface has no index signature, so the compiler does not see that its fields are JSON. */
const asJson = (packet: SealedPacket): Json => packet as unknown as Json;

/**
 * Reads the text of a packet. A text that is not written the canonical way is refused: what is sealed is the text that anybody
 * would write for the same data, so not one sign of it can be changed unseen.
 */
export function readPacket(file: string): Result<SealedPacket, PacketRefusal> {
  const parsed = parsedJson(file);
  if (parsed === undefined) return err({ code: 'not-json' });
  const head = record({ format: word([PACKET_FORMAT] as const), formatVersion: count });
  const { format, formatVersion } = Object(parsed) as Readonly<Record<string, unknown>>;
  const opening = head({ format, formatVersion }, '');
  if (!opening.ok) return err({ code: 'not-a-packet' });
  const version = opening.value.formatVersion;
  if (version > PACKET_VERSION) return err({ code: 'newer-version', version });
  const known = PACKET_SHAPES.get(version);
  if (known === undefined) return err({ code: 'not-a-packet' });
  const read = known(parsed, '');
  if (!read.ok) return err({ code: 'malformed', ...read.error });
  return isCanonical(parsed, file) ? ok(read.value) : err({ code: 'not-canonical' });
}

function parsedJson(file: string): Json | undefined {
  try {
    return JSON.parse(file) as Json;
  } catch {
    return undefined;
  }
}

function isCanonical(parsed: Json, file: string): boolean {
  try {
    return `${canonicalJson(parsed)}\n` === file;
  } catch {
    return false;
  }
}

const KINDS_OF_1 = [
  ...(['reading', 'target', 'judgement', 'points', 'score', 'rank', 'grade'] as const),
  'task-count' as const,
];

const figureShape = (version: PacketVersion): Shape<IssuedFigure> =>
  record({
    id: text,
    kind: word<FigureKind>(version === 1 ? KINDS_OF_1 : [...KINDS_OF_1, 'consequence']),
    ...{ subject: text, place: text, period: text },
    state: word([
      ...(['value', 'missing', 'not-applicable', 'no-denominator', 'not-judged'] as const),
      'withheld' as const,
    ]),
    ...{ exact: text, shown: text, rule: text, from: list(text) },
  });

const packetShape = (version: PacketVersion): Shape<SealedPacket> =>
  record({
    format: word([PACKET_FORMAT] as const),
    formatVersion: word([version]),
    head: record({
      ...{ title: text, issuer: text, issuedOn: day, receiver: text },
      ...{ chainHead: text, publicKey: text },
    }),
    snapshot: snapshotShape(version),
    figures: list(figureShape(version)),
    blocks: list(
      record({
        id: text,
        kind: word(['heading', 'body', 'table'] as const),
        words: text,
        rows: list(list(text)),
      }),
    ),
    seal: record({
      digest: word(['SM3'] as const),
      leaves: list(record({ name: text, hash: text })),
      root: text,
      signature: text,
    }),
  });

const PACKET_SHAPES: ReadonlyMap<number, Shape<SealedPacket>> = new Map(
  ([1, 2] as const).map((version) => [version, packetShape(version)]),
);
