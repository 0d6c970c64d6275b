// SPDX-License-Identifier: Apache-2.0
import type { FactDefinition } from './fact-definition.js';
import type { Indicator, IndicatorVersion } from './indicator.js';

/** 定义的原样: a definition as its file would hold it, as plain data; `readIndicator` gives the same indicator again. */
export const writeIndicator = ({
  versions,
  covers,
  note,
  ...rest
}: Indicator): WrittenIndicator => ({
  ...rest,
  ...(covers === null ? {} : { covers }),
  ...(note === '' ? {} : { note }),
  versions: versions.map(writeVersion),
});

/** 写出的定义, by field name. */
export type WrittenIndicator = Readonly<Record<string, unknown>>;

const writeVersion = ({
  numerator,
  denominator,
  note,
  ...rest
}: IndicatorVersion): Readonly<Record<string, unknown>> => ({
  ...rest,
  numerator: numerator.text,
  ...(denominator === null ? {} : { denominator: denominator.text }),
  ...(note === '' ? {} : { note }),
});

/** 事实定义的原样; `readFacts` gives the same again. */
export const writeFactDefinition = ({
  fromReturn,
  note,
  ...rest
}: FactDefinition): WrittenIndicator => ({
  ...rest,
  ...(fromReturn === null ? {} : { fromReturn }),
  ...(note === '' ? {} : { note }),
});
