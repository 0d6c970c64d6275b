// SPDX-License-Identifier: Apache-2.0
import type { PlainDate } from '@sanyi/kernel';
import type { Level, Region } from './region.js';
import { regionsOn } from './regions.js';
import type { Registry } from './registry.js';
import type { Unit } from './unit.js';
import { isCovered, unitsAt, unitsOn } from './units-on.js';
import { holdsOn } from './validity.js';

/** 集合: which units some words mean without naming them. */
export type MembersRule =
  | {
      /** 各州、市医改领导小组: one unit in each region of these levels. */
      readonly of: 'each-region';
      readonly within: string;
      readonly levels: readonly Level[];
      /** What each of them is, as written; 人民政府 where nothing is written. */
      readonly form: string;
    }
  | {
      /** 省直有关部门, 各成员单位: some of the region's departments; which ones, a person must say. */
      readonly of: 'departments';
      readonly region: string;
      readonly form: string;
    };

const EACH =
  /^各?(?<levels>州[、（(]?市[）)]?|市[、（(]?州[）)]?|县[、（(]?市[）)]?[、（(]?区?[）)]?|县（市、区）|县\(市、区\)|县[、（(]?区[）)]?|区[、（(]?县[）)]?(?:[、（(]?市[）)]?)?|市[、（(]?县[）)]?(?:[、（(]?区[）)]?)?|乡[、（(]?镇[、）)（(]*(?:街道)?[）)]?|乡（镇、街道）|镇[、（(]?街道[）)]?|[州市县区旗乡镇]|街道)(?!场)(?:党委[、和]?)?级?(?<form>.*)$/u;
const GENERAL =
  /^(?<place>[^各有相]{0,12}?)(?:[直本]属?|级)?(?:各|有关|相关|其他|各有关|各相关|有关各)*(?:成员单位|责任单位|职能部门|部门|单位|部门和单位|部门、单位|委办局)$/u;

/**
 * Reads words that say so that they mean several units (各…, 有关部门); null where they do not. `place` finds the region
 * that words name.
 */
export function collectiveIn(
  words: string,
  issuer: Region,
  place: (words: string) => Region | null,
): MembersRule | null {
  return words.startsWith('各') && !GENERAL.test(words)
    ? eachRegion(words, issuer)
    : generalWords(words, issuer, place);
}

const BELOW: Readonly<Record<Level, number>> = {
  national: 0,
  province: 1,
  prefecture: 2,
  county: 3,
  township: 4,
};

/** Reads 县市人民政府, 各州、市医改领导小组 and 县级卫生计生部门: one unit in each region below the issuer. */
export function eachRegion(words: string, issuer: Region): MembersRule | null {
  const { levels: named = '', form = '' } = EACH.exec(words)?.groups ?? {};
  const levels = named === '' ? [] : levelsMeant(named, issuer.level);
  const below = levels.filter((level) => BELOW[level] > BELOW[issuer.level]);
  if (below.length === 0 || !saysSeveral(words, named)) return null;
  return { of: 'each-region', within: issuer.code, levels: below, form: formMeant(form) };
}

const formMeant = (form: string): string => (form === '' ? '人民政府' : form);

const saysSeveral = (words: string, named: string): boolean =>
  words.startsWith('各') || named.length > 1 || words.startsWith(`${named}级`);

/** 市 alone is the level below the issuer; 州 is a prefecture, 县 and 区 a county, 乡, 镇 and 街道 a township. */
function levelsMeant(words: string, issuer: Level): readonly Level[] {
  if (/[乡镇街]/u.test(words)) return ['township'];
  if (words.includes('州')) return ['prefecture'];
  if (/^市县|^市、县/u.test(words))
    return issuer === 'province' ? ['prefecture', 'county'] : ['county'];
  if (/[县区旗]/u.test(words)) return ['county'];
  return issuer === 'prefecture' ? ['county'] : ['prefecture'];
}

function generalWords(
  words: string,
  issuer: Region,
  place: (words: string) => Region | null,
): MembersRule | null {
  const named = GENERAL.exec(words)?.groups?.['place'];
  if (named === undefined || !VAGUE.test(words)) return null;
  const region = named === '' ? issuer : (place(named) ?? issuer);
  return { of: 'departments', region: region.code, form: words };
}

const VAGUE = /成员单位|责任单位|有关|相关|各|其他|[直级](?:属)?(?:职能)?(?:部门|单位)/u;

/** 成员: the units a rule means on a day. `complete` is false where the rule only says among whom to choose. */
export interface Members {
  readonly units: readonly Unit[];
  /** Regions that the rule means and that have no such unit in the registry. */
  readonly without: readonly Region[];
  readonly complete: boolean;
}

/** Lists the members of a collective on a day. */
export function membersOf(registry: Registry, rule: MembersRule, on: PlainDate | null): Members {
  if (rule.of === 'departments') {
    return { units: unitsOn(registry, rule.region, on), without: [], complete: false };
  }
  const regions = rule.levels.flatMap((level) =>
    regionsOn(registry.regions, rule.within, level, on),
  );
  const found = regions.map((region) => ({
    region,
    units: unitsNamed(registry, rule.form, region, on),
  }));
  return {
    units: found.flatMap(({ units }) => units),
    without: found.filter(({ units }) => units.length === 0).map(({ region }) => region),
    complete: true,
  };
}

function unitsNamed(
  registry: Registry,
  form: string,
  region: Region,
  on: PlainDate | null,
): readonly Unit[] {
  if (!isCovered(registry, region)) return [];
  const known = registry.byForm.get(governmentIn(form, region)) ?? [];
  return known
    .filter(({ levels }) => levels.includes(region.level))
    .flatMap(({ department }) => unitsAt(registry, department, region))
    .filter((unit) => holdsOn(unit, on));
}

/** 各乡镇（街道）人民政府 means the 办事处 of a 街道. */
const governmentIn = (form: string, { name }: Region): string =>
  /^(?:人民)?政府/u.test(form) && name.endsWith('街道') ? '办事处' : form;
