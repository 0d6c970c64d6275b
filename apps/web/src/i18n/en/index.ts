// SPDX-License-Identifier: Apache-2.0
import { FIRST } from './first.js';
import { REST } from './rest.js';

/** Every sentence of the pages in English. */
export const EN = { ...FIRST, ...REST };
