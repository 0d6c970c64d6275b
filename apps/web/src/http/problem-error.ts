// SPDX-License-Identifier: Apache-2.0
import type { Problem } from '@sanyi/contract';

/** A refusal the server explained. `problem.detail` is written for the person at the screen. */
export class ProblemError extends Error {
  override readonly name = 'ProblemError';
  readonly problem: Problem;

  constructor(problem: Problem) {
    super(problem.detail);
    this.problem = problem;
  }
}

/** No answer, or one that is not ours: the network, a proxy, a server that is starting. */
export class NoAnswerError extends Error {
  override readonly name = 'NoAnswerError';
}

/** The stable name of a refusal, such as `conflict`; undefined where the error is no refusal. */
export function problemName(error: unknown): string | undefined {
  if (!(error instanceof ProblemError)) return undefined;
  return error.problem.type.replace(/^\/problems\//, '');
}
