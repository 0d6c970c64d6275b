// SPDX-License-Identifier: Apache-2.0
import { FIRST } from './first.js';
import { REST } from './rest.js';

/** Every sentence of the pages in Chinese. `{{n}}` stands for a fact. */
export const ZH = { ...FIRST, ...REST } as const;
