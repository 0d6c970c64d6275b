// SPDX-License-Identifier: Apache-2.0
import {
  AlignmentType,
  DocumentGridType,
  Footer,
  type FileChild,
  type IRunOptions,
  type ISectionOptions,
  LineRuleType,
  PageNumber,
  PageOrientation,
  Paragraph,
  TextRun,
} from 'docx';

// 党政机关公文格式 GB/T 9704-2012. Lengths in twips (1/1440 inch) unless the name says otherwise.

const twips = (millimetres: number): number => Math.round((millimetres * 1440) / 25.4);

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
export const LINE = Math.floor(PAGE.textHeight / 22);

/** 3号 (16 pt) is wider than 156 mm / 28; each character gives up this much, in 1/4096 pt. */
const CHARACTER_SPACE = -1024;

/** Sizes in half points. */
export const SIZE = { 二号: 44, 三号: 32, 四号: 28, 小四: 24, 五号: 21 } as const;

/** The width of a character of 3号: two of them open a paragraph. */
const CHARACTER = 320;

export type Face = '小标宋' | '仿宋' | '楷体' | '黑体' | '宋体';

/** The names that §5.2.2 and §7.3 ask for, as the fonts are called where they are installed. */
const FONT_NAMES: Readonly<Record<Face, string>> = {
  小标宋: '方正小标宋简体',
  仿宋: '仿宋_GB2312',
  楷体: '楷体_GB2312',
  黑体: '黑体',
  宋体: '宋体',
};

/** Words in one face. */
export function run(
  text: string,
  face: Face,
  size: number,
  more: Partial<IRunOptions> = {},
): TextRun {
  const name = FONT_NAMES[face];
  const font = { ascii: name, hAnsi: name, cs: name, eastAsia: name, hint: 'eastAsia' };
  return new TextRun({ text, font, size, ...more });
}

/** Body text in 3号仿宋, its first line set in by two characters. */
export const bodyParagraph = (...runs: readonly TextRun[]): Paragraph =>
  new Paragraph({ children: [...runs], indent: { firstLine: 2 * CHARACTER }, spacing: LINES });

export const body = (text: string): Paragraph => bodyParagraph(run(text, '仿宋', SIZE.三号));

/** 主送机关 and 附件 stand at the left edge. */
export const flushLeft = (text: string, face: Face = '仿宋'): Paragraph =>
  new Paragraph({ children: [run(text, face, SIZE.三号)], spacing: LINES });

/** §7.3.1: 2号小标宋, centred. */
export const titleParagraph = (text: string): Paragraph =>
  new Paragraph({
    children: [run(text, '小标宋', SIZE.二号)],
    alignment: AlignmentType.CENTER,
    spacing: { line: 700, lineRule: LineRuleType.EXACT },
  });

/** §7.3.3: 一、 in 黑体, （一） in 楷体. A heading stays with the text below it. */
export const heading = (text: string, level: 1 | 2): Paragraph =>
  new Paragraph({
    children: [run(text, level === 1 ? '黑体' : '楷体', SIZE.三号)],
    indent: { firstLine: 2 * CHARACTER },
    spacing: LINES,
    keepNext: true,
    outlineLevel: level - 1,
  });

/** §7.3.5: right, set in by some characters. */
export const rightParagraph = (text: string, characters: number): Paragraph =>
  new Paragraph({
    children: [run(text, '仿宋', SIZE.三号)],
    alignment: AlignmentType.RIGHT,
    indent: { right: characters * CHARACTER },
    spacing: LINES,
    keepLines: true,
  });

export const emptyLine = (): Paragraph => new Paragraph({ spacing: LINES });

/** A section of the paper. Landscape pages are the portrait page turned, 订口 on top. */
export function section(children: readonly FileChild[], landscape: boolean): ISectionOptions {
  const { width, height, top, bottom, left, right } = PAGE;
  const margin = landscape
    ? { top: left, bottom: right, left: bottom, right: top }
    : { top, bottom, left, right };
  return {
    properties: {
      page: {
        size: {
          width,
          height,
          orientation: landscape ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
        },
        margin: { ...margin, header: twips(15), footer: twips(landscape ? 15 : 24.5), gutter: 0 },
      },
      grid: {
        type: DocumentGridType.LINES_AND_CHARS,
        linePitch: LINE,
        charSpace: CHARACTER_SPACE,
      },
    },
    footers: { default: pageNumber('right'), even: pageNumber('left') },
    children: [...children],
  };
}

const LINES = { line: LINE, lineRule: LineRuleType.EXACT, before: 0, after: 0 };

/** §7.5: 4号, between dashes, one character in from the outer edge. */
function pageNumber(side: 'left' | 'right'): Footer {
  const name = FONT_NAMES.宋体;
  const number = new TextRun({
    children: ['— ', PageNumber.CURRENT, ' —'],
    font: { ascii: name, hAnsi: name, cs: name, eastAsia: name, hint: 'eastAsia' },
    size: SIZE.四号,
  });
  return new Footer({
    children: [
      new Paragraph({
        children: [number],
        alignment: side === 'right' ? AlignmentType.RIGHT : AlignmentType.LEFT,
        indent: { [side]: 280 },
      }),
    ],
  });
}
