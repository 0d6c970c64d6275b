// SPDX-License-Identifier: Apache-2.0
import type { NewMinutes } from '@sanyi/contract';

/** 会商 as it is being noted down: what was not touched is not there. */
export interface MeetingDraft {
  readonly kind: NewMinutes['kind'];
  readonly on: string;
  readonly number?: string;
  readonly convener: string;
  readonly deputies?: readonly string[];
  readonly attendees?: readonly string[];
  readonly topics?: readonly string[];
  readonly decisions: readonly {
    readonly title: string;
    readonly text?: string;
    readonly lead: string;
    readonly support?: readonly string[];
    readonly due?: string;
  }[];
}

const trimmed = (words: string | undefined): string => words?.trim() ?? '';
const all = (words: readonly string[] | undefined): string[] =>
  (words ?? []).map((one) => one.trim());
const orNull = (words: string): string | null => (words === '' ? null : words);

/** What is asked of the server: what was left empty is none. */
export const minutesIn = (draft: MeetingDraft): NewMinutes => ({
  ...{ kind: draft.kind, on: draft.on, number: orNull(trimmed(draft.number)) },
  ...{ convener: draft.convener.trim(), deputies: all(draft.deputies) },
  ...{ attendees: all(draft.attendees), topics: all(draft.topics) },
  decisions: draft.decisions.map(({ title, text, lead, support, due }) => ({
    ...{ title: title.trim(), text: trimmed(text), lead: lead.trim(), support: all(support) },
    due: orNull(trimmed(due)),
  })),
});
