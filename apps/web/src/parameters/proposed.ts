// SPDX-License-Identifier: Apache-2.0
import type { NewProposal, ParameterDetail } from '@sanyi/contract';

/** What the form must know of its parameter; the region is the one that the value is for. */
export interface Proposed extends Pick<
  ParameterDetail,
  'region' | 'id' | 'kind' | 'unit' | 'rules'
> {
  /** Of a parameter that no region has yet. */
  readonly head?: NonNullable<NewProposal['head']>;
}
