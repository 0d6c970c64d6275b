// SPDX-License-Identifier: Apache-2.0
import { readdir } from 'node:fs/promises';
import path from 'node:path';
import {
  type CompiledScheme,
  compileScheme,
  type Grounds,
  groundsOf,
  type NoTimetable,
  type Scheme,
  schemesByDay,
} from '@sanyi/grouping';
import type { PlainDate } from '@sanyi/kernel';
import type { Words } from '../http/words.js';
import { schemeIn } from './scheme-folder.js';

/** A scheme ready to group, explain and judge. */
export interface ShelvedScheme {
  readonly scheme: Scheme;
  readonly compiled: CompiledScheme;
  readonly grounds: Grounds;
  readonly folder: string;
  /** True for what ships with the house: for teaching and tests. */
  readonly sample: boolean;
  readonly mdcNames: ReadonlyMap<string, string>;
  readonly drgNames: ReadonlyMap<string, string>;
}

/** Every scheme this house holds. */
export interface SchemeShelf {
  readonly schemes: readonly ShelvedScheme[];
  /** The scheme of a day of discharge; null where no day chooses, because days are missing or clash. */
  readonly onDay: ((day: PlainDate) => ShelvedScheme | undefined) | null;
  /** In words: folders that hold no scheme, and why no day chooses. */
  readonly notes: readonly Words[];
}

/** Where schemes lie: what ships with the house, and what its keeper put beside the data. */
export interface SchemePlaces {
  readonly shipped: string;
  readonly own: string;
}

/**
 * Reads every scheme once. Own schemes come first. As soon as there is one, the shipped sample stands aside when a day
 * chooses: nobody's case may fall into it unasked.
 */
export async function openShelf({ shipped, own }: SchemePlaces): Promise<SchemeShelf> {
  const opened = [
    ...(await openAll(own, { sample: false })),
    ...(await openAll(shipped, { sample: true })),
  ];
  const found = opened.flatMap((one) => (isWords(one) ? [] : [one]));
  const schemes = found.filter(({ scheme: { id } }, place) => place === placeOf(found, id));
  const twice = found.filter(({ scheme: { id } }, place) => place !== placeOf(found, id));
  const ours = schemes.filter(({ sample }) => !sample);
  const days = onDay(ours.length > 0 ? ours : schemes);
  return {
    schemes,
    onDay: isWords(days) ? null : days,
    notes: [
      ...opened.filter(isWords),
      ...twice.map(({ scheme, folder }) => ({
        zh: `方案文件夹 ${path.basename(folder)} 的标识 ${scheme.id} 已经有了，没有采用。`,
        en: `Scheme folder ${path.basename(folder)}: there is a scheme ${scheme.id} already, so it is left aside.`,
      })),
      ...(isWords(days) ? [days] : []),
    ],
  };
}

const placeOf = (schemes: readonly ShelvedScheme[], id: string): number =>
  schemes.findIndex(({ scheme }) => scheme.id === id);

const isWords = (one: object): one is Words => 'zh' in one;

async function openAll(
  place: string,
  { sample }: { readonly sample: boolean },
): Promise<readonly (ShelvedScheme | Words)[]> {
  const entries = await readdir(place, { withFileTypes: true }).catch(() => []);
  const folders = entries
    .filter((entry) => entry.isDirectory() || entry.isSymbolicLink())
    .map(({ name }) => path.join(place, name))
    .toSorted();
  // The project's own folder also holds profiles and the parameters of DIP: no scheme, and no fault.
  const likely = sample ? await withMeta(folders) : folders;
  return Promise.all(likely.map((folder) => open(folder, sample)));
}

async function withMeta(folders: readonly string[]): Promise<readonly string[]> {
  const listed = await Promise.all(folders.map((folder) => readdir(folder)));
  return folders.filter((_, place) => listed[place]?.includes('meta.json'));
}

async function open(folder: string, sample: boolean): Promise<ShelvedScheme | Words> {
  const read = await schemeIn(folder);
  const name = path.basename(folder);
  if (!read.ok)
    return {
      zh: `方案文件夹 ${name} 读不出：${read.error}。请用 sanyi scheme check 检查。`,
      en: `Scheme folder ${name} cannot be read. Ask sanyi scheme check what is wrong with it.`,
    };
  const scheme = read.value;
  if (!/^[\w.-]{1,60}$/.test(scheme.id))
    return {
      zh: `方案文件夹 ${name} 的标识“${scheme.id}”只能用字母、数字、点和横线。`,
      en: `Scheme folder ${name}: its id may hold letters, digits, dots and dashes only.`,
    };
  return {
    ...{ scheme, folder, sample },
    compiled: compileScheme(scheme),
    grounds: groundsOf(scheme),
    mdcNames: new Map(scheme.mdcs.map(({ code, name }) => [code, name])),
    drgNames: new Map(drgsOf(scheme)),
  };
}

const drgsOf = ({ mdcs }: Scheme): readonly (readonly [string, string])[] =>
  mdcs
    .flatMap(({ rules }) => rules)
    .flatMap((rule) =>
      rule.kind === 'adrg' ? rule.drgs.map(({ code, name }) => [code, name] as const) : [],
    );

function onDay(
  schemes: readonly ShelvedScheme[],
): Words | ((day: PlainDate) => ShelvedScheme | undefined) {
  const on = schemesByDay(schemes.map(({ compiled }) => compiled.validity));
  if (!on.ok) return clashInWords(on.error, schemes);
  return (day) => {
    const place = on.value(day);
    return place === undefined ? undefined : schemes[place];
  };
}

function clashInWords(clash: NoTimetable, schemes: readonly ShelvedScheme[]): Words {
  const titleOf = (place: number): string => `“${schemes[place]?.scheme.title ?? ''}”`;
  if (clash.code === 'no-days')
    return {
      zh: `${titleOf(clash.scheme)}没有写明适用的出院日期，不能按出院日期选方案，请指明方案。`,
      en: `${titleOf(clash.scheme)} does not say on which days it holds, so no scheme is chosen by day. Name one.`,
    };
  const titles = clash.schemes.map(titleOf);
  return {
    zh: `${titles.join('与')}的适用日期重叠，不能按出院日期选方案，请指明方案。`,
    en: `${titles.join(' and ')} hold on the same days, so no scheme is chosen by day. Name one.`,
  };
}
