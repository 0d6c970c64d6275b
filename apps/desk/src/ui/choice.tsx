// SPDX-License-Identifier: Apache-2.0
import type { TextKey } from '../texts.js';
import { useSay } from '../translate.js';

interface ChoiceProps<T extends string> {
  readonly label: string;
  /** True where the row already says what is chosen. */
  readonly hidden?: boolean;
  readonly options: Readonly<Record<T, TextKey>>;
  readonly value: T;
  readonly onChoose: (value: T) => void;
}

/** One of a few named values. */
export function Choice<T extends string>({
  label,
  hidden = false,
  options,
  value,
  onChoose,
}: ChoiceProps<T>) {
  const say = useSay();
  const keys = keysOf(options);
  return (
    <label className="field">
      <span className={hidden ? 'unseen' : undefined}>{label}</span>
      <select
        value={value}
        onChange={(event) => {
          const chosen = keys.find((key) => key === event.target.value);
          if (chosen !== undefined) onChoose(chosen);
        }}
      >
        {keys.map((key) => (
          <option key={key} value={key}>
            {say(options[key])}
          </option>
        ))}
      </select>
    </label>
  );
}

const keysOf = <T extends string>(options: Readonly<Record<T, TextKey>>): readonly T[] =>
  Object.keys(options).filter((key): key is T => key in options);
