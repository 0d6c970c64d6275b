// SPDX-License-Identifier: Apache-2.0
import { err, ok, type PlainDate, type Result } from '@sanyi/kernel';
import type {
  ProgressAction,
  ProgressContent,
  ProgressEntry,
  ProgressEvent,
  ProgressStage,
} from './progress.js';

/** Which action leads where. What is not in this table cannot happen. */
const NEXT: Readonly<Record<ProgressStage, Partial<Record<ProgressAction, ProgressStage>>>> = {
  open: { submit: 'submitted' },
  submitted: { accept: 'accepted', return: 'returned', withdraw: 'open' },
  returned: { submit: 'submitted' },
  accepted: { reopen: 'returned' },
};

/** 进展中的身份: the unit that reports (or the office in its name), and the lead or office that reviews. */
export type ProgressRole = 'reporter' | 'reviewer';

const BY: Readonly<Record<ProgressAction, ProgressRole>> = {
  submit: 'reporter',
  withdraw: 'reporter',
  accept: 'reviewer',
  return: 'reviewer',
  reopen: 'reviewer',
};

const NEEDS_REASON: ReadonlySet<ProgressAction> = new Set(['return', 'reopen']);

/** 进展决定: what someone wants to do with an entry. `version` is the number of events that person saw. */
export interface ProgressCommand {
  readonly action: ProgressAction;
  readonly roles: readonly ProgressRole[];
  readonly by: string;
  readonly on: PlainDate;
  readonly why: string;
  readonly content: ProgressContent | null;
  readonly version: number;
}

/** 不能这样做的理由. */
export type ProgressRefusal =
  | {
      readonly code: 'action-not-allowed';
      readonly stage: ProgressStage;
      readonly action: ProgressAction;
      readonly allowed: readonly ProgressAction[];
    }
  | {
      readonly code: 'not-your-part';
      readonly action: ProgressAction;
      readonly needs: ProgressRole;
    }
  /** 别人已经处理过: two decisions on one version, the second is refused. */
  | { readonly code: 'changed-meanwhile'; readonly seen: number; readonly now: number }
  | { readonly code: 'reason-missing'; readonly action: ProgressAction }
  | { readonly code: 'content-missing' }
  | { readonly code: 'before-last'; readonly on: PlainDate; readonly last: PlainDate };

export const emptyProgress = (entry: string): ProgressEntry => ({
  ...{ entry, stage: 'open', events: 0, content: null, accepted: null },
  ...{ submittedOn: null, acceptedOn: null },
});

/** What the page may offer someone with these roles. */
export const mayDo = (
  { stage }: ProgressEntry,
  roles: readonly ProgressRole[],
): readonly ProgressAction[] =>
  PROGRESS_ACTIONS.filter(
    (action) => NEXT[stage][action] !== undefined && roles.includes(BY[action]),
  );

const PROGRESS_ACTIONS: readonly ProgressAction[] = [
  'submit',
  'accept',
  'return',
  'withdraw',
  'reopen',
];

/** Decides without changing anything: the event to be kept, or why there is none. */
export function decideProgress(
  entry: ProgressEntry,
  command: ProgressCommand,
): Result<ProgressEvent, ProgressRefusal> {
  const { action, by, on, why, content } = command;
  const to = NEXT[entry.stage][action];
  const refusal = refusalOf(entry, command);
  if (refusal !== null) return err(refusal);
  return ok({
    ...{
      seq: entry.events + 1,
      entry: entry.entry,
      action,
      from: entry.stage,
      to: to ?? entry.stage,
    },
    ...{ by, on, why, content: action === 'submit' ? content : null },
  });
}

function refusalOf(entry: ProgressEntry, command: ProgressCommand): ProgressRefusal | null {
  const { action, roles, version } = command;
  const { stage, events: now } = entry;
  if (version !== now) return { code: 'changed-meanwhile', seen: version, now };
  if (NEXT[stage][action] === undefined) {
    return {
      code: 'action-not-allowed',
      stage,
      action,
      allowed: mayDo(entry, ['reporter', 'reviewer']),
    };
  }
  if (!roles.includes(BY[action])) return { code: 'not-your-part', action, needs: BY[action] };
  return contentRefusal(entry, command);
}

function contentRefusal(entry: ProgressEntry, command: ProgressCommand): ProgressRefusal | null {
  const { action, why, content, on } = command;
  if (NEEDS_REASON.has(action) && why.trim() === '') return { code: 'reason-missing', action };
  if (action === 'submit' && content === null) return { code: 'content-missing' };
  const last = entry.acceptedOn ?? entry.submittedOn;
  return last !== null && on < last ? { code: 'before-last', on, last } : null;
}

/** An entry after one more event. */
export function withEvent(entry: ProgressEntry, event: ProgressEvent): ProgressEntry {
  const { to, on } = event;
  const content = event.content ?? entry.content;
  return {
    ...{ entry: entry.entry, stage: to, events: entry.events + 1, content },
    accepted: to === 'accepted' ? content : entry.accepted,
    submittedOn: to === 'submitted' ? on : entry.submittedOn,
    acceptedOn: to === 'accepted' ? on : entry.acceptedOn,
  };
}

/** 重放: the entry that its events add up to, oldest first. */
export const replayProgress = (entry: string, events: readonly ProgressEvent[]): ProgressEntry =>
  events.filter((event) => event.entry === entry).reduce(withEvent, emptyProgress(entry));
