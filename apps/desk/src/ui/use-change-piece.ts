// SPDX-License-Identifier: Apache-2.0
import {
  type Correction,
  type DocumentPart,
  documentPartCorrection,
  type DocumentPartCorrection,
  type DocumentPartValues,
  isSame,
  type Item,
} from '@sanyi/documents';
import { nextId } from '../session.js';
import { useWork } from './work-context.js';

interface ChangePiece<T> {
  /** null removes the piece. */
  readonly change: (item: Item<T>, after: T | null) => void;
  readonly add: (value: T) => void;
}

/** How the pieces of one part of the document are corrected, removed and added. */
export function useChangePiece<P extends DocumentPart>(
  part: P,
): ChangePiece<DocumentPartValues[P]> {
  const { correct, correctWith } = useWork();
  return {
    change: (item, after) => {
      if (!isSame(item.value, after)) correct(asCorrection(part, item, after));
    },
    add: (value) => {
      correctWith((open) => [asCorrection(part, { key: nextId(open), value: null }, value)]);
    },
  };
}

/** A piece's correction is one of the union's members by construction: the part and its value come together. */
const asCorrection = <P extends DocumentPart>(
  ...parameters: Parameters<typeof documentPartCorrection<P>>
): Correction => documentPartCorrection<P>(...parameters) as DocumentPartCorrection;
