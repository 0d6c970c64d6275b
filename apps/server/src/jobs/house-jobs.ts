// SPDX-License-Identifier: Apache-2.0
import type { AccessHouse } from '../access/access-house.js';
import { forwardEvents } from './forward-events.js';
import { eraseExpired } from './retention.js';

/** What is done by itself while the house is open. */
export interface Jobs {
  /** Stops the clocks and waits for what is under way. */
  readonly stop: () => Promise<void>;
}

/** Something that an area has done again and again. */
export interface AreaJob {
  readonly name: string;
  readonly everyMs: number;
  readonly run: () => Promise<unknown>;
}

const DAY_MS = 86_400_000;
const FORWARD_MS = 10_000;

/** Erases once a day and, where a collector is named, sends events every ten seconds. What fails is told and tried again. */
export function startJobs(
  house: AccessHouse,
  {
    syslog,
    onTrouble,
    areaJobs = [],
  }: {
    readonly syslog: string | null;
    readonly onTrouble: (what: string, why: unknown) => void;
    readonly areaJobs?: readonly AreaJob[];
  },
): Jobs {
  const clocks = [
    ...areaJobs.map(({ name, everyMs, run }) =>
      every(everyMs, run, (why) => {
        onTrouble(name, why);
      }),
    ),
    every(
      DAY_MS,
      () => eraseExpired(house),
      (why) => {
        onTrouble('erasing', why);
      },
    ),
    ...(syslog === null
      ? []
      : [
          every(
            FORWARD_MS,
            () => forwardEvents(house, syslog),
            (why) => {
              onTrouble('syslog', why);
            },
          ),
        ]),
  ];
  return {
    stop: async () => {
      await Promise.all(clocks.map((stop) => stop()));
    },
  };
}

/** Runs a task at once and then again and again, never two at a time; answers what stops it. */
function every(
  pause: number,
  task: () => Promise<unknown>,
  onTrouble: (why: unknown) => void,
): () => Promise<void> {
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
