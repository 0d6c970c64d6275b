// SPDX-License-Identifier: Apache-2.0
import { type Figure, isChanged, type Item } from '@sanyi/documents';
import { useState } from 'react';
import { useSay } from '../translate.js';
import { valueWithUnit } from '../wording.js';
import { FigureForm } from './figure-form.js';
import { ChangedTag, MachineWords, RowTools } from './piece-row.js';
import { useWork } from './work-context.js';

interface FigureRowProps {
  readonly item: Item<Figure>;
  readonly selected: boolean;
  /** null removes the figure. */
  readonly onChange: (value: Figure | null) => void;
}

/** One figure, with the machine's reading beside its correction. */
export function FigureRow({ item, selected, onChange }: FigureRowProps) {
  const say = useSay();
  const [editing, setEditing] = useState(false);
  const close = (): void => {
    setEditing(false);
  };
  const { key, value, machine } = item;
  if (value === null && machine === null) return null;
  if (value !== null && !editing) {
    return (
      <tr data-piece={key} data-selected={selected}>
        <FigureCells
          item={item}
          figure={value}
          onChange={onChange}
          onEdit={() => {
            setEditing(true);
          }}
        />
      </tr>
    );
  }
  return (
    <tr data-piece={key} data-selected={selected}>
      <td colSpan={4}>
        {editing ? (
          <FigureForm
            value={value}
            onCancel={close}
            onSave={(after) => {
              onChange(after);
              close();
            }}
          />
        ) : (
          machine !== null && (
            <MachineWords
              machine={machine}
              name={say('figureItem')}
              removed
              View={FigureWords}
              onRestore={onChange}
            />
          )
        )}
      </td>
    </tr>
  );
}

interface FigureCellsProps {
  readonly item: Item<Figure>;
  readonly figure: Figure;
  readonly onEdit: () => void;
  readonly onChange: (value: Figure | null) => void;
}

function FigureCells({ item, figure, onEdit, onChange }: FigureCellsProps) {
  const say = useSay();
  const { value, valueTo, unit, place, year } = figure;
  return (
    <>
      <td>
        <FigureMetric item={item} figure={figure} onEdit={onEdit} onChange={onChange} />
        {isChanged(item) && item.machine !== null && (
          <MachineWords
            machine={item.machine}
            name={say('figureItem')}
            removed={false}
            View={FigureWords}
            onRestore={onChange}
          />
        )}
      </td>
      <td className="number">{valueWithUnit(value, valueTo, unit)}</td>
      <td>{place ?? '—'}</td>
      <td>{year ?? '—'}</td>
    </>
  );
}

function FigureMetric({ item, figure, onEdit, onChange }: FigureCellsProps) {
  const say = useSay();
  const { select } = useWork();
  return (
    <span className="now">
      <ChangedTag item={item} />
      <button
        type="button"
        className="words"
        title={figure.quote}
        onClick={() => {
          select({ task: null, key: item.key, from: 'tasks' });
        }}
      >
        {figure.metric}
      </button>
      <RowTools
        name={say('figureItem')}
        onEdit={onEdit}
        onRemove={() => {
          onChange(null);
        }}
      />
    </span>
  );
}

function FigureWords({ value: figure }: { readonly value: Figure }) {
  const { metric, value, valueTo, unit, place, year } = figure;
  const words = [metric, valueWithUnit(value, valueTo, unit), place, year];
  return words.filter((word) => word !== null).join(' ');
}
