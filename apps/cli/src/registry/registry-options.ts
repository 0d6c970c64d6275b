// SPDX-License-Identifier: Apache-2.0
import type { PlainDate } from '@sanyi/kernel';
import type { Level } from '@sanyi/registry';

export interface DatedOptions {
  readonly on?: PlainDate;
  readonly json: boolean;
  readonly units?: string;
}

export interface RegionsOptions extends DatedOptions {
  readonly within: string;
  readonly level?: Level;
}

export interface UnitsOptions extends DatedOptions {
  readonly region: string;
}

export interface ResolveOptions extends DatedOptions {
  readonly region?: string;
  readonly function?: string;
}
