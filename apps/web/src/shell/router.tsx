// SPDX-License-Identifier: Apache-2.0
import { createRouter, lazyRouteComponent } from '@tanstack/react-router';
import { ACCOUNT_FILTERS } from '../account/account-filters.js';
import {
  DOCUMENT_FILTERS,
  SHEET_FILTERS,
  SUPERVISION_FILTERS,
} from '../documents/document-filters.js';
import { EVENT_FILTERS } from '../audit/event-filters.js';
import { GROUPING_FILTERS } from '../grouping/grouping-filters.js';
import {
  CALENDAR_FILTERS,
  LEDGER_FILTERS,
  LINK_FILTERS,
  REGION_FILTERS,
  STANDING_FILTERS,
  WORK_FILTERS,
} from '../ledger/ledger-filters.js';
import {
  COCKPIT_FILTERS,
  FACT_FILTERS,
  INDICATOR_FILTERS,
  SCHEME_FILTERS,
  SCORECARD_FILTERS,
  TARGET_FILTERS,
} from '../indicators/figure-filters.js';
import { NOTICE_FILTERS } from '../notices/notice-filters.js';
import { PARAMETER_FILTERS } from '../parameters/parameter-filters.js';
import { REGISTRY_FILTERS } from '../registry/registry-filters.js';
import { PROGRESS_FILTERS } from '../progress/progress-filters.js';
import { PACKET_FILTERS, RETURN_FILTERS, SENDING_FILTERS } from '../returns/return-filters.js';
import { SEARCH_FILTERS } from '../search/search-filters.js';
import { USER_FILTERS } from '../users/user-filters.js';
import { Loading } from '../ui/states.js';
import { CLOSING_ROUTES } from './closing-routes.js';
import { page, root } from './page-route.js';

const tree = root.addChildren([
  ...CLOSING_ROUTES,
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
  // An identity provider sends browsers back here: the sign-in page, or, once signed in, home.
  page(
    '/app/sign-in',
    lazyRouteComponent(() => import('../home/home-page.js'), 'HomePage'),
    ['problem'],
  ),
  page(
    '/app/area/$area',
    lazyRouteComponent(() => import('../home/coming-page.js'), 'ComingPage'),
    [],
  ),
  page(
    '/app/search',
    lazyRouteComponent(() => import('../search/search-page.js'), 'SearchPage'),
    SEARCH_FILTERS,
  ),
  page(
    '/app/notices',
    lazyRouteComponent(() => import('../notices/notices-page.js'), 'NoticesPage'),
    NOTICE_FILTERS,
  ),
  page(
    '/app/account',
    lazyRouteComponent(() => import('../account/account-page.js'), 'AccountPage'),
    ACCOUNT_FILTERS,
  ),
  page(
    '/app/work',
    lazyRouteComponent(() => import('../ledger/work-page.js'), 'WorkPage'),
    WORK_FILTERS,
  ),
  page(
    '/app/ledger',
    lazyRouteComponent(() => import('../ledger/ledger-page.js'), 'LedgerPage'),
    LEDGER_FILTERS,
  ),
  page(
    '/app/ledger/tasks/$task',
    lazyRouteComponent(() => import('../ledger/task-page.js'), 'TaskPage'),
    [],
  ),
  page(
    '/app/standings',
    lazyRouteComponent(() => import('../ledger/standings-page.js'), 'StandingsPage'),
    STANDING_FILTERS,
  ),
  page(
    '/app/calendar',
    lazyRouteComponent(() => import('../ledger/calendar-page.js'), 'CalendarPage'),
    CALENDAR_FILTERS,
  ),
  page(
    '/app/summary',
    lazyRouteComponent(() => import('../ledger/summary-page.js'), 'SummaryPage'),
    [],
  ),
  page(
    '/app/chain',
    lazyRouteComponent(() => import('../ledger/chain-page.js'), 'ChainPage'),
    REGION_FILTERS,
  ),
  page(
    '/app/links',
    lazyRouteComponent(() => import('../ledger/links-page.js'), 'LinksPage'),
    LINK_FILTERS,
  ),
  page(
    '/app/lamps',
    lazyRouteComponent(() => import('../ledger/lamps-page.js'), 'LampsPage'),
    REGION_FILTERS,
  ),
  page(
    '/app/documents',
    lazyRouteComponent(() => import('../documents/documents-page.js'), 'DocumentsPage'),
    DOCUMENT_FILTERS,
  ),
  page(
    '/app/documents/readings/$id',
    lazyRouteComponent(() => import('../documents/reading-page.js'), 'ReadingPage'),
    [],
  ),
  page(
    '/app/documents/$id',
    lazyRouteComponent(() => import('../documents/document-page.js'), 'DocumentPage'),
    [],
  ),
  page(
    '/app/packets',
    lazyRouteComponent(() => import('../documents/sheets-page.js'), 'SheetsPage'),
    SHEET_FILTERS,
  ),
  page(
    '/app/packets/$id',
    lazyRouteComponent(() => import('../documents/sheet-page.js'), 'SheetPage'),
    [],
  ),
  page(
    '/app/progress',
    lazyRouteComponent(() => import('../progress/progress-page.js'), 'ProgressPage'),
    PROGRESS_FILTERS,
  ),
  page(
    '/app/progress/$id',
    lazyRouteComponent(() => import('../progress/entry-page.js'), 'EntryPage'),
    [],
  ),
  page(
    '/app/supervisions',
    lazyRouteComponent(() => import('../documents/supervisions-page.js'), 'SupervisionsPage'),
    SUPERVISION_FILTERS,
  ),
  page(
    '/app/returns',
    lazyRouteComponent(() => import('../returns/returns-page.js'), 'ReturnsPage'),
    RETURN_FILTERS,
  ),
  page(
    '/app/returns/packet',
    lazyRouteComponent(() => import('../returns/packet-page.js'), 'PacketPage'),
    PACKET_FILTERS,
  ),
  page(
    '/app/sendings',
    lazyRouteComponent(() => import('../returns/sendings-page.js'), 'SendingsPage'),
    [],
  ),
  page(
    '/app/sendings/one',
    lazyRouteComponent(() => import('../returns/sending-page.js'), 'SendingPage'),
    SENDING_FILTERS,
  ),
  page(
    '/app/system/return-types',
    lazyRouteComponent(() => import('../returns/types-page.js'), 'TypesPage'),
    PACKET_FILTERS,
  ),
  page(
    '/app/cockpit',
    lazyRouteComponent(() => import('../indicators/cockpit-page.js'), 'CockpitPage'),
    COCKPIT_FILTERS,
  ),
  page(
    '/app/indicators',
    lazyRouteComponent(() => import('../indicators/indicators-page.js'), 'IndicatorsPage'),
    INDICATOR_FILTERS,
  ),
  page(
    '/app/scorecards',
    lazyRouteComponent(() => import('../indicators/scorecards-page.js'), 'ScorecardsPage'),
    SCORECARD_FILTERS,
  ),
  page(
    '/app/targets',
    lazyRouteComponent(() => import('../indicators/targets-page.js'), 'TargetsPage'),
    TARGET_FILTERS,
  ),
  page(
    '/app/facts',
    lazyRouteComponent(() => import('../indicators/facts-page.js'), 'FactsPage'),
    FACT_FILTERS,
  ),
  page(
    '/app/schemes',
    lazyRouteComponent(() => import('../indicators/schemes-page.js'), 'SchemesPage'),
    SCHEME_FILTERS,
  ),
  page(
    '/app/insurance/grouping',
    lazyRouteComponent(() => import('../grouping/grouping-page.js'), 'GroupingPage'),
    GROUPING_FILTERS,
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
    '/app/system/channels',
    lazyRouteComponent(() => import('../reminders/channels-page.js'), 'ChannelsPage'),
    [],
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
