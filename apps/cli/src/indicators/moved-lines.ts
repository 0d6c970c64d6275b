// SPDX-License-Identifier: Apache-2.0
import { movedSince, readPacket } from '@sanyi/bulletins';
import { calculateIn, figureWords, packetFaultWords, packetRefusalWords } from '@sanyi/office';
import { EXIT, Failure } from '../failure.js';
import { fileText, type GroundOptions } from './ground.js';
import { plannedSnapshot } from './make-bulletin.js';

/** What has moved since a bulletin was issued, a figure a line. @throws Failure where a file is missing or faulty */
export async function movedLines(
  packetFile: string,
  planFile: string,
  options: GroundOptions,
): Promise<string> {
  const packet = readPacket(await fileText(packetFile));
  if (!packet.ok) throw new Failure(EXIT.badInput, packetRefusalWords(packet.error));
  const { formatVersion, head, figures, snapshot } = packet.value;
  const { snapshot: newer } = await plannedSnapshot(planFile, options, snapshot.takenOn);
  const moved = movedSince(figures, newer, calculateIn(formatVersion));
  if (!moved.ok) throw new Failure(EXIT.badInput, packetFaultWords(moved.error));
  const lines = moved.value.map(({ before, after }) => {
    const one = after ?? before;
    const name = one === null ? '' : figureWords(one, newer);
    return `${name}\t${before?.shown ?? '没有'} → ${after?.shown ?? '没有'}`;
  });
  const end =
    lines.length === 0
      ? `${head.title}:按现在的数据没有变动。`
      : `${head.title}:按现在的数据有 ${lines.length} 个数字会变。已印发的不变。`;
  return `${[...lines, end].join('\n')}\n`;
}
