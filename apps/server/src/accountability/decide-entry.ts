// SPDX-License-Identifier: Apache-2.0
import {
  decideProgress,
  type LedgerTask,
  type ProgressAction,
  type ProgressContent,
  type ProgressEvent,
  type ProgressFinding,
  progressFindings,
  progressForm,
  type ProgressRefusal,
  withEvent,
} from '@sanyi/accountability';
import type { BulkAcceptance, BulkAccepted, NewProgressDecision } from '@sanyi/contract';
import type { z } from 'zod';
import type { Caller } from '../access/caller.js';
import { Refusal } from '../http/problem.js';
import type { Words } from '../http/words.js';
import { type EntryRecord, entryOf, progressOf, type Standing, standingOf } from './entries.js';
import { type LedgerHouse, recordBy, todayIn, type Work } from './ledger-house.js';
import { storedTasks } from './stored-tasks.js';
import { turnLamps } from './turn-lamps.js';

type Wanted = z.output<typeof NewProgressDecision>;
interface Target {
  readonly id: string;
  /** Number of decisions that the caller has seen. */
  readonly version: number;
}

/**
 * 进展办理: one decision on one report. The row is held while it is judged, so of two who decide at once the second meets the
 * version of the first and is told; the decision is an event of its own, and the lamps turn with it.
 */
export async function decideEntry(
  house: LedgerHouse,
  caller: Caller,
  target: Target,
  wanted: Wanted,
): Promise<void> {
  await house.people.database
    .transaction()
    .execute((work) => decideWithin(house, caller, { work, target, wanted }));
}

/** The same as a part of a greater work. */
export async function decideWithin(
  house: LedgerHouse,
  caller: Caller,
  {
    work,
    target,
    wanted,
  }: { readonly work: Work; readonly target: Target; readonly wanted: Wanted },
): Promise<void> {
  const held = await entryOf(work, caller, target.id, true);
  const standing = standingOf(caller, held);
  const content = wanted.content as ProgressContent | null;
  const on = todayIn(house);
  if (wanted.action === 'submit' && content !== null)
    await checkContent(work, held, { content, on });
  const decided = decideProgress(progressOf(held), {
    ...{ action: wanted.action, why: wanted.why, content, on },
    ...{ roles: standing.roles, by: caller.account, version: target.version },
  });
  if (!decided.ok) throw refused(decided.error);
  await keep(house, work, { held, event: decided.value, standing, caller });
}

/** 批量通过: each report stands for itself and says why where it was not accepted. */
export async function acceptMany(
  house: LedgerHouse,
  caller: Caller,
  { entries }: z.output<typeof BulkAcceptance>,
): Promise<z.infer<typeof BulkAccepted>['items']> {
  const items: z.infer<typeof BulkAccepted>['items'] = [];
  for (const target of entries) {
    const accept = { action: 'accept', why: '', content: null } as const;
    const reason = await decideEntry(house, caller, target, accept).then(() => null, refusalIn);
    items.push({ id: target.id, done: reason === null, reason });
  }
  return items;
}

function refusalIn(error: unknown): string {
  if (error instanceof Refusal) return error.problemIn('zh').detail;
  throw error;
}

/** Hard findings stop a report; the page shows the others. */
async function checkContent(
  work: Work,
  { task: id }: EntryRecord,
  {
    content,
    on,
  }: { readonly content: ProgressContent; readonly on: Parameters<typeof progressFindings>[2] },
): Promise<void> {
  const task: LedgerTask | undefined = (await storedTasks(work, [id])).get(id);
  if (task === undefined) return;
  const hard = progressFindings(content, progressForm(task), on).filter((one) => one.hard);
  if (hard.length === 0) return;
  const errors = hard.map(({ code, target }) => ({
    pointer: target === null ? '/content' : `/content/figures/${target}`,
    detail: FINDINGS[code],
  }));
  throw new Refusal(
    'invalid-request',
    {
      zh: `进展还不能报送：${errors.map(({ detail }) => detail.zh).join('；')}。`,
      en: `The report cannot be sent yet: ${errors.map(({ detail }) => detail.en).join('; ')}.`,
    },
    errors,
  );
}

/** What a report lacks, in words. */
export const FINDINGS: Readonly<Record<ProgressFinding['code'], Words>> = {
  'text-missing': { zh: '没有写进展情况', en: 'the progress is not told' },
  'progress-out-of-range': { zh: '进度应为0到100的整数', en: 'progress is 0 to 100' },
  'figure-missing': { zh: '有目标没有填完成值', en: 'a target has no figure' },
  'figure-of-no-target': { zh: '完成值对应的目标不存在', en: 'a figure is of no target' },
  'done-without-day': { zh: '报“已完成”要写完成日期', en: 'done needs its day' },
  'done-without-evidence': { zh: '报“已完成”要有佐证材料', en: 'done needs evidence' },
  'done-not-whole': { zh: '报“已完成”进度应为100%', en: 'done means 100 per cent' },
  'done-with-target-missed': { zh: '报“已完成”但有目标未达', en: 'done with a target missed' },
  'day-in-future': { zh: '完成日期晚于今天', en: 'the day lies in the future' },
  'problem-missing': { zh: '需要协调的要写明问题', en: 'help needs the problem told' },
};

const ACTIONS: Readonly<Record<ProgressAction, Words>> = {
  submit: { zh: '报送', en: 'submit' },
  accept: { zh: '审核通过', en: 'accept' },
  return: { zh: '退回', en: 'return' },
  withdraw: { zh: '撤回', en: 'withdraw' },
  reopen: { zh: '重新打开', en: 'reopen' },
};

function refused(error: ProgressRefusal): Refusal {
  switch (error.code) {
    case 'changed-meanwhile':
      return new Refusal('conflict', {
        zh: '别人刚刚办理过这期进展，请刷新后再看。',
        en: 'Somebody has just decided on this report. Reload it.',
      });
    case 'action-not-allowed':
      return new Refusal('not-at-this-stage', {
        zh: `现在不能${ACTIONS[error.action].zh}。可以：${error.allowed.map((one) => ACTIONS[one].zh).join('、')}。`,
        en: `Not possible now: ${error.action}. Possible: ${error.allowed.join(', ')}.`,
      });
    case 'not-your-part':
      return new Refusal('forbidden', {
        zh: `${ACTIONS[error.action].zh}由${error.needs === 'reporter' ? '责任单位' : '审核单位'}办理。`,
        en: `This is for the ${error.needs}.`,
      });
    case 'reason-missing':
      return new Refusal('invalid-request', {
        zh: `${ACTIONS[error.action].zh}要写理由。`,
        en: `To ${error.action} a reason is needed.`,
      });
    case 'content-missing':
      return new Refusal('invalid-request', {
        zh: '没有填写进展内容。',
        en: 'There is nothing to send in.',
      });
    case 'before-last':
      return new Refusal('invalid-request', {
        zh: `日期早于上一次办理（${error.last}）。`,
        en: `The day lies before the last decision (${error.last}).`,
      });
  }
}

interface Step {
  readonly held: EntryRecord;
  readonly event: ProgressEvent;
  readonly standing: Standing;
  readonly caller: Caller;
}

async function keep(
  house: LedgerHouse,
  work: Work,
  { held, event, standing, caller }: Step,
): Promise<void> {
  const after = withEvent(progressOf(held), event);
  const reports = event.action === 'submit' || event.action === 'withdraw';
  const inNameOf = reports && standing.inName ? (held.unit ?? held.words) : null;
  const asText = (content: ProgressContent | null) =>
    content === null ? null : JSON.stringify(content);
  await work
    .insertInto('ledger_entry_events')
    .values({
      ...{ entry: held.id, seq: event.seq, action: event.action, from_stage: event.from },
      ...{ to_stage: event.to, decided_by: event.by, in_name_of: inNameOf, on_day: event.on },
      ...{ at: house.people.now(), why: event.why, content: asText(event.content) },
    })
    .execute();
  await work
    .updateTable('ledger_entries')
    .set({
      ...{ stage: after.stage, events: after.events, content: asText(after.content) },
      ...{ accepted: asText(after.accepted), submitted_on: after.submittedOn },
      accepted_on: after.acceptedOn,
    })
    .where('id', '=', held.id)
    .execute();
  await turnLamps(house, work, [held.task]);
  await recordBy(house, caller, {
    ...{ work, at: { region: held.region, unit: held.unit ?? held.office } },
    ...{ kind: 'ledger.reported', subject: `progress:${held.id}` },
    to: { action: event.action, stage: event.to, inNameOf },
    ...(event.why === '' ? {} : { why: event.why }),
  });
}
