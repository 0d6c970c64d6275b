// SPDX-License-Identifier: Apache-2.0
import type { DecisionKind, ReturnPacket } from '@sanyi/contract';
import type { DecisionRefusal } from '@sanyi/returns';
import { Refusal } from '../http/problem.js';
import type { Words } from '../http/words.js';

/** What each decision is called. */
export const KIND_LABELS: Readonly<Record<DecisionKind, Words>> = {
  sign: { zh: '签收', en: 'sign for' },
  submit: { zh: '上报', en: 'submit' },
  withdraw: { zh: '撤回', en: 'withdraw' },
  approve: { zh: '通过', en: 'approve' },
  return: { zh: '退回', en: 'return' },
  lock: { zh: '锁定', en: 'lock' },
};

/** The label of a kind as history shows it. */
export const kindLabel = (kind: string): string =>
  (KIND_LABELS as Readonly<Record<string, Words>>)[kind]?.zh ?? kind;

/** What each stage is called. */
export const STAGE_LABELS: Readonly<Record<ReturnPacket['stage'], Words>> = {
  filling: { zh: '填报中', en: 'being filled in' },
  reviewing: { zh: '审核中', en: 'being reviewed' },
  returned: { zh: '已退回', en: 'returned' },
  approved: { zh: '已通过', en: 'approved' },
  locked: { zh: '已锁定', en: 'locked' },
};

/** Why a decision was not taken, in words; a stale one carries the packet as it is now. */
export function decisionRefused(refusal: DecisionRefusal, now: ReturnPacket): Refusal {
  switch (refusal.code) {
    case 'stale':
      return new Refusal('conflict', staleWords(STAGE_LABELS[now.stage]), undefined, now);
    case 'not-at-this-stage': {
      const [stage, kind] = [STAGE_LABELS[refusal.stage], KIND_LABELS[refusal.decision]];
      return new Refusal('not-at-this-stage', {
        zh: `现在是“${stage.zh}”，不能${kind.zh}。`,
        en: `It is ${stage.en} now: it cannot be done (${kind.en}).`,
      });
    }
    case 'not-for-you':
      return new Refusal('forbidden', {
        zh: `这一步不由您${KIND_LABELS[refusal.decision].zh}。`,
        en: `This is not yours to do (${KIND_LABELS[refusal.decision].en}).`,
      });
    case 'findings-open':
      return new Refusal('findings-open', {
        zh: `还有 ${refusal.open} 处校验问题没有处理。请先改正，或对疑点说明理由，再上报。`,
        en: `${refusal.open} findings are open. Mend them, or give reasons for the doubtful, then submit.`,
      });
    case 'reason-missing':
      return new Refusal('invalid-request', REASON, [
        { pointer: '/reason', detail: { zh: '没有填写', en: 'Missing' } },
      ]);
  }
}

const staleWords = (stage: Words): Words => ({
  zh: `您打开之后，这份填报已有新的办理，现在是“${stage.zh}”。请重新读取后再办。`,
  en: `Something was decided after you opened it; it is ${stage.en} now. Read it again first.`,
});

const REASON: Words = {
  zh: '退回时请写明理由，填报单位才知道改什么。',
  en: 'Say why it is returned, so that the unit knows what to change.',
};
