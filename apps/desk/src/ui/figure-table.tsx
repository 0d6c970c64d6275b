// SPDX-License-Identifier: Apache-2.0
import { type Figure, type Item, kept } from '@sanyi/documents';
import { useSay } from '../translate.js';
import { FigureForm } from './figure-form.js';
import { FigureRow } from './figure-row.js';
import { PartHeading } from './part-heading.js';
import { useChangePiece } from './use-change-piece.js';

interface FigureTableProps {
  readonly items: readonly Item<Figure>[];
  readonly selected: string | null;
}

/** The figures a report quotes, each to be corrected or removed, and a way to add one. */
export function FigureTable({ items, selected }: FigureTableProps) {
  const say = useSay();
  const { change, add } = useChangePiece('figures');
  return (
    <section className="chapter">
      <PartHeading
        caption={say('figureCaption', { n: kept(items).length })}
        name={say('figureItem')}
        Form={FigureForm}
        onAdd={add}
      />
      <table className="figures" aria-label={say('figures')}>
        <FigureHeadings />
        <tbody>
          {items.map((item) => (
            <FigureRow
              key={item.key}
              item={item}
              selected={selected === item.key}
              onChange={(after) => {
                change(item, after);
              }}
            />
          ))}
        </tbody>
      </table>
    </section>
  );
}

function FigureHeadings() {
  const say = useSay();
  return (
    <thead>
      <tr>
        <th scope="col">{say('metric')}</th>
        <th scope="col">{say('value')}</th>
        <th scope="col">{say('place')}</th>
        <th scope="col">{say('year')}</th>
      </tr>
    </thead>
  );
}
