// SPDX-License-Identifier: Apache-2.0
import { MANIFEST_SHEET } from './manifest.js';

/** The parts of a workbook that are the same in every one: what it consists of, and how they hang together. */
export const FILL_SHEET = '填报';

const DECLARED = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const TYPES = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

export const SHEET_START = `${DECLARED}<worksheet xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>`;

/** What a protected sheet still allows: widths, rows more and fewer, sorting and filtering. 0 allows. */
export const PROTECTION =
  '<sheetProtection sheet="1" formatColumns="0" formatRows="0" insertRows="0" deleteRows="0" sort="0" autoFilter="0"/>';

const SHEETS = [
  [FILL_SHEET, ''],
  ['填报说明', ''],
  ['_codes', ' state="hidden"'],
  [MANIFEST_SHEET, ' state="veryHidden"'],
] as const;

export const WORKBOOK = `${DECLARED}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets>${SHEETS.map(
  ([name, state], i) => `<sheet name="${name}" sheetId="${i + 1}"${state} r:id="rId${i + 1}"/>`,
).join('')}</sheets></workbook>`;

const relations = (all: readonly (readonly [string, string])[]): string =>
  `${DECLARED}<Relationships xmlns="${PACKAGE}/relationships">${all
    .map(
      ([type, target], i) =>
        `<Relationship Id="rId${i + 1}" Type="${OFFICE}/${type}" Target="${target}"/>`,
    )
    .join('')}</Relationships>`;

export const ROOT_RELATIONS = relations([['officeDocument', 'xl/workbook.xml']]);

export const WORKBOOK_RELATIONS = relations([
  ...SHEETS.map((_, i) => ['worksheet', `worksheets/sheet${i + 1}.xml`] as const),
  ['styles', 'styles.xml'],
]);

export const SHEET_RELATIONS = relations([
  ['vmlDrawing', '../drawings/vmlDrawing1.vml'],
  ['comments', '../comments1.xml'],
]);

const override = (part: string, type: string): string =>
  `<Override PartName="/xl/${part}.xml" ContentType="${TYPES}.${type}+xml"/>`;

export const CONTENT_TYPES = `${DECLARED}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Default Extension="vml" ContentType="application/vnd.openxmlformats-officedocument.vmlDrawing"/>${override('workbook', 'sheet.main')}${override('styles', 'styles')}${override('comments1', 'comments')}${SHEETS.map((_, i) => override(`worksheets/sheet${i + 1}`, 'worksheet')).join('')}</Types>`;
