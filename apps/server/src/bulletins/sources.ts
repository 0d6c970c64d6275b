// SPDX-License-Identifier: Apache-2.0
import type { CitedSentence, Json, SnapshotTarget } from '@sanyi/bulletins';
import type { Ground, IndicatorLibrary } from '@sanyi/indicators';
import type { ApprovedMap } from '@sanyi/office';
import type { ParameterLibrary } from '@sanyi/parameters';

/** 通报的来源: what a bulletin asks of the indicators of the house, as they are now. */
export interface BulletinSources {
  readonly library: IndicatorLibrary;
  readonly groundAt: (period: string) => Promise<Ground>;
  /** Targets of a period in a region and below it, with the sentences that set them. */
  readonly targetsAt: (
    region: string,
    period: string,
  ) => Promise<{
    readonly targets: readonly SnapshotTarget[];
    readonly sentences: readonly CitedSentence[];
  }>;
  readonly schemes: () => Promise<readonly SourceScheme[]>;
  /** What public pages may show; null without a 审图号. */
  readonly map: ApprovedMap | null;
  /** Policy values as they stand, those that were approved here included. */
  readonly parameters: () => Promise<ParameterLibrary>;
}

/** 评价方案 as its file holds it. */
export interface SourceScheme {
  readonly id: string;
  readonly label: string;
  readonly data: Json;
}
