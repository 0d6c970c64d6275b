// SPDX-License-Identifier: Apache-2.0
import { xmlText } from '../write/xml-text.js';
import { columnLetter } from './row-xml.js';

/** 批注: words at a cell. */
export interface CellNote {
  readonly column: number;
  readonly row: number;
  readonly words: string;
}

const DECLARED = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';

/** comments1.xml: the words. */
export const commentsXml = (notes: readonly CellNote[]): string =>
  `${DECLARED}<comments xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">` +
  `<authors><author>三医一张网</author></authors><commentList>${notes
    .map(
      ({ column, row, words }) =>
        `<comment ref="${columnLetter(column)}${row}" authorId="0"><text><r><t xml:space="preserve">${xmlText(words)}</t></r></text></comment>`,
    )
    .join('')}</commentList></comments>`;

/** The boxes in which they show: Excel wants this old drawing language for them (ECMA-376 part 4). */
export const vmlXml = (notes: readonly CellNote[]): string =>
  '<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" ' +
  'xmlns:x="urn:schemas-microsoft-com:office:excel"><o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="1"/>' +
  '</o:shapelayout><v:shapetype id="note" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe">' +
  `<v:stroke joinstyle="miter"/></v:shapetype>${notes.map(box).join('')}</xml>`;

const box = ({ column, row }: CellNote, index: number): string =>
  `<v:shape id="note${index + 1}" type="#note" style="position:absolute;width:160pt;height:60pt;visibility:hidden" ` +
  'fillcolor="#ffffe1"><v:fill color2="#ffffe1"/><v:textbox/><x:ClientData ObjectType="Note">' +
  '<x:MoveWithCells/><x:SizeWithCells/>' +
  `<x:Anchor>${column},15,${row},10,${column + 2},15,${row + 4},4</x:Anchor>` +
  `<x:AutoFill>False</x:AutoFill><x:Row>${row - 1}</x:Row><x:Column>${column - 1}</x:Column>` +
  '</x:ClientData></v:shape>';
