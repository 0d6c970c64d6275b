// SPDX-License-Identifier: Apache-2.0
import type { ComponentType } from 'react';
import { type DocumentPart, type DocumentPartValues, type Item, kept } from '@sanyi/documents';
import type { TextKey } from '../texts.js';
import { useSay } from '../translate.js';
import { PartHeading } from './part-heading.js';
import { type PieceFormProps, PieceRow } from './piece-row.js';
import { Piles } from './piles.js';
import { useChangePiece } from './use-change-piece.js';

interface DocumentPiecesProps<P extends DocumentPart> {
  readonly part: P;
  readonly title: TextKey;
  /** What one piece is called. */
  readonly name: TextKey;
  readonly items: readonly Item<DocumentPartValues[P]>[];
  readonly selected: string | null;
  readonly View: ComponentType<{ readonly value: DocumentPartValues[P] }>;
  readonly Form: ComponentType<PieceFormProps<DocumentPartValues[P]>>;
}

/** The pieces of one part of the document, each to be corrected or removed, and a way to add one. */
export function DocumentPieces<P extends DocumentPart>(props: DocumentPiecesProps<P>) {
  const { part, title, items, selected, View, Form } = props;
  const say = useSay();
  const { change, add } = useChangePiece(part);
  const name = say(props.name);
  const shown = items.filter(({ machine, value }) => machine !== null || value !== null);
  return (
    <section className="chapter plain">
      <PartHeading
        caption={say(title, { n: kept(items).length })}
        name={name}
        Form={Form}
        onAdd={add}
      />
      {shown.length === 0 && <p className="nothing">{say('nothingHere')}</p>}
      <Piles
        items={shown}
        selected={selected}
        draw={(item) => (
          <li key={item.key}>
            <PieceRow
              item={item}
              name={name}
              task={null}
              selected={selected}
              View={View}
              Form={Form}
              onChange={(after) => {
                change(item, after);
              }}
            />
          </li>
        )}
      />
    </section>
  );
}
