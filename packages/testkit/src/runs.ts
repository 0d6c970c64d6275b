// SPDX-License-Identifier: Apache-2.0

/** How many times a property is tried: `count`, or the share of it that SANYI_PROPERTY_SHARE names (mutation runs). */
export const runs = (count: number): number =>
  Math.ceil(count * Number(process.env['SANYI_PROPERTY_SHARE'] ?? 1));
