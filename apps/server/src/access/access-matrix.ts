// SPDX-License-Identifier: Apache-2.0
import { type AccessMatrix, type Post, POSTS } from '@sanyi/contract';
import type { RouteAccess, RouteLine } from '../http/route-access.js';
import { ACTION_LABELS, ROLES, type Sight } from './roles.js';

/** Which post may call which route and how far it sees there: made from the table of routes, so no route is left out. */
export function accessMatrix(routes: readonly RouteLine[]): AccessMatrix {
  return {
    posts: POSTS.map((post) => ({ post, label: ROLES[post].label })),
    routes: [...routes]
      .sort((one, other) => (keyOf(one) < keyOf(other) ? -1 : 1))
      .map(({ method, path, summary, access }) => ({
        ...{ method, path, summary, access: wordOf(access) },
        cells: Object.fromEntries(POSTS.map((post) => [post, cellOf(access, post)])),
      })),
  };
}

const keyOf = ({ path, method }: RouteLine): string => `${path} ${method}`;

const wordOf = (access: RouteAccess): string =>
  typeof access === 'string' ? access : access.action;

function cellOf(access: RouteAccess, post: Post): string {
  if (typeof access === 'string') return 'yes';
  const sight = ROLES[post].actions[access.action];
  return sight === undefined ? 'no' : sightWord(sight);
}

/** own: own records in detail; own+sums: others as sums; sums: sums only; all: everything of the province in detail. */
function sightWord({ own, others }: Sight): string {
  if (own === 'aggregate') return 'sums';
  if (others === null) return 'own';
  return others === 'detail' ? 'all' : 'own+sums';
}

/** What the words of a cell are called. */
export const CELL_LABELS: Readonly<Record<string, string>> = {
  yes: '可以',
  no: '不可以',
  own: '本级明细',
  'own+sums': '本级明细、他处汇总',
  sums: '仅汇总',
  all: '全部明细',
};

/** The matrix as a table for an audit: a line per route, a column per post. */
export function matrixTable({ posts, routes }: AccessMatrix): readonly (readonly string[])[] {
  const head = ['方法', '路径', '说明', '所需权限', ...posts.map(({ label }) => label)];
  const lines = routes.map(({ method, path, summary, access, cells }) => [
    ...[method, path, summary, accessLabel(access)],
    ...posts.map(({ post }) => CELL_LABELS[cells[post] ?? ''] ?? ''),
  ]);
  return [head, ...lines];
}

const OPEN_LABELS: Readonly<Record<string, string>> = {
  public: '无需登录',
  'signed-in': '登录即可',
};

const accessLabel = (access: string): string =>
  OPEN_LABELS[access] ?? (ACTION_LABELS as Readonly<Record<string, string>>)[access] ?? access;
