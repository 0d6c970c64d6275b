// SPDX-License-Identifier: Apache-2.0
import type { Basis, Item } from '@sanyi/documents';
import { DocumentPieces } from './document-pieces.js';
import { BasisView } from './piece-views.js';
import { BasisForm } from './reference-form.js';

interface BasisListProps {
  readonly items: readonly Item<Basis>[];
  readonly selected: string | null;
}

/** 政策依据: the policies that the document stands on. */
export function BasisList({ items, selected }: BasisListProps) {
  return (
    <DocumentPieces
      part="basis"
      title="basis"
      name="basisItem"
      items={items}
      selected={selected}
      View={BasisView}
      Form={BasisForm}
    />
  );
}
