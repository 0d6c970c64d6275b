// SPDX-License-Identifier: Apache-2.0
import type { PlainDate } from '@sanyi/kernel';

/** 交付成果进度: planned 未起草, drafting 起草中, review 征求意见或送审, issued 已印发 (建成, 公布), dropped 不再制定. */
export type DeliverableStage = 'planned' | 'drafting' | 'review' | 'issued' | 'dropped';

/** 交付成果事件. */
export interface DeliverableEvent {
  readonly deliverable: string;
  readonly to: DeliverableStage;
  readonly on: PlainDate;
  readonly by: string;
  /** 文号, where a document was issued; the address of a platform. */
  readonly number: string | null;
  /** Why it is dropped, or what changed. */
  readonly note: string;
}

/** 交付成果现状. */
export interface DeliverableState {
  readonly deliverable: string;
  readonly stage: DeliverableStage;
  readonly number: string | null;
  readonly since: PlainDate | null;
  readonly events: number;
}
