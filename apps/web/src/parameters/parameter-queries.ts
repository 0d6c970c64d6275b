// SPDX-License-Identifier: Apache-2.0
import {
  ParameterChoices,
  ParameterDetail,
  ParameterPage,
  ProposalDetail,
  ProposalPage,
} from '@sanyi/contract';
import { queryOptions } from '@tanstack/react-query';
import { read } from '../http/call.js';
import { endless } from '../http/endless.js';
import { type Filters, withQuery } from '../http/query-string.js';

/** Where one parameter of a region is; `one` is `990100/drg.fee-rate`, as the address has it. */
export function parameterPath(one: string): string {
  const [region = '', id = ''] = one.split('/');
  return `/api/parameters/${encodeURIComponent(region)}/${encodeURIComponent(id)}`;
}

/** Where one proposal is. */
export const proposalPath = (id: string): string =>
  `/api/parameter-proposals/${encodeURIComponent(id)}`;

/** Parameters with the value of a day. */
export const parametersQuery = (filters: Filters) =>
  endless(['parameters'], '/api/parameters', filters, ParameterPage);

/** One parameter with all that is known of it. */
export const parameterQuery = (one: string, on?: string) =>
  queryOptions({
    queryKey: ['parameter', one, on],
    queryFn: () => read(withQuery(parameterPath(one), { on }), ParameterDetail),
    staleTime: 0,
  });

/** What filters and forms offer. */
export const choicesQuery = queryOptions({
  queryKey: ['parameter-choices'],
  queryFn: () => read('/api/parameters/choices', ParameterChoices),
});

/** Proposals, newest first. */
export const proposalsQuery = (filters: Filters) =>
  endless(['proposals'], '/api/parameter-proposals', filters, ProposalPage);

/** One proposal with what it does. */
export const proposalQuery = (id: string) =>
  queryOptions({
    queryKey: ['proposal', id],
    queryFn: () => read(proposalPath(id), ProposalDetail),
    staleTime: 0,
  });

/** What a decision or a review changes: everything about parameters is read again. */
export const CHANGED_BY_DECISION = [
  ...['parameters', 'parameter', 'parameter-choices', 'proposals', 'proposal'],
] as const;
