// SPDX-License-Identifier: Apache-2.0
import { useSay } from '../translate.js';

interface AddButtonProps {
  /** What is added. */
  readonly name: string;
  readonly onAdd: () => void;
}

export function AddButton({ name, onAdd }: AddButtonProps) {
  const say = useSay();
  return (
    <button
      type="button"
      className="add"
      aria-label={say('addItem', { part: name })}
      onClick={onAdd}
    >
      ＋{name}
    </button>
  );
}
