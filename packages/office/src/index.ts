// SPDX-License-Identifier: Apache-2.0
export { safeFileName, unitFolders } from './write/file-names.js';
export { ledgerWorkbook } from './write/ledger-workbook.js';
export { type PackFile, packZip } from './write/pack-zip.js';
export { STATES } from './write/unit-form.js';
export { type UnitPack, unitPack } from './write/unit-pack.js';
