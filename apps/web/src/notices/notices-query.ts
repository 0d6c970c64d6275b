// SPDX-License-Identifier: Apache-2.0
import { NoticePage } from '@sanyi/contract';
import { endless } from '../http/endless.js';

/** The notices of this user, newest first. */
export const noticesQuery = (filters: { readonly unread?: string }) =>
  endless(['notices'], '/api/notices', filters, NoticePage);
