// SPDX-License-Identifier: Apache-2.0
import { daysBetween, type PlainDate, type WorkCalendar, workingDaysBetween } from '@sanyi/kernel';
import type { Lamp, LampCondition, LampFacts, LampKey, LampReason, LampScheme } from './lamp.js';

/**
 * 判灯: the lamp of one item on a day, with every rule that holds and the figures it was judged by. Of several the worst shows, by the
 * order of the scheme; 办结 stands before all; none is green. What is not known turns no lamp: without a progress nothing lags.
 */
export function lampOf(
  facts: LampFacts,
  on: PlainDate,
  scheme: LampScheme,
  calendar: WorkCalendar,
): Lamp {
  const day = { on, calendar };
  const held = scheme.rules.flatMap(({ id, lamp, when }): readonly LampReason[] => {
    const found = judge(when, facts, day);
    return found === null ? [] : [{ rule: id, lamp, ...found }];
  });
  const closed = held.filter(({ lamp }) => lamp === 'blue');
  const reasons = closed.length > 0 ? closed : held;
  return { item: facts.item, key: worst(reasons, scheme), on, reasons };
}

function worst(reasons: readonly LampReason[], { lamps }: LampScheme): LampKey {
  const turned = new Set(reasons.map(({ lamp }) => lamp));
  return lamps.find(({ key }) => turned.has(key))?.key ?? 'green';
}

interface Day {
  readonly on: PlainDate;
  readonly calendar: WorkCalendar;
}

type Found = Pick<LampReason, 'words' | 'figures'> | null;

function judge(when: LampCondition, facts: LampFacts, day: Day): Found {
  switch (when.kind) {
    case 'closed':
      return closed(facts, day);
    case 'overdue':
      return overdue(when, facts, day);
    case 'near':
      return near(when, facts, day);
    case 'lagging':
      return lagging(when, facts, day);
    case 'target-missed':
      return missed(when, facts);
    case 'unsigned':
      return unsigned(when, facts, day);
    case 'unanswered':
      return unanswered(when, facts, day);
  }
}

type When<K extends LampCondition['kind']> = Extract<LampCondition, { kind: K }>;

const closed = ({ closedOn }: LampFacts, { on }: Day): Found =>
  closedOn === null || closedOn > on ? null : { words: `${closedOn}办结`, figures: { closedOn } };

function overdue({ days: threshold }: When<'overdue'>, { due }: LampFacts, { on }: Day): Found {
  if (due === null) return null;
  const days = daysBetween(due, on);
  return days < threshold
    ? null
    : { words: `时限${due}，已逾期${days}天`, figures: { due, days, threshold } };
}

function near(
  { workingDays: threshold }: When<'near'>,
  { due }: LampFacts,
  { on, calendar }: Day,
): Found {
  // The calendar days bound the working days, so that a far day is not counted through.
  if (due === null || due < on || daysBetween(on, due) > NEAR_ENOUGH + 2 * threshold) return null;
  const workingDays = workingDaysBetween(calendar, on, due);
  if (workingDays > threshold) return null;
  const left = workingDays === 0 ? '今天之后再无工作日' : `还有${workingDays}个工作日`;
  return { words: `时限${due}，${left}`, figures: { due, workingDays, threshold } };
}

/** No stretch of so many calendar days besides twice the working days is all days off. */
const NEAR_ENOUGH = 60;

function lagging({ points: threshold }: When<'lagging'>, facts: LampFacts, { on }: Day): Found {
  const { start, due, progress } = facts;
  if (start === null || due === null || progress === null) return null;
  const elapsed = elapsedShare(start, due, on);
  const points = elapsed - progress;
  return points < threshold
    ? null
    : {
        words: `时间已过${elapsed}%，进度${progress}%，滞后${points}个百分点`,
        figures: { elapsed, progress, points, threshold },
      };
}

/** 时间进度: whole per cent of the days from start to due that have passed, rounded down; 0 before the start, 100 from the due day. */
export function elapsedShare(start: PlainDate, due: PlainDate, on: PlainDate): number {
  const whole = daysBetween(start, due);
  const passed = daysBetween(start, on);
  if (passed <= 0) return 0;
  return passed >= whole ? 100 : Math.floor((100 * passed) / whole);
}

const missed = ({ targets: threshold }: When<'target-missed'>, { targets }: LampFacts): Found =>
  targets.missed < threshold
    ? null
    : {
        words: `${targets.missed}项目标未达`,
        figures: { missed: targets.missed, met: targets.met, open: targets.open, threshold },
      };

function unsigned(
  { workingDays: threshold }: When<'unsigned'>,
  { sentOn, signedOn }: LampFacts,
  { on, calendar }: Day,
): Found {
  if (sentOn === null || sentOn > on || (signedOn !== null && signedOn <= on)) return null;
  const workingDays = workingDaysBetween(calendar, sentOn, on);
  return workingDays <= threshold
    ? null
    : {
        words: `${sentOn}下发，${workingDays}个工作日未签收`,
        figures: { sentOn, workingDays, threshold },
      };
}

function unanswered(
  { workingDays: threshold }: When<'unanswered'>,
  { answerDue }: LampFacts,
  { on, calendar }: Day,
): Found {
  if (answerDue === null || answerDue > on) return null;
  const workingDays = workingDaysBetween(calendar, answerDue, on);
  return workingDays < threshold
    ? null
    : {
        words: `进展应于${answerDue}前报送，已迟${workingDays}个工作日`,
        figures: { answerDue, workingDays, threshold },
      };
}
