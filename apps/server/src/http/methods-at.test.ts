// SPDX-License-Identifier: Apache-2.0
import { expect, test } from 'vitest';
import { methodsAt } from './methods-at.js';

const ROUTES = [
  { method: 'GET', url: '/api/users' },
  { method: 'POST', url: '/api/users' },
  { method: 'GET', url: '/api/users/:id' },
  { method: 'PATCH', url: '/api/users/:id' },
  { method: 'GET', url: '/assets/*' },
  { method: 'GET', url: '/' },
];

test.each([
  ['/api/users', ['GET', 'POST']],
  ['/api/users/7', ['GET', 'PATCH']],
  ['/api/users/', []],
  ['/api/users/7/8', []],
  ['/assets/a/b.js', ['GET']],
  ['/assets', []],
  ['/', ['GET']],
  ['/nowhere', []],
])('%s: %j', (path, methods) => {
  expect(methodsAt(ROUTES, path)).toEqual(methods);
});
