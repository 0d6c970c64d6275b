// SPDX-License-Identifier: Apache-2.0
import {
  DELIVERABLE_STAGES,
  type DeliverableStage,
  recordDeliverable,
} from '@sanyi/accountability';
import type { PlainDate } from '@sanyi/kernel';

const ON = '2000-01-01' as PlainDate;

/** The stages that may follow, as the engine has them: asked, not written down again. */
export const reachableStages = (stage: DeliverableStage): readonly DeliverableStage[] =>
  DELIVERABLE_STAGES.filter(
    (to) =>
      recordDeliverable(
        { deliverable: '', stage, number: null, since: null, events: 0 },
        { deliverable: '', to, on: ON, by: '', number: '一号', note: '试' },
        'document',
      ).ok,
  );
