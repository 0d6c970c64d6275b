// SPDX-License-Identifier: Apache-2.0
import type { SealedPacket } from '@sanyi/bulletins';
import { officialPdf, type PdfFonts } from '../write/official-pdf.js';
import { bulletinParts } from './bulletin-parts.js';

/** 通报的 PDF: what the Word file prints, page by page as it is issued. */
export const bulletinPdf = (packet: SealedPacket, fonts: PdfFonts): Promise<Uint8Array> =>
  officialPdf(bulletinParts(packet), fonts, {
    ...{ author: packet.head.issuer, on: packet.head.issuedOn },
  });
