// SPDX-License-Identifier: Apache-2.0
import type { Level, Region } from './region.js';
import { commonName } from './region-name.js';
import { chainOf } from './regions.js';
import type { Registry } from './registry.js';
import { namesAtStart } from './resolve-region.js';

/** One way to read a name: whose unit, and what stands beside the word for the region. */
export interface ReadName {
  readonly region: Region;
  /** 卫计委; 团~委 where the word for the region stands inside. */
  readonly form: string;
}

/** The ways to read a name, by how much it says itself; the first way that finds a unit holds. */
export interface WaysToRead {
  /** 楚雄州卫计委, 州卫计委: the region is named or meant by its level. */
  readonly placed: readonly ReadName[];
  /** 卫计委: the issuer's own. */
  readonly bare: readonly ReadName[];
  /** True where the name begins with the word of a level (县…) that the issuer does not stand in. */
  readonly open: boolean;
}

const LEADS =
  /^(?:中国共产党|中共(?!中央)|国家税务总局(?=.)|国家金融监督管理总局(?=.)|中国银行保险监督管理委员会(?=.))/u;
const INNER = /^(?:共青团|团)(?=.)/u;
const LEVEL_WORD =
  /^(?<word>自治区|自治州|自治县|地区|街道|[省州市县区旗盟镇乡])(?<grade>级)?(?<form>.+)$/u;

/** @param issuer the region of the document's issuer; null where it is not known */
export function waysToRead(registry: Registry, words: string, issuer: Region | null): WaysToRead {
  const name = words.replace(LEADS, '');
  const outer = placedIn(registry, name, issuer);
  const inner = insideLead(registry, name, issuer);
  return {
    placed: [...outer.placed, ...inner.placed],
    bare: issuer === null ? [] : [{ region: issuer, form: name }],
    open: outer.open || inner.open,
  };
}

type Placed = Pick<WaysToRead, 'placed' | 'open'>;

/** 团州委, 共青团楚雄州委员会: the word for the region stands behind a first word. */
function insideLead(registry: Registry, name: string, issuer: Region | null): Placed {
  const lead = INNER.exec(name)?.[0];
  if (lead === undefined) return { placed: [], open: false };
  const { placed, open } = placedIn(registry, name.slice(lead.length), issuer);
  return { placed: placed.map(({ region, form }) => ({ region, form: `${lead}~${form}` })), open };
}

function placedIn(registry: Registry, name: string, issuer: Region | null): Placed {
  const named = nearest(
    registry,
    namesAtStart(registry.regions, name).map(({ region, rest }) => ({ region, form: rest })),
    issuer,
  );
  const groups = LEVEL_WORD.exec(name)?.groups;
  if (groups === undefined) return { placed: named, open: false };
  const meant = regionMeant(registry, groups['word'] ?? '', issuer);
  const byLevel = meant === null ? [] : [{ region: meant, form: groups['form'] ?? '' }];
  return { placed: [...byLevel, ...named], open: meant === null };
}

/** Of regions of one name (大理市 is one, 城关镇 are many) those that share the issuer's province come alone. */
function nearest(
  { regions }: Registry,
  named: readonly ReadName[],
  issuer: Region | null,
): readonly ReadName[] {
  if (issuer === null || named.length < 2) return named;
  const province = issuer.code.slice(0, 2);
  const inProvince = named.filter(({ region }) => region.code.startsWith(province));
  const inIssuer = inProvince.filter(({ region }) =>
    chainOf(regions, region.code).some(({ code }) => code === issuer.code),
  );
  return [inIssuer, inProvince].find((some) => some.length > 0) ?? named;
}

const MUNICIPALITY = '市';

/**
 * 省、州、市、县 before a name mean the nearest region of the issuer, itself first, whose name ends so: 市医保局 in a paper of
 * a county-level city is the county's, in a paper of a district the prefecture's.
 */
function regionMeant({ regions }: Registry, word: string, issuer: Region | null): Region | null {
  if (issuer === null) return null;
  const ending = word.replace(/^自治(?=[州县])/u, '');
  return (
    chainOf(regions, issuer.code).find((region) =>
      endsSo(region, word === '自治区' ? word : ending),
    ) ?? null
  );
}

const PROVINCE_LEVEL: Level = 'province';

function endsSo(region: Region, ending: string): boolean {
  if (region.name.endsWith(ending)) return true;
  if (region.level === PROVINCE_LEVEL)
    return ending === '省' && !region.name.endsWith(MUNICIPALITY);
  return commonName(region.name).endsWith(ending);
}
