// SPDX-License-Identifier: Apache-2.0
import type { BulletinBlock } from '../packet/packet.js';

/** A block before it has its id. */
export type DraftBlock = Omit<BulletinBlock, 'id'>;
