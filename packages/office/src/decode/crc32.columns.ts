// SPDX-License-Identifier: Apache-2.0

/** 校验和 CRC-32 (ISO/IEC 13239, as in zip): continues `crc` over these bytes. Begin with 0. */
export function crc32(crc: number, bytes: Uint8Array): number {
  let state = ~crc;
  for (const byte of bytes) state = (TABLE[(state ^ byte) & 0xff] ?? 0) ^ (state >>> 8);
  return ~state >>> 0;
}

const TABLE = Int32Array.from({ length: 256 }, (_, byte) => {
  let state = byte;
  for (let bit = 0; bit < 8; bit += 1) state = state & 1 ? (state >>> 1) ^ 0xedb88320 : state >>> 1;
  return state;
});
