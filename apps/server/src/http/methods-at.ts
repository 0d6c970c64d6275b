// SPDX-License-Identifier: Apache-2.0

/** A route as it was declared: `/api/users/:id`, `/assets/*`. */
export interface DeclaredRoute {
  readonly method: string;
  readonly url: string;
}

/** What may be done at a path; empty where there is nothing. */
export function methodsAt(routes: readonly DeclaredRoute[], path: string): readonly string[] {
  const segments = path.split('/');
  const there = routes.filter(({ url }) => leadsTo(url.split('/'), segments));
  return [...new Set(there.map(({ method }) => method))].sort();
}

function leadsTo(pattern: readonly string[], segments: readonly string[]): boolean {
  const rest = pattern.indexOf('*');
  if (rest >= 0) return segments.length > rest && same(pattern.slice(0, rest), segments);
  return pattern.length === segments.length && same(pattern, segments);
}

const same = (pattern: readonly string[], segments: readonly string[]): boolean =>
  pattern.every(
    (part, at) => part === segments[at] || (part.startsWith(':') && segments[at] !== ''),
  );
