// SPDX-License-Identifier: Apache-2.0
import { nearest, treeFault } from '@sanyi/parameters';
import type { Declaration } from './declaration.js';
import type { DeclarationFault } from './fault.js';
import { itemAt, type Place } from './place.js';

/** Departments that fill or review and stand in no registry: nothing could be sent to them. Each with the codes there are. */
export function departmentFaults(
  place: Place,
  { scope, flows }: Declaration,
  known: ReadonlySet<string>,
): readonly DeclarationFault[] {
  const named = nearest(nearest(place, 'scope'), 'departments');
  const steps = flows.flatMap((flow, at) => {
    const list = nearest(itemAt(nearest(place, 'flows'), at), 'steps');
    return flow.steps.map(({ department }, step) => ({
      at: nearest(itemAt(list, step), 'department'),
      department,
    }));
  });
  return [
    ...scope.departments.map((department, index) => ({ at: itemAt(named, index), department })),
    ...steps,
  ].flatMap(({ at, department }) =>
    department === null || known.has(department)
      ? []
      : [
          {
            ...treeFault(at, 'department-unknown', [...known].sort().join(' ')),
            found: department,
          },
        ],
  );
}
