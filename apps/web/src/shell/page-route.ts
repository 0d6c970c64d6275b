// SPDX-License-Identifier: Apache-2.0
import { createRootRoute, createRoute, type lazyRouteComponent } from '@tanstack/react-router';
import { textFilters } from '../http/query-string.js';
import { moreWords } from '../i18n/i18n.js';
import { Gate } from './gate.js';
import { Lost } from './lost.js';

/** Below which all pages stand. */
export const root = createRootRoute({ component: Gate, notFoundComponent: Lost });

/** Where home is shown, whose words are there from the start. */
const HOME: readonly string[] = ['/', '/app', '/app/sign-in'];

/** A page at an address, loaded when it is first opened, with the filters that may stand in the address. */
export const page = <const P extends string, const N extends string>(
  path: P,
  component: ReturnType<typeof lazyRouteComponent>,
  filters: readonly N[],
) =>
  createRoute({
    getParentRoute: () => root,
    path,
    component,
    loader: HOME.includes(path) ? () => undefined : moreWords,
    validateSearch: (search: Record<string, unknown>) => textFilters(search, filters),
  });
