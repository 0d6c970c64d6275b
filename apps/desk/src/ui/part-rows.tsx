// SPDX-License-Identifier: Apache-2.0
import type { ComponentType } from 'react';
import {
  type CorrectedTask,
  type Correction,
  isSame,
  type Item,
  type Part,
  type PartCorrection,
  partCorrection,
  type PartValues,
} from '@sanyi/documents';
import { nextId, type OpenDocument } from '../session.js';
import { useSay } from '../translate.js';
import { type PieceFormProps, PieceRow } from './piece-row.js';
import { useWork } from './work-context.js';

interface PartRowsProps<P extends Part> {
  readonly task: CorrectedTask;
  readonly part: P;
  readonly selected: string | null;
  /** True while a piece of this part is being added. */
  readonly adding: boolean;
  readonly onAdded: () => void;
  readonly View: ComponentType<{ readonly value: PartValues[P] }>;
  readonly Form: ComponentType<PieceFormProps<PartValues[P]>>;
  /** How a piece is added where more follows from it. */
  readonly makeAdd?: (open: OpenDocument, value: PartValues[P]) => Correction;
}

/** The pieces of one part of a task, each to be lit, corrected or removed, and a way to add one. */
export function PartRows<P extends Part>(props: PartRowsProps<P>) {
  const { task, part, selected, adding, onAdded, View, Form, makeAdd } = props;
  const say = useSay();
  const { correct, correctWith } = useWork();
  const items: readonly Item<PartValues[P]>[] = task.parts[part];
  if (items.length === 0 && !adding && part !== 'responsibility') return null;
  const name = say(part);
  return (
    <div className="part">
      <dt>{name}</dt>
      <dd>
        {items.map((item) => (
          <PieceRow
            key={item.key}
            item={item}
            name={name}
            task={task.id}
            selected={selected}
            View={View}
            Form={Form}
            onChange={(after) => {
              if (!isSame(item.value, after)) correct(asCorrection(task.id, part, item, after));
            }}
          />
        ))}
        {part === 'responsibility' && items.length === 0 && !adding && (
          <p className="missing">{say('noResponsibility')}</p>
        )}
        {adding && (
          <Form
            value={null}
            onCancel={onAdded}
            onSave={(value) => {
              correctWith((open) => [
                makeAdd?.(open, value) ??
                  asCorrection(task.id, part, { key: nextId(open), value: null }, value),
              ]);
              onAdded();
            }}
          />
        )}
      </dd>
    </div>
  );
}

/** A piece's correction is one of the union's members by construction: the part and its value come together. */
const asCorrection = <P extends Part>(
  ...parameters: Parameters<typeof partCorrection<P>>
): Correction => partCorrection<P>(...parameters) as PartCorrection;
