// SPDX-License-Identifier: Apache-2.0
import { type CorrectedDocument, kept } from '@sanyi/documents';
import type { Mark } from './marks.js';
import { measureItems } from './measures.js';
import { standsNowhere } from './place.js';

/** Actions and measures are whole sentences and are lit only while they are chosen. */
export function chosenMark({ tasks, parts }: CorrectedDocument, key: string): Mark | null {
  const task = tasks.find(({ id }) => key.startsWith(`${id}.`) || key.startsWith(`${id}/`));
  const items = [
    ...(task === undefined ? tasks : [task]).flatMap((one) => one.parts.actions),
    ...parts.practices.flatMap((practice) =>
      kept([practice]).flatMap((value) => measureItems(practice.key, value, practice.machine)),
    ),
  ];
  const value = items.find((item) => item.key === key)?.value ?? null;
  return value === null || standsNowhere(value)
    ? null
    : { key, kind: 'action', span: value.span, task: task?.id ?? null };
}
