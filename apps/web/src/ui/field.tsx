// SPDX-License-Identifier: Apache-2.0
import { type ReactNode, useId } from 'react';

/** A filter with its name before it; the control takes the id, so that its own content is no part of its name. */
export function Field({
  label,
  children,
}: {
  readonly label: string;
  readonly children: (id: string) => ReactNode;
}) {
  const id = useId();
  return (
    <span className="filter">
      <label htmlFor={id}>{label}</label>
      {children(id)}
    </span>
  );
}
