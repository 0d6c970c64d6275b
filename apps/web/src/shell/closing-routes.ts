// SPDX-License-Identifier: Apache-2.0
import { lazyRouteComponent } from '@tanstack/react-router';
import { MATTER_FILTERS } from '../supervision/matter-filters.js';
import { page } from './page-route.js';

/** What closes the loop: supervision, bulletins, self-assessment, departments. */
export const CLOSING_ROUTES = [
  page(
    '/app/bulletins',
    lazyRouteComponent(() => import('../bulletins/bulletins-page.js'), 'BulletinsPage'),
    ['stage', 'scheme', 'period'],
  ),
  page(
    '/app/bulletins/$id',
    lazyRouteComponent(() => import('../bulletins/bulletin-page.js'), 'BulletinPage'),
    [],
  ),
  page(
    '/app/assessment',
    lazyRouteComponent(() => import('../bulletins/assessment-page.js'), 'AssessmentPage'),
    [],
  ),
  page(
    '/app/departments',
    lazyRouteComponent(() => import('../departments/departments-page.js'), 'DepartmentsPage'),
    ['period'],
  ),
  page(
    '/app/matters',
    lazyRouteComponent(() => import('../supervision/matters-page.js'), 'MattersPage'),
    MATTER_FILTERS,
  ),
  page(
    '/app/matters/$id',
    lazyRouteComponent(() => import('../supervision/matter-page.js'), 'MatterPage'),
    [],
  ),
] as const;
