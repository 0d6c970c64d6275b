// SPDX-License-Identifier: Apache-2.0

/** What stands in the address of the parameters: the view, what narrows it, and the parameter or proposal that is open. */
export const PARAMETER_FILTERS = [
  ...(['show', 'query', 'region', 'topic', 'status', 'on'] as const),
  ...(['one', 'proposal', 'state'] as const),
] as const;
