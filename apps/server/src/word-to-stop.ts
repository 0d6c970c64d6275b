// SPDX-License-Identifier: Apache-2.0

const SIGNALS = ['SIGINT', 'SIGTERM'] as const;

/** One Ctrl-C arrives several times: from the terminal and again from npm. Later than this it is a second one. */
const ECHO_MS = 1_000;

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

function force(onForced: () => void): never {
  onForced();
  process.exit(INTERRUPTED);
}
