// SPDX-License-Identifier: Apache-2.0
import type { Item, Measure, Practice } from '@sanyi/documents';
import { useState } from 'react';
import { measureItems } from '../measures.js';
import { useSay } from '../translate.js';
import { AddButton } from './add-button.js';
import { PieceRow } from './piece-row.js';
import { MeasureForm } from './practice-form.js';

interface PracticeMeasuresProps {
  readonly practice: Practice;
  /** The practice's key. */
  readonly name: string;
  /** null for a practice that the machine did not read. */
  readonly machine: Practice | null;
  readonly selected: string | null;
  readonly onChange: (practice: Practice) => void;
}

/** The measures of a practice, each to be corrected or removed with the machine's beside it, and a way to add one. */
export function PracticeMeasures(props: PracticeMeasuresProps) {
  const { practice, name, machine, selected, onChange } = props;
  const say = useSay();
  const items = measureItems(name, practice, machine);
  const put = (changed: Item<Measure>, after: Measure | null): void => {
    const values = items.map((item) => (item.key === changed.key ? after : item.value));
    onChange({ ...practice, measures: values.filter((value) => value !== null) });
  };
  return (
    <>
      <ol>
        {items.map((item) => (
          <li key={item.key}>
            <PieceRow
              item={item}
              name={say('measureItem')}
              task={null}
              selected={selected}
              View={MeasureText}
              Form={MeasureForm}
              onChange={(after) => {
                put(item, after);
              }}
            />
          </li>
        ))}
      </ol>
      <NewMeasure
        onAdd={(measure) => {
          onChange({ ...practice, measures: [...practice.measures, measure] });
        }}
      />
    </>
  );
}

function NewMeasure({ onAdd }: { readonly onAdd: (measure: Measure) => void }) {
  const say = useSay();
  const [adding, setAdding] = useState(false);
  const close = (): void => {
    setAdding(false);
  };
  return adding ? (
    <MeasureForm
      value={null}
      onCancel={close}
      onSave={(measure) => {
        onAdd(measure);
        close();
      }}
    />
  ) : (
    <AddButton
      name={say('measureItem')}
      onAdd={() => {
        setAdding(true);
      }}
    />
  );
}

function MeasureText({ value }: { readonly value: Measure }) {
  return value.text;
}
