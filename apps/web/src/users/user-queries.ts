// SPDX-License-Identifier: Apache-2.0
import { User, UserPage } from '@sanyi/contract';
import { queryOptions } from '@tanstack/react-query';
import { read } from '../http/call.js';
import { endless } from '../http/endless.js';
import type { Filters } from '../http/query-string.js';

/** Where one account is. */
export const userPath = (id: string): string => `/api/users/${encodeURIComponent(id)}`;

/** The accounts this administrator may see. */
export const usersQuery = (filters: Filters) => endless(['users'], '/api/users', filters, UserPage);

/** One account as it is now. */
export const userQuery = (id: string) =>
  queryOptions({
    queryKey: ['user', id],
    queryFn: () => read(userPath(id), User),
    staleTime: 0,
  });
