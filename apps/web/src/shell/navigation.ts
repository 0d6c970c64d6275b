// SPDX-License-Identifier: Apache-2.0
import { type Action, type Area, AREAS, type Session } from '@sanyi/contract';

/** 指标与评价 stands beside the chains: it looks at all of them, so that no right is confined to it. */
export type NavigationArea = Area | 'figures';

/** The groups of the navigation, in their order. */
export const NAVIGATION_AREAS: readonly NavigationArea[] = AREAS.flatMap((area) =>
  area === 'accountability' ? [area, 'figures' as const] : [area],
);

/** Every page of an area. A new page is one line here, one in the router, and its words. */
export const PLACES = [
  { area: 'accountability', name: 'work', path: '/app/work', action: 'ledger.answer' },
  { area: 'accountability', name: 'documents', path: '/app/documents', action: 'ledger.read' },
  { area: 'accountability', name: 'ledger', path: '/app/ledger', action: 'ledger.read' },
  { area: 'accountability', name: 'packets', path: '/app/packets', action: 'ledger.read' },
  { area: 'accountability', name: 'progress', path: '/app/progress', action: 'ledger.read' },
  { area: 'accountability', name: 'matters', path: '/app/matters', action: 'ledger.read' },
  {
    area: 'accountability',
    name: 'supervisions',
    path: '/app/supervisions',
    action: 'ledger.read',
  },
  { area: 'accountability', name: 'bulletins', path: '/app/bulletins', action: 'bulletins.read' },
  {
    area: 'accountability',
    name: 'assessment',
    path: '/app/assessment',
    action: 'bulletins.edit',
  },
  {
    area: 'accountability',
    name: 'departments',
    path: '/app/departments',
    action: 'ledger.supervise',
  },
  { area: 'accountability', name: 'standings', path: '/app/standings', action: 'ledger.read' },
  { area: 'accountability', name: 'calendar', path: '/app/calendar', action: 'ledger.read' },
  { area: 'accountability', name: 'summary', path: '/app/summary', action: 'ledger.read' },
  { area: 'accountability', name: 'chain', path: '/app/chain', action: 'ledger.read' },
  { area: 'accountability', name: 'links', path: '/app/links', action: 'ledger.read' },
  { area: 'accountability', name: 'lamps', path: '/app/lamps', action: 'ledger.read' },
  { area: 'accountability', name: 'returns', path: '/app/returns', action: 'returns.fill' },
  {
    area: 'accountability',
    name: 'sendings',
    path: '/app/sendings',
    action: 'returns.send',
  },
  { area: 'figures', name: 'cockpit', path: '/app/cockpit', action: 'indicators.read' },
  { area: 'figures', name: 'indicators', path: '/app/indicators', action: 'indicators.read' },
  { area: 'figures', name: 'scorecards', path: '/app/scorecards', action: 'indicators.read' },
  { area: 'figures', name: 'targets', path: '/app/targets', action: 'indicators.read' },
  { area: 'figures', name: 'facts', path: '/app/facts', action: 'indicators.read' },
  { area: 'figures', name: 'schemes', path: '/app/schemes', action: 'indicators.read' },
  { area: 'insurance', name: 'grouping', path: '/app/insurance/grouping', action: 'grouping.use' },
  { area: 'system', name: 'users', path: '/app/system/users', action: 'users.read' },
  { area: 'system', name: 'roles', path: '/app/system/roles', action: 'roles.read' },
  { area: 'system', name: 'registry', path: '/app/system/registry', action: 'registry.read' },
  { area: 'system', name: 'returnTypes', path: '/app/system/return-types', action: 'returns.read' },
  { area: 'system', name: 'channels', path: '/app/system/channels', action: 'channels.edit' },
  {
    area: 'system',
    name: 'parameters',
    path: '/app/system/parameters',
    action: 'parameters.read',
  },
  { area: 'system', name: 'events', path: '/app/system/events', action: 'events.read' },
] as const satisfies readonly {
  readonly area: NavigationArea;
  readonly name: string;
  readonly path: string;
  /** The right the server must name for the page to be shown. */
  readonly action: Action;
}[];

/** A page of an area. */
export type Place = (typeof PLACES)[number];

/** An area of the navigation with the pages its reader may open; no page where the area is still to come. */
export interface NavigationGroup {
  readonly area: NavigationArea;
  readonly places: readonly Place[];
}

/** What a session may open, by area in the order of the chains; an area all of whose pages are closed to it is left out. */
export function navigationFor({ may }: Pick<Session, 'may'>): readonly NavigationGroup[] {
  return NAVIGATION_AREAS.map((area) => ({
    area,
    places: placesOf(area).filter(({ action }) => may[action]),
  })).filter(({ area, places }) => places.length > 0 || isComing(area));
}

/** Whether an area has no page yet. */
export const isComing = (area: NavigationArea): boolean => placesOf(area).length === 0;

/** The page at an address that this session may not open; undefined where it may, or where there is none. */
export const closedPlace = ({ may }: Pick<Session, 'may'>, address: string): Place | undefined =>
  PLACES.find(({ path, action }) => path === address && !may[action]);

const placesOf = (area: NavigationArea): readonly Place[] =>
  PLACES.filter((place) => (place.area as NavigationArea) === area);
