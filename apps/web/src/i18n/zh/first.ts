// SPDX-License-Identifier: Apache-2.0
import { CHAINS } from './chains.js';
import { FILES } from './files.js';
import { HOUSE } from './house.js';
import { LEDGER } from './ledger.js';
import { PEOPLE } from './people.js';
import { RIGHTS } from './rights.js';

/** What the door, the frame and home say: loaded at once. */
export const FIRST = {
  ...HOUSE,
  ...PEOPLE,
  ...RIGHTS,
  ...LEDGER,
  ...CHAINS,
  ...FILES,
} as const;
