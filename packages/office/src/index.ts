// SPDX-License-Identifier: Apache-2.0
export { ledgerWorkbook } from './write/ledger-workbook.js';
