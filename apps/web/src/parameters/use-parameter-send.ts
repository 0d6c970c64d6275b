// SPDX-License-Identifier: Apache-2.0
import type { Reader } from '../http/call.js';
import { useKeptSend } from '../http/use-kept-send.js';
import { CHANGED_BY_DECISION } from './parameter-queries.js';

/** Sends what changes parameters or proposals and reads everything about them again. */
export const useParameterSend = <T>(reader: Reader<T>) => useKeptSend(reader, CHANGED_BY_DECISION);
