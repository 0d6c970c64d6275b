// SPDX-License-Identifier: Apache-2.0
/** A packet that was put on the desk: its name, and its text; empty where its bytes are no text. */
export interface PacketFile {
  readonly name: string;
  readonly text: string;
}

/** Whether a JSON file is a packet, by its name or by what it says it is. */
export const isPacketFile = ({ name, text }: PacketFile): boolean =>
  /\.sanyi-packet\.json$/i.test(name) || text.includes('"format":"sanyi-packet"');

/** Reads bytes strictly: what is not UTF-8, or bears a mark in front, is not what was sealed. */
export function packetFile(name: string, bytes: Uint8Array): PacketFile {
  try {
    return { name, text: new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes) };
  } catch {
    return { name, text: '' };
  }
}
