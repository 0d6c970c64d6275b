// SPDX-License-Identifier: Apache-2.0
import { assertNever } from '@sanyi/kernel';
import type { Refusal } from '@sanyi/office';
import { refusalInEnglish } from '../refusals.en.js';
import type { NotSavedWork } from '../saved-work.js';
import type { Language } from '../texts.js';
import { sayIn } from '../translate.js';

/** A file that did not open, and why. */
export interface Fault {
  readonly name: string;
  readonly cause:
    | NotSavedWork
    | { readonly code: 'refused'; readonly message: string; readonly refusal: Refusal }
    | { readonly code: 'failed'; readonly message: string };
}

/** What happened and what to do, for the person at the screen. */
export function faultText({ cause }: Fault, language: Language): string {
  const say = sayIn(language);
  switch (cause.code) {
    case 'refused':
      return language === 'zh' ? cause.message : refusalInEnglish(cause.refusal);
    case 'failed':
      return say('internalFault', { detail: cause.message });
    case 'not-json':
      return say('notJson');
    case 'not-saved-work':
      return say('notSavedWork');
    case 'newer-version':
      return say('newerVersion', { version: cause.version });
    case 'correction-does-not-apply':
      return say('doesNotApply', { index: cause.index + 1 });
    default:
      return assertNever(cause);
  }
}
