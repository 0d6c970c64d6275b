// SPDX-License-Identifier: Apache-2.0
import { type PlainDate, plusDays } from '@sanyi/kernel';
import type { Clock, Occurrence } from '../duty/deadline-rule.js';
import type { LampFacts } from '../lamp/lamp.js';
import type { LedgerTask } from '../ledger/filed.js';
import type { SignOff } from '../ledger/sign-off.js';
import type { ProgressEntry } from './progress.js';

/** 一期应报: a return that is owed, with what has come of it. */
export interface OwedReturn {
  readonly due: PlainDate;
  readonly entry: ProgressEntry;
}

/** 判灯要用的情况: what is known of one unit's part in a task on a day. */
export interface ItemSituation {
  readonly item: string;
  readonly task: LedgerTask;
  /** Deadlines by id that a person has said are met. */
  readonly metDeadlines: ReadonlySet<string>;
  /** By deadline id. */
  readonly clocks: ReadonlyMap<string, Clock>;
  /** The day the document took effect for the unit. */
  readonly start: PlainDate | null;
  readonly signOff: SignOff;
  readonly returns: readonly OwedReturn[];
  /** The day on which completion was accepted. */
  readonly closedOn: PlainDate | null;
}

/**
 * Facts for a lamp. The deadline is the earliest that is not met: days of the document, ends of running clocks. Progress and targets are
 * those last accepted, or last sent in where nothing was accepted yet; the answer owed is the oldest that is due and was not sent in.
 */
export function itemFacts(situation: ItemSituation, on: PlainDate): LampFacts {
  const { item, task, signOff, returns, closedOn } = situation;
  const { due, start } = nextDeadline(situation);
  const content = latestContent(returns);
  return {
    ...{ item, start, due, progress: content?.progress ?? null, closedOn },
    targets: targetCounts(task, content),
    sentOn: signOff.state === 'not-sent' ? null : signOff.sentOn,
    signedOn: signOff.state === 'signed' ? signOff.on : null,
    answerDue: oldestOwed(returns, on),
  };
}

interface Running {
  readonly due: PlainDate | null;
  readonly start: PlainDate | null;
}

function nextDeadline({ task, metDeadlines, clocks, start }: ItemSituation): Running {
  const open = task.deadlines.filter(({ id }) => !metDeadlines.has(id));
  const running = open.flatMap(({ id, rule }): readonly Running[] => {
    if (rule.kind === 'on') return [{ due: rule.day, start }];
    const clock = clocks.get(id);
    return clock?.state === 'started' && clock.due !== null
      ? [{ due: clock.due, start: clock.startedOn }]
      : [];
  });
  const [first] = [...running].sort(
    (a, b) => Number((a.due ?? '') > (b.due ?? '')) - Number((a.due ?? '') < (b.due ?? '')),
  );
  return first ?? { due: null, start };
}

function latestContent(returns: readonly OwedReturn[]): ProgressEntry['content'] {
  const told = [...returns].sort((a, b) => Number(a.due > b.due) - Number(a.due < b.due));
  const accepted = told.filter(({ entry }) => entry.accepted !== null).at(-1)?.entry.accepted;
  return (
    accepted ?? told.filter(({ entry }) => entry.content !== null).at(-1)?.entry.content ?? null
  );
}

function targetCounts(
  { targets }: LedgerTask,
  content: ProgressEntry['content'],
): LampFacts['targets'] {
  const met = new Map(content?.figures.map((figure) => [figure.target, figure.met]));
  const count = (wanted: boolean): number =>
    targets.filter(({ id }) => met.get(id) === wanted).length;
  const [yes, no] = [count(true), count(false)];
  return { met: yes, missed: no, open: targets.length - yes - no };
}

function oldestOwed(returns: readonly OwedReturn[], on: PlainDate): PlainDate | null {
  const owed = returns
    .filter(({ due, entry }) => plusDays(due, 1) <= on && UNSENT.has(entry.stage))
    .map(({ due }) => due);
  return owed.reduce<PlainDate | null>(
    (first, due) => (first === null || due < first ? due : first),
    null,
  );
}

/** Returned to the unit is owed as if it had never been sent in. */
const UNSENT: ReadonlySet<string> = new Set(['open', 'returned']);

/** Facts for the lamp of one occurrence of a duty: due when it is due, closed when it was shown to be done. */
export const occurrenceFacts = (
  { id, from, due }: Occurrence,
  doneOn: PlainDate | null,
): LampFacts => ({
  ...{ item: id, start: from, due, progress: null, closedOn: doneOn },
  targets: { met: 0, missed: 0, open: 0 },
  ...{ sentOn: null, signedOn: null, answerDue: null },
});
