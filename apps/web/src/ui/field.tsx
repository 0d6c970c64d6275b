// SPDX-License-Identifier: Apache-2.0
import type { ReactNode } from 'react';

/** A filter with its name before it. */
export function Field({
  label,
  children,
}: {
  readonly label: string;
  readonly children: ReactNode;
}) {
  return (
    <label className="filter">
      <span>{label}</span>
      {children}
    </label>
  );
}
