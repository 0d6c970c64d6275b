// SPDX-License-Identifier: Apache-2.0

const SIGNALS = ['SIGINT', 'SIGTERM'] as const;

/** One Ctrl-C arrives several times: from the terminal and again from npm. Later than this it is a second one. */
const ECHO_MS = 1_000;

const PARENT_BEAT_MS = 500;

/** Exit code of a shell's command that SIGINT ended. */
const INTERRUPTED = 130;

/** What tells when to stop. */
export interface WordToStop {
  /** Settles at the first signal. */
  readonly heard: Promise<void>;
}

/** Listens from now on: the first signal is for the caller, a second one ends the process at once. */
export function listenForStop(onForced: () => void): WordToStop {
  let first: number | undefined;
  const heard = new Promise<void>((resolve) => {
    if (process.env['npm_lifecycle_event'] === 'start') watchParent(resolve);
    for (const signal of SIGNALS) {
      process.on(signal, () => {
        first ??= Date.now();
        if (Date.now() - first < ECHO_MS) resolve();
        else force(onForced);
      });
    }
  });
  return { heard };
}

/** npm passes a SIGTERM on to its shell only, which dies and leaves us behind: then we are to stop, too. */
function watchParent(gone: () => void): void {
  const parent = process.ppid;
  setInterval(() => {
    if (process.ppid !== parent) gone();
  }, PARENT_BEAT_MS).unref();
}

function force(onForced: () => void): never {
  onForced();
  process.exit(INTERRUPTED);
}
