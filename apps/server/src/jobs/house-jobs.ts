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
  const clocks = [...own, ...tasks].map(({ name, everyMs, run }) =>
    every(everyMs, run, (why) => {
      onTrouble(name, why);
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
 * Runs a task at once and then again and again, never two at a time; answers what stops it.
 * @throws RangeError where the pause is none
 */
function every(
  pause: number,
  task: () => Promise<unknown>,
  onTrouble: (why: unknown) => void,
): () => Promise<void> {
  if (!(pause >= 1 && pause <= LONGEST_PAUSE)) throw new RangeError(`no pause: ${pause}`);
  let running: Promise<unknown> | null = null;
  const tick = (): void => {
    running ??= task()
      .catch(onTrouble)
      .finally(() => {
        running = null;
      });
  };
  const clock = setInterval(tick, pause);
  clock.unref();
  tick();
  return async () => {
    clearInterval(clock);
    await running;
  };
}
