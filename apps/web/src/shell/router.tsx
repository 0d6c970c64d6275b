// SPDX-License-Identifier: Apache-2.0
import {
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
} from '@tanstack/react-router';
import { textFilters } from '../http/query-string.js';
import { EVENT_FILTERS } from '../audit/event-filters.js';
import { NOTICE_FILTERS } from '../notices/notice-filters.js';
import { PARAMETER_FILTERS } from '../parameters/parameter-filters.js';
import { REGISTRY_FILTERS } from '../registry/registry-filters.js';
import { USER_FILTERS } from '../users/user-filters.js';
import { Loading } from '../ui/states.js';
import { Gate } from './gate.js';
import { Lost } from './lost.js';

const root = createRootRoute({ component: Gate, notFoundComponent: Lost });

const page = <const P extends string, const N extends string>(
  path: P,
  component: ReturnType<typeof lazyRouteComponent>,
  filters: readonly N[],
) =>
  createRoute({
    getParentRoute: () => root,
    path,
    component,
    validateSearch: (search: Record<string, unknown>) => textFilters(search, filters),
  });

const tree = root.addChildren([
  page(
    '/',
    lazyRouteComponent(() => import('../home/home-page.js'), 'HomePage'),
    [],
  ),
  page(
    '/app',
    lazyRouteComponent(() => import('../home/home-page.js'), 'HomePage'),
    [],
  ),
  page(
    '/app/area/$area',
    lazyRouteComponent(() => import('../home/coming-page.js'), 'ComingPage'),
    [],
  ),
  page(
    '/app/notices',
    lazyRouteComponent(() => import('../notices/notices-page.js'), 'NoticesPage'),
    NOTICE_FILTERS,
  ),
  page(
    '/app/account',
    lazyRouteComponent(() => import('../account/account-page.js'), 'AccountPage'),
    [],
  ),
  page(
    '/app/system/users',
    lazyRouteComponent(() => import('../users/users-page.js'), 'UsersPage'),
    USER_FILTERS,
  ),
  page(
    '/app/system/roles',
    lazyRouteComponent(() => import('../roles/roles-page.js'), 'RolesPage'),
    [],
  ),
  page(
    '/app/system/registry',
    lazyRouteComponent(() => import('../registry/registry-page.js'), 'RegistryPage'),
    REGISTRY_FILTERS,
  ),
  page(
    '/app/system/parameters',
    lazyRouteComponent(() => import('../parameters/parameters-page.js'), 'ParametersPage'),
    PARAMETER_FILTERS,
  ),
  page(
    '/app/system/events',
    lazyRouteComponent(() => import('../audit/events-page.js'), 'EventsPage'),
    EVENT_FILTERS,
  ),
]);

/** Which address shows which page. Each page is loaded when it is first opened. */
export const router = createRouter({
  routeTree: tree,
  defaultPreload: false,
  defaultPendingComponent: Loading,
  // Filters stand in the address as plain text: `?region=990100`, not as JSON.
  parseSearch: (text) => Object.fromEntries(new URLSearchParams(text)),
  stringifySearch: (search) => {
    const text = new URLSearchParams(search as Record<string, string>).toString();
    return text === '' ? '' : `?${text}`;
  },
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
