// SPDX-License-Identifier: Apache-2.0
import { decimal, ok, type Ratio, ratioOf } from '@sanyi/kernel';
import { refused, type TreeReader, words } from '@sanyi/parameters';

/** An exact number, in quotes so that no reader of YAML makes a float of it. */
export const readRatio: TreeReader<Ratio> = (place) => {
  const text = words(place);
  if (!text.ok) return text;
  if (place.tree.kind === 'text' && !place.tree.quoted) {
    return refused(place, 'not-a-number-in-quotes', `'${text.value}'`);
  }
  const value = decimal(text.value);
  return value.ok ? ok(ratioOf(value.value)) : refused(place, 'not-a-decimal', "'0.85'");
};
