// SPDX-License-Identifier: Apache-2.0
import { Given } from './given.js';

/** A place among others to choose from: its name, and smaller what tells it from a namesake. */
export function PlaceOption({
  name,
  code,
}: {
  readonly name: string;
  readonly code: string | number | undefined;
}) {
  return (
    <span className="place-option">
      <Given>{name}</Given> <code>{code}</code>
    </span>
  );
}
