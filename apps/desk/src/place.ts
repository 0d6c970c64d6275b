// SPDX-License-Identifier: Apache-2.0
import type { Span } from '@sanyi/documents';

/** Words of the original, and where they stand. */
export interface Place {
  readonly quote: string;
  readonly span: Span;
}

/** 手工添加，无原文: what a person added without pointing at words has an empty span. */
export const NOWHERE: Span = [0, 0];

export const standsNowhere = ({ span }: { readonly span: Span }): boolean => span[0] === span[1];

/** The place of a piece, or null where it has none. Where the piece keeps no quote, its own words stand for it. */
export const placeOfPiece = (piece: { readonly span: Span } | null, quote: string): Place | null =>
  piece === null || standsNowhere(piece) ? null : { quote, span: piece.span };
