// SPDX-License-Identifier: Apache-2.0
import type { DecisionKind, ReturnPacket } from '@sanyi/contract';
import type { DecisionRefusal } from '@sanyi/returns';
import { Refusal } from '../http/problem.js';

/** What each decision is called. */
export const KIND_LABELS: Readonly<Record<DecisionKind, string>> = {
  sign: '签收',
  submit: '上报',
  withdraw: '撤回',
  approve: '通过',
  return: '退回',
  lock: '锁定',
};

/** The label of a kind as history shows it. */
export const kindLabel = (kind: string): string =>
  (KIND_LABELS as Readonly<Record<string, string>>)[kind] ?? kind;

const STAGE_LABELS: Readonly<Record<ReturnPacket['stage'], string>> = {
  filling: '填报中',
  reviewing: '审核中',
  returned: '已退回',
  approved: '已通过',
  locked: '已锁定',
};

/** Why a decision was not taken, in words; a stale one carries the packet as it is now. */
export function decisionRefused(refusal: DecisionRefusal, now: ReturnPacket): Refusal {
  switch (refusal.code) {
    case 'stale':
      return new Refusal(
        'conflict',
        `您打开之后，这份填报已有新的办理，现在是“${STAGE_LABELS[now.stage]}”。请重新读取后再办。`,
        undefined,
        now,
      );
    case 'not-at-this-stage':
      return new Refusal(
        'not-at-this-stage',
        `现在是“${STAGE_LABELS[refusal.stage]}”，不能${KIND_LABELS[refusal.decision]}。`,
      );
    case 'not-for-you':
      return new Refusal('forbidden', `这一步不由您${KIND_LABELS[refusal.decision]}。`);
    case 'findings-open':
      return new Refusal(
        'findings-open',
        `还有 ${refusal.open} 处校验问题没有处理。请先改正，或对疑点说明理由，再上报。`,
      );
    case 'reason-missing':
      return new Refusal('invalid-request', '退回时请写明理由，填报单位才知道改什么。', [
        { pointer: '/reason', detail: '没有填写' },
      ]);
  }
}
