// SPDX-License-Identifier: Apache-2.0
import { Field } from './field.js';
import { RegionInput } from './region-input.js';

/** A filter of a list by a region; an empty text is none. */
export function RegionFilter({
  label,
  value,
  onChange,
}: {
  readonly label: string;
  readonly value: string | undefined;
  readonly onChange: (region: string) => void;
}) {
  return (
    <Field label={label}>
      {(id) => <RegionInput id={id} value={value ?? ''} onChange={onChange} />}
    </Field>
  );
}
