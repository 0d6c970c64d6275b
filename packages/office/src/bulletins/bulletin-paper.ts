// SPDX-License-Identifier: Apache-2.0
import type { SealedPacket } from '@sanyi/bulletins';
import { contentPaper } from '../write/content-paper.js';
import { bulletinParts } from './bulletin-parts.js';

/** 通报的 Word 文件, in the layout of GB/T 9704-2012: text upright, tables as attachments on lying pages. */
export const bulletinPaper = (packet: SealedPacket): Promise<Uint8Array> =>
  contentPaper(bulletinParts(packet));
