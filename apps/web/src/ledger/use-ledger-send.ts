// SPDX-License-Identifier: Apache-2.0
import type { Reader } from '../http/call.js';
import { useKeptSend } from '../http/use-kept-send.js';
import { LEDGER } from './ledger-queries.js';

/** Sends a decision on the ledger and reads everything about the ledger again. */
export const useLedgerSend = <T>(reader: Reader<T>) => useKeptSend(reader, [LEDGER]);
