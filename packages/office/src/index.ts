// SPDX-License-Identifier: Apache-2.0
export { decode, type Decoded, MAX_BYTES } from './decode/decode.js';
export { describeRefusal, type Refusal } from './decode/refusal.js';
export { simplify } from './decode/simplify.js';
export {
  describeCellFault,
  describeFaultyCell,
  describeWorkbookRefusal,
} from './registry/describe-faults.js';
export { describeNamedUnit, statusInWords } from './registry/describe-unit.js';
export {
  readRegistryWorkbook,
  type RegistryRows,
  type WorkbookRefusal,
} from './registry/read-registry-workbook.js';
export { registryWorkbook, type UserRegistry } from './registry/registry-workbook.js';
export { unitsOfReading } from './registry/units-of-reading.js';
export { safeFileName, unitFolders } from './write/file-names.js';
export { ledgerWorkbook } from './write/ledger-workbook.js';
export { officialLetter } from './write/official-letter.js';
export { type PackFile, packZip } from './write/pack-zip.js';
export { STATES } from './write/unit-form.js';
export { type UnitPack, unitPack } from './write/unit-pack.js';
