// SPDX-License-Identifier: Apache-2.0

// 党政机关公文格式 GB/T 9704-2012. Lengths in twips (1/1440 inch) unless the name says otherwise.

/** Millimetres in twips. */
export const twips = (millimetres: number): number => Math.round((millimetres * 1440) / 25.4);

/** §5.2.1: 天头 37 mm, 订口 28 mm, 版心 156 mm × 225 mm on A4. */
export const PAGE = {
  width: twips(210),
  height: twips(297),
  top: twips(37),
  bottom: twips(297 - 37 - 225),
  left: twips(28),
  right: twips(210 - 28 - 156),
  textWidth: twips(156),
  textHeight: twips(225),
} as const;

/** §5.2.3: 22 lines of 28 characters. A line is a little less than 225 mm / 22, so that 22 always fit. */
export const LINE: number = Math.floor(PAGE.textHeight / 22);

/** Sizes in half points. */
export const SIZE = { 二号: 44, 三号: 32, 四号: 28, 小四: 24 } as const;

/** The width of a character of 3号: two of them open a paragraph. */
export const CHARACTER = 320;
