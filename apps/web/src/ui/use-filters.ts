// SPDX-License-Identifier: Apache-2.0
import { useNavigate, useSearch } from '@tanstack/react-router';
import { textFilters } from '../http/query-string.js';

/** The filters in the address, and how to change some of them: an empty text takes a filter away. */
export function useFilters<N extends string>(
  names: readonly N[],
): readonly [Partial<Record<N, string>>, (change: Partial<Record<N, string>>) => void] {
  const search: Readonly<Record<string, unknown>> = useSearch({ strict: false });
  const navigate = useNavigate();
  const filters = textFilters(search, names);
  const change = (changed: Partial<Record<N, string>>): void => {
    const next = textFilters({ ...filters, ...changed }, names);
    void navigate({ to: '.', search: next, replace: true });
  };
  return [filters, change];
}
