// SPDX-License-Identifier: Apache-2.0
import { closeSync, openSync, readSync } from 'node:fs';

const ELF = { 0x3e: 'linux-x64', 0xb7: 'linux-arm64' };
const PE = { 0x8664: 'win-x64', 0xaa64: 'win-arm64' };

const HEAD = 4096;
const ELF_MACHINE = 18;
const PE_OFFSET = 0x3c;
const PE_MACHINE = 4;

/** The platform whose machine code a file holds, told by its first bytes; undefined where it holds none that we know. */
export function platformOf(file) {
  const head = headOf(file);
  if (head.subarray(0, 4).equals(Buffer.from('\x7fELF', 'latin1'))) {
    return ELF[head.readUInt16LE(ELF_MACHINE)] ?? 'another ELF';
  }
  if (head.length < PE_OFFSET + 4 || head.toString('latin1', 0, 2) !== 'MZ') return undefined;
  const at = head.readUInt32LE(PE_OFFSET);
  if (at + PE_MACHINE + 2 > head.length) return undefined;
  return PE[head.readUInt16LE(at + PE_MACHINE)] ?? 'another PE';
}

function headOf(file) {
  const handle = openSync(file, 'r');
  try {
    const head = Buffer.alloc(HEAD);
    return head.subarray(0, readSync(handle, head, 0, HEAD, 0));
  } finally {
    closeSync(handle);
  }
}
