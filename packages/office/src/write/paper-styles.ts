// SPDX-License-Identifier: Apache-2.0
import {
  AlignmentType,
  type IParagraphStyleOptions,
  type IStylesOptions,
  LineRuleType,
} from 'docx';
import { CHARACTER, LINE, SIZE } from './paper-measures.js';

/** The paragraphs of a paper. Their looks are styles of the file, so that an office can change one for all. */
export type PaperStyle =
  | 'title'
  | 'number'
  | 'addressee'
  | 'body'
  | 'heading1'
  | 'heading2'
  | 'attachment'
  | 'signature'
  | 'cell'
  | 'cellCentred'
  | 'cellHeader'
  | 'pageNumber';

export type Face = '小标宋' | '仿宋' | '楷体' | '黑体' | '宋体';

/** The names that GB/T 9704-2012 §5.2.2 and §7.3 ask for, as the fonts are called where they are installed. */
const FONT_NAMES: Readonly<Record<Face, string>> = {
  小标宋: '方正小标宋简体',
  仿宋: '仿宋_GB2312',
  楷体: '楷体_GB2312',
  黑体: '黑体',
  宋体: '宋体',
};

type ParagraphLook = NonNullable<IParagraphStyleOptions['paragraph']>;

const fontOf = (face: Face) => {
  const name = FONT_NAMES[face];
  return { ascii: name, hAnsi: name, cs: name, eastAsia: name, hint: 'eastAsia' };
};

const LINES = { line: LINE, lineRule: LineRuleType.EXACT, before: 0, after: 0 };
const DENSE = { line: 360, lineRule: LineRuleType.EXACT, before: 0, after: 0 };
const SET_IN = { firstLine: 2 * CHARACTER };

/** 28 characters a line: 16 pt characters give up a quarter of a point each to fit 156 mm. In twips. */
const CLOSER = -5;

const style = (
  id: PaperStyle,
  name: string,
  [face, size]: readonly [Face, number],
  paragraph: ParagraphLook,
): IParagraphStyleOptions => ({
  id,
  name,
  basedOn: 'Normal',
  quickFormat: true,
  run: { font: fontOf(face), size, ...(size === SIZE.三号 ? { characterSpacing: CLOSER } : {}) },
  paragraph,
});

const PARAGRAPH_STYLES: readonly IParagraphStyleOptions[] = [
  { id: 'Normal', name: 'Normal', run: { size: SIZE.三号 }, quickFormat: true },
  // §7.3.1: 2号小标宋, centred.
  style('title', '公文标题', ['小标宋', SIZE.二号], {
    alignment: AlignmentType.CENTER,
    spacing: { ...LINES, line: 700 },
  }),
  // §7.2.5: 3号仿宋, centred.
  style('number', '发文字号', ['仿宋', SIZE.三号], {
    alignment: AlignmentType.CENTER,
    spacing: LINES,
  }),
  // §7.3.2: at the left edge.
  style('addressee', '主送机关', ['仿宋', SIZE.三号], { spacing: LINES }),
  // §7.3.3: 3号仿宋, set in by two characters; 一、 in 黑体, （一） in 楷体.
  style('body', '公文正文', ['仿宋', SIZE.三号], {
    alignment: AlignmentType.BOTH,
    indent: SET_IN,
    spacing: LINES,
  }),
  style('heading1', '一级标题', ['黑体', SIZE.三号], {
    indent: SET_IN,
    spacing: LINES,
    keepNext: true,
    outlineLevel: 0,
  }),
  style('heading2', '二级标题', ['楷体', SIZE.三号], {
    indent: SET_IN,
    spacing: LINES,
    keepNext: true,
    outlineLevel: 1,
  }),
  // §7.3.7: 3号黑体 at the left edge of its own page.
  style('attachment', '附件', ['黑体', SIZE.三号], { spacing: LINES }),
  // §7.3.5: four characters in from the right.
  style('signature', '署名和成文日期', ['仿宋', SIZE.三号], {
    alignment: AlignmentType.RIGHT,
    indent: { right: 4 * CHARACTER },
    spacing: LINES,
    keepLines: true,
  }),
  style('cell', '表格文字', ['仿宋', SIZE.小四], { spacing: DENSE }),
  style('cellCentred', '表格居中', ['仿宋', SIZE.小四], {
    alignment: AlignmentType.CENTER,
    spacing: DENSE,
  }),
  style('cellHeader', '表头', ['黑体', SIZE.小四], {
    alignment: AlignmentType.CENTER,
    spacing: DENSE,
  }),
  // §7.5: 4号宋体.
  style('pageNumber', '页码', ['宋体', SIZE.四号], {}),
];

/** The styles of the paper. Language is said, so that a substitute font shows Chinese forms. */
export const PAPER_STYLES: IStylesOptions = {
  default: {
    document: {
      run: {
        font: fontOf('仿宋'),
        size: SIZE.三号,
        language: { value: 'en-US', eastAsia: 'zh-CN' },
      },
    },
  },
  paragraphStyles: [...PARAGRAPH_STYLES],
};
