// SPDX-License-Identifier: Apache-2.0
import type { TFunction } from 'i18next';
import { NoAnswerError, ProblemError } from '../http/problem-error.js';

/** What the person at the screen is told: the server's own words where it gave some. */
export function wordsFor(error: unknown, t: TFunction): string {
  if (error instanceof ProblemError) return error.problem.detail;
  return error instanceof NoAnswerError ? t('states.noAnswer') : t('states.unreadable');
}
