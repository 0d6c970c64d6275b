// SPDX-License-Identifier: Apache-2.0
import { xmlText } from '../write/xml-text.js';

/** The looks of a return's cells, by their place in `cellXfs`. */
export const LOOK = {
  plain: 0,
  title: 1,
  note: 2,
  header: 3,
  headerToFill: 4,
  text: 5,
  number: 6,
  money: 7,
  percent: 8,
  day: 9,
  lockedText: 10,
  lockedNumber: 11,
  lockedMoney: 12,
  lockedPercent: 13,
  reason: 14,
} as const;

export type Look = (typeof LOOK)[keyof typeof LOOK];

const FONTS = [
  '<font><sz val="11"/><name val="宋体"/></font>',
  '<font><b/><sz val="18"/><name val="黑体"/></font>',
  '<font><sz val="10"/><color rgb="FF595959"/><name val="楷体"/></font>',
  '<font><b/><sz val="10.5"/><name val="黑体"/></font>',
  '<font><sz val="10.5"/><name val="宋体"/></font>',
  '<font><sz val="10.5"/><color rgb="FF6B6B6B"/><name val="宋体"/></font>',
  '<font><sz val="10.5"/><color rgb="FFB00020"/><name val="宋体"/></font>',
];

const FILLS = ['FFE7EDF5', 'FFFCE9B8', 'FFFFFBE6', 'FFF2F2F2', 'FFFDECEA'];

const fill = (colour: string): string =>
  `<fill><patternFill patternType="solid"><fgColor rgb="${colour}"/></patternFill></fill>`;

const side = (name: string): string => `<${name} style="thin"><color rgb="FFBFBFBF"/></${name}>`;

interface Kind {
  readonly font: number;
  readonly fill: number;
  readonly border: number;
  readonly format?: number;
  readonly open?: boolean;
  readonly across?: 'left' | 'center' | 'right';
  /** Runs on over the empty cells beside it, and is not broken within its own. */
  readonly runsOn?: boolean;
}

/** In the order of LOOK. Formats: 3 `#,##0`, 4 `#,##0.00`, 10 `0.00%`, 49 text, 165 day. */
const KINDS: readonly Kind[] = [
  { font: 0, fill: 0, border: 0 },
  { font: 1, fill: 0, border: 0, across: 'left', runsOn: true },
  { font: 2, fill: 0, border: 0, across: 'left', runsOn: true },
  { font: 3, fill: 2, border: 1, across: 'center' },
  { font: 3, fill: 3, border: 1, across: 'center' },
  { font: 4, fill: 4, border: 1, format: 49, open: true, across: 'left' },
  { font: 4, fill: 4, border: 1, format: 164, open: true, across: 'right' },
  { font: 4, fill: 4, border: 1, format: 4, open: true, across: 'right' },
  { font: 4, fill: 4, border: 1, format: 10, open: true, across: 'right' },
  { font: 4, fill: 4, border: 1, format: 165, open: true, across: 'center' },
  { font: 5, fill: 5, border: 1, format: 49, across: 'left' },
  { font: 5, fill: 5, border: 1, format: 164, across: 'right' },
  { font: 5, fill: 5, border: 1, format: 4, across: 'right' },
  { font: 5, fill: 5, border: 1, format: 10, across: 'right' },
  { font: 6, fill: 6, border: 1, format: 49, across: 'left' },
];

function xf(kind: Kind): string {
  const { font, fill: paint, border, format = 0, open = false, across, runsOn = false } = kind;
  const place =
    across === undefined
      ? ''
      : `<alignment horizontal="${across}" vertical="center"${runsOn ? '' : ' wrapText="1"'}/>`;
  const lock = open ? '<protection locked="0"/>' : '';
  return (
    `<xf numFmtId="${format}" fontId="${font}" fillId="${paint}" borderId="${border}" xfId="0" ` +
    'applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1" ' +
    `applyProtection="1">${place}${lock}</xf>`
  );
}

const counted = (name: string, all: readonly string[]): string =>
  `<${name} count="${all.length}">${all.join('')}</${name}>`;

/** styles.xml of a return's workbook. */
export const stylesXml = (): string =>
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>' +
  '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">' +
  counted('numFmts', [
    `<numFmt numFmtId="164" formatCode="${xmlText('#,##0.############')}"/>`,
    '<numFmt numFmtId="165" formatCode="yyyy\\-mm\\-dd"/>',
  ]) +
  counted('fonts', FONTS) +
  counted('fills', [
    '<fill><patternFill patternType="none"/></fill>',
    '<fill><patternFill patternType="gray125"/></fill>',
    ...FILLS.map(fill),
  ]) +
  counted('borders', [
    '<border><left/><right/><top/><bottom/></border>',
    `<border>${['left', 'right', 'top', 'bottom'].map(side).join('')}</border>`,
  ]) +
  '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
  counted('cellXfs', KINDS.map(xf)) +
  '</styleSheet>';
