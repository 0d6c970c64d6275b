// SPDX-License-Identifier: Apache-2.0
import type { ParameterDetail } from '@sanyi/contract';

/** What the form must know of its parameter; the region is the one that the value is for. */
export type Proposed = Pick<ParameterDetail, 'region' | 'id' | 'kind' | 'unit' | 'rules'>;
