// SPDX-License-Identifier: Apache-2.0
import type { AccessHouse } from '../access/access-house.js';
import { forwardEvents } from './forward-events.js';
import { eraseExpired } from './retention.js';

/** What is done by itself while the house is open. */
export interface Jobs {
  /** Stops the clocks and waits for what is under way. */
  readonly stop: () => Promise<void>;
}

/** Something that is done again and again while the house is open. */
export interface TimedTask {
  /** What is told where it does not get through. */
  readonly name: string;
  readonly everyMs: number;
  /** How long the first time waits after the start; at once without it. For long work that nobody waits for. */
  readonly firstAfterMs?: number;
  readonly run: () => Promise<unknown>;
}

const DAY_MS = 86_400_000;
const FORWARD_MS = 10_000;

/**
 * Erases once a day, where a collector is named sends events every ten seconds, and does what areas want done. What fails is told
 * and tried again.
 */
export function startJobs(
  house: AccessHouse,
  {
    syslog,
    tasks = [],
    onTrouble,
  }: {
    readonly syslog: string | null;
    readonly tasks?: readonly TimedTask[];
    readonly onTrouble: (what: string, why: unknown) => void;
  },
): Jobs {
  const own: readonly TimedTask[] = [
    { name: 'erasing', everyMs: DAY_MS, run: () => eraseExpired(house) },
    ...(syslog === null
      ? []
      : [{ name: 'syslog', everyMs: FORWARD_MS, run: () => forwardEvents(house, syslog) }]),
  ];
  const clocks = [...own, ...tasks].map((task) =>
    every(task, (why) => {
      onTrouble(task.name, why);
    }),
  );
  return {
    stop: async () => {
      await Promise.all(clocks.map((stop) => stop()));
    },
  };
}

/** Longer pauses, and none, a clock of Node takes for a millisecond. */
const LONGEST_PAUSE = 2 ** 31 - 1;

/**
 * Runs a task at once, or after its first pause, and then again and again, never two at a time; answers what stops it.
 * @throws RangeError where the pause is none
 */
function every(
  { everyMs, firstAfterMs = 0, run }: TimedTask,
  onTrouble: (why: unknown) => void,
): () => Promise<void> {
  if (!(everyMs >= 1 && everyMs <= LONGEST_PAUSE)) throw new RangeError(`no pause: ${everyMs}`);
  let running: Promise<unknown> | null = null;
  const tick = (): void => {
    running ??= run()
      .catch(onTrouble)
      .finally(() => {
        running = null;
      });
  };
  const clock = setInterval(tick, everyMs);
  const first = firstAfterMs > 0 ? setTimeout(tick, firstAfterMs) : undefined;
  for (const one of [clock, first]) one?.unref();
  if (first === undefined) tick();
  return async () => {
    clearInterval(clock);
    clearTimeout(first);
    await running;
  };
}
