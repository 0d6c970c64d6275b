// SPDX-License-Identifier: Apache-2.0
import { type ComponentType, useState } from 'react';
import { AddButton } from './add-button.js';
import type { PieceFormProps } from './piece-row.js';

interface PartHeadingProps<T> {
  readonly caption: string;
  /** What one piece is called. */
  readonly name: string;
  readonly Form: ComponentType<PieceFormProps<T>>;
  readonly onAdd: (value: T) => void;
}

/** The heading of a list of pieces, with a way to add one. */
export function PartHeading<T>({ caption, name, Form, onAdd }: PartHeadingProps<T>) {
  const [adding, setAdding] = useState(false);
  const close = (): void => {
    setAdding(false);
  };
  return (
    <>
      <h2>
        {caption}{' '}
        <AddButton
          name={name}
          onAdd={() => {
            setAdding(true);
          }}
        />
      </h2>
      {adding && (
        <Form
          value={null}
          onCancel={close}
          onSave={(value) => {
            onAdd(value);
            close();
          }}
        />
      )}
    </>
  );
}
