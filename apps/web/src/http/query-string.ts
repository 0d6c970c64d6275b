// SPDX-License-Identifier: Apache-2.0

/** The filters of a list as the address carries them. */
export type Filters = Readonly<Record<string, string | number | boolean | undefined | null>>;

/** `/api/users` + `{ post: 'audit', query: '' }` → `/api/users?post=audit`: what is empty is left out, keys keep their order. */
export function withQuery(path: string, filters: Filters): string {
  const parameters = new URLSearchParams();
  for (const [name, value] of Object.entries(filters)) {
    if (value !== undefined && value !== null && value !== '') parameters.set(name, String(value));
  }
  const query = parameters.toString();
  return query === '' ? path : `${path}?${query}`;
}

/** The text filters of an address, whatever else stands there: unknown names and empty values are dropped. */
export function textFilters<N extends string>(
  search: Readonly<Record<string, unknown>>,
  names: readonly N[],
): Partial<Record<N, string>> {
  const filters: Partial<Record<N, string>> = {};
  for (const name of names) {
    const value = search[name];
    if (typeof value === 'string' && value !== '') filters[name] = value;
    if (typeof value === 'number') filters[name] = String(value);
  }
  return filters;
}
