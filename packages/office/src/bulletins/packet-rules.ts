// SPDX-License-Identifier: Apache-2.0
import type { PacketVersion } from '@sanyi/bulletins';
import { fixedRatio, formatRatio, type Ratio } from '@sanyi/kernel';
import { printedValue, shownValue } from '../indicators/shown-value.js';

/** 各版复算包的规则: what a packet of a version prints, and whether parameters grade and what follows from grades is told. */
export interface PacketRules {
  readonly value: (value: Ratio, unit: string) => string;
  readonly points: (value: Ratio) => string;
  readonly parameters: boolean;
}

const POINTS_DECIMALS = 2;

/** Never changed for a version that has been issued: packets of it must come out the same for ever. */
export const PACKET_RULES: Readonly<Record<PacketVersion, PacketRules>> = {
  1: {
    value: shownValue,
    points: (value) => formatRatio(value, POINTS_DECIMALS),
    parameters: false,
  },
  2: {
    value: printedValue,
    points: (value) => fixedRatio(value, POINTS_DECIMALS),
    parameters: true,
  },
};
