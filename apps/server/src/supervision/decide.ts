// SPDX-License-Identifier: Apache-2.0
import {
  decideMatter,
  type MatterAction,
  type MatterEvent,
  type MatterRefusal,
  type MatterRole,
  type MatterStage,
} from '@sanyi/accountability';
import type { NewMatterDecision } from '@sanyi/contract';
import type { z } from 'zod';
import type { Caller } from '../access/caller.js';
import { recordBy, todayIn, type Work } from '../accountability/ledger-house.js';
import { Refusal } from '../http/problem.js';
import type { Words } from '../http/words.js';
import { keepEvent } from './keep-event.js';
import { engineMatter, inNameOf, matterOf, type MatterRecord, rolesOf } from './matter-record.js';
import type { SupervisionHouse } from './supervision-house.js';
import { tellDecided } from './tell-parties.js';

type Wanted = z.output<typeof NewMatterDecision>;

/**
 * 办理督办事项: one decision on one matter. The row is held while it is judged, so of two who decide at once the second meets the
 * version of the first and is told what he did.
 */
export async function decideOnMatter(
  house: SupervisionHouse,
  caller: Caller,
  { id, version }: { readonly id: string; readonly version: number },
  wanted: Wanted,
): Promise<void> {
  await house.people.database.transaction().execute(async (work) => {
    const matter = await matterOf(work, caller, id, true);
    const files = await ownFiles(work, caller, wanted.evidence);
    const decided = decideMatter(
      engineMatter(matter),
      {
        ...{ action: wanted.action, why: wanted.why, roles: rolesOf(caller, matter) },
        ...{ by: caller.account, on: todayIn(house), evidence: files.map(({ name }) => name) },
        version,
      },
      ...([matter.terms, house.rules.calendar] as const),
    );
    if (!decided.ok) throw await refusal(work, decided.error, matter);
    const step = { matter, event: decided.value };
    await keepEvent(house, work, { ...step, inNameOf: nameFor(caller, step) });
    await keepFiles(work, step, files);
    const by = { userId: caller.userId, sender: caller.label };
    await tellDecided(house, work, { ...step, ...by });
    await recordBy(house, caller, {
      ...{ work, at: { region: matter.region, unit: matter.unit }, kind: 'supervision.decided' },
      ...{ subject: `matter:${id}`, to: { action: wanted.action, stage: decided.value.to } },
      ...(wanted.why === '' ? {} : { why: wanted.why }),
    });
  });
}

interface Step {
  readonly matter: MatterRecord;
  readonly event: MatterEvent;
}

const nameFor = (caller: Caller, { matter, event: { action } }: Step): string | null =>
  action === 'receive' || action === 'rectify' ? inNameOf(caller, matter) : null;

interface OwnFile {
  readonly id: string;
  readonly name: string;
}

/** Files that the caller has sent in himself, in the order in which he names them. */
async function ownFiles(
  work: Work,
  { userId }: Caller,
  ids: readonly string[],
): Promise<readonly OwnFile[]> {
  if (ids.length === 0) return [];
  const found = await work
    .selectFrom('uploads')
    .select(['id', 'name'])
    .where('id', 'in', ids)
    .where('uploaded_by', '=', userId)
    .execute();
  const own = [...new Set(ids)].flatMap((id) => found.filter((one) => one.id === id));
  if (own.length === new Set(ids).size) return own;
  throw new Refusal('invalid-request', {
    zh: '有的佐证材料找不到，请重新上传后再报送。',
    en: 'Some of the evidence is not there. Upload it again.',
  });
}

async function keepFiles(
  work: Work,
  { matter, event: { seq } }: Step,
  files: readonly OwnFile[],
): Promise<void> {
  if (files.length === 0) return;
  await work
    .insertInto('supervision_evidence')
    .values(files.map(({ id }, position) => ({ matter: matter.id, seq, position, upload: id })))
    .execute();
}

/** What each action is called. */
export const ACTION_WORDS: Readonly<Record<MatterAction, Words>> = {
  receive: { zh: '签收', en: 'receive' },
  rectify: { zh: '报送整改', en: 'report the rectification' },
  pass: { zh: '查验通过', en: 'pass' },
  'send-back': { zh: '退回整改', en: 'send back' },
  escalate: { zh: '升级督办', en: 'escalate' },
  'make-up': { zh: '登记已补上', en: 'mark as made up' },
};

/** What each stage is called. */
export const STAGE_WORDS: Readonly<Record<MatterStage, string>> = {
  noticed: '待签收',
  received: '整改中',
  rectified: '待查验',
  closed: '已销号',
  escalated: '已升级',
};

async function refusal(work: Work, error: MatterRefusal, matter: MatterRecord): Promise<Refusal> {
  return error.code === 'changed-meanwhile' ? changed(work, matter) : refusalFor(error);
}

function refusalFor(error: Exclude<MatterRefusal, { code: 'changed-meanwhile' }>): Refusal {
  switch (error.code) {
    case 'action-not-allowed':
      return new Refusal('not-at-this-stage', notNow(error));
    case 'not-your-part':
      return new Refusal('forbidden', WHOSE[error.needs]);
    case 'not-overdue':
      return new Refusal('not-at-this-stage', {
        zh: `期限是 ${error.due}，还没有到期，不能升级。`,
        en: `It is due on ${error.due}: not to be escalated before.`,
      });
    case 'evidence-missing':
    case 'reason-missing':
    case 'already-made-up':
    case 'before-last':
      return new Refusal('invalid-request', CONTENT[error.code]);
  }
}

function notNow({
  stage,
  allowed,
}: Extract<MatterRefusal, { readonly code: 'action-not-allowed' }>): Words {
  const zh = allowed.map((one) => ACTION_WORDS[one].zh).join('、');
  return {
    zh: `这个督办事项现在是“${STAGE_WORDS[stage]}”，不能这样办理。可以：${zh === '' ? '没有' : zh}。`,
    en: `At the stage “${stage}” this is not possible. Possible: ${zh === '' ? 'nothing' : allowed.join(', ')}.`,
  };
}

const WHOSE: Readonly<Record<MatterRole, Words>> = {
  unit: { zh: '这一步由被督办单位办理。', en: 'This step is for the unit.' },
  office: { zh: '这一步由督办单位办理。', en: 'This step is for the office.' },
};

const CONTENT: Readonly<
  Record<'evidence-missing' | 'reason-missing' | 'already-made-up' | 'before-last', Words>
> = {
  'evidence-missing': {
    zh: '报送整改要附佐证材料，请先上传文件。',
    en: 'A rectification needs evidence. Upload a file first.',
  },
  'reason-missing': { zh: '请写明理由。', en: 'Say why.' },
  'already-made-up': { zh: '已经登记过“已补上”。', en: 'It was marked as made up before.' },
  'before-last': {
    zh: '服务器的日期早于上一次办理，请检查服务器时间。',
    en: 'The day of the server lies before the last decision. Check its clock.',
  },
};

/** Who was faster, and what he did. */
async function changed(work: Work, { id, stage }: MatterRecord): Promise<Refusal> {
  const last = await work
    .selectFrom('supervision_events')
    .select(['decided_by', 'action'])
    .where('matter', '=', id)
    .orderBy('seq', 'desc')
    .limit(1)
    .executeTakeFirst();
  const did = last === undefined ? '' : `${last.decided_by}刚刚“${ACTION_WORDS[last.action].zh}”，`;
  return new Refusal('conflict', {
    zh: `${did}现在是“${STAGE_WORDS[stage]}”。请刷新后再办理。`,
    en: `Somebody has just decided (${last?.decided_by ?? ''}: ${last?.action ?? ''}); it is “${stage}” now. Reload.`,
  });
}
