// SPDX-License-Identifier: Apache-2.0
import {
  describeFileRefusal,
  type FileRefusal,
  openCsvReturn,
  type ReturnedRow,
} from '@sanyi/office';
import { Refusal } from '../../http/problem.js';
import { openFile, type Returned } from '../file-in.js';
import { finder } from '../find-place.js';
import type { InHand } from '../in-hand.js';
import { readPacket } from '../packets.js';
import { lastDay } from '../periods.js';
import type { Reader } from '../ports.js';
import { type ReturnHouse, todayIn } from '../return-house.js';

/** A file as it was sent in; of a CSV it has to be said which return it is of. */
export interface Sent extends Returned {
  readonly packet: string | undefined;
}

/** A file that can be read, with the return it answers. */
export interface Opened {
  readonly packet: string;
  readonly held: InHand;
  readonly rows: () => Generator<ReturnedRow, FileRefusal | undefined>;
}

/** Opens a workbook or CSV for one return. @throws Refusal where it cannot be read or is another's */
export async function openImport(house: ReturnHouse, reader: Reader, sent: Sent): Promise<Opened> {
  return isWorkbook(sent.bytes) ? openWorkbook(house, reader, sent) : openCsv(house, reader, sent);
}

/** Every zip begins so. */
const isWorkbook = ([first, second]: Uint8Array): boolean => first === 0x50 && second === 0x4b;

async function openWorkbook(house: ReturnHouse, reader: Reader, sent: Sent): Promise<Opened> {
  const opened = await openFile(house, sent);
  if (typeof opened === 'string') throw unreadable(opened);
  const { packet } = opened.manifest;
  if (sent.packet !== undefined && sent.packet !== packet) throw anotherReturn();
  const held = await readPacket(house, reader, packet);
  return { packet, held, rows: opened.rows };
}

const PIECE = 65_536;

async function openCsv(
  house: ReturnHouse,
  reader: Reader,
  { name, bytes, packet }: Sent,
): Promise<Opened> {
  if (packet === undefined) throw whichReturn();
  const held = await readPacket(house, reader, packet);
  const { declaration } = held.known;
  const on = lastDay(declaration.period, held.packet.period, todayIn(house));
  const find = finder(await house.registry(), { region: held.packet.region, on });
  const opened = openCsvReturn(() => piecesOf(bytes), name, { declaration, find });
  if (!opened.ok) throw unreadable(describeFileRefusal(opened.error));
  return { packet, held, rows: opened.value };
}

function* piecesOf(bytes: Uint8Array): Generator<Uint8Array, void> {
  for (let at = 0; at < bytes.length; at += PIECE) yield bytes.subarray(at, at + PIECE);
}

const unreadable = (zh: string): Refusal =>
  new Refusal('invalid-request', { zh, en: `The file cannot be read: ${zh}` });

const anotherReturn = (): Refusal =>
  new Refusal('invalid-request', {
    zh: '这个文件是另一份填报的。请在“交回填报表”里交，或打开那一份再导入。',
    en: 'This file belongs to another return. Hand it in from the list, or open that return.',
  });

const whichReturn = (): Refusal =>
  new Refusal('invalid-request', {
    zh: 'CSV 文件里看不出是哪一份填报。请打开那一份填报，在那里导入。',
    en: 'A CSV does not say which return it is of. Open the return and import it there.',
  });
