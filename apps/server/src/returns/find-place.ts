// SPDX-License-Identifier: Apache-2.0
import type { PlainDate } from '@sanyi/kernel';
import { holdsOn, type Institution, isWithin, unitsOn } from '@sanyi/registry';
import { type CellSurroundings, type Found, PLACE_KINDS, type PlaceKind } from '@sanyi/returns';
import type { RegistryBook } from '../registry/registry-book.js';

/** A unit, institution or region that a cell may name. */
export interface NamedPlace {
  readonly id: string;
  readonly name: string;
}

/** 名录: what the cells of one return may name, in the region the return stands in. */
export interface Places {
  /** By its id anywhere, by its name within the region; where several bear the name, these. */
  readonly find: CellSurroundings['find'];
  /** What a sheet shows of an id; where the name alone would not lead back to it, name and id: 人民医院（990102.h1）. */
  readonly label: (kind: PlaceKind, id: string) => string;
  /** What may be chosen in the region, in the order of the registry. */
  readonly choices: (kind: PlaceKind) => readonly NamedPlace[];
}

/** How many names a list in a sheet offers; where there are more, they are typed. */
const MOST_LISTED = 2_000;

/** The names to choose from in a sheet, by kind. */
export const namesToChoose = ({ choices, label }: Places): ReadonlyMap<PlaceKind, string[]> =>
  new Map(
    PLACE_KINDS.flatMap((kind) => {
      const all = choices(kind);
      return all.length > MOST_LISTED ? [] : [[kind, all.map(({ id }) => label(kind, id))]];
    }),
  );

/** Where a return stands, and for which day names hold. */
interface Where {
  readonly region: string;
  readonly on: PlainDate;
}

/** Finds what a cell names: `placesOf` for those who only look up. */
export const finder = (book: RegistryBook, where: Where): CellSurroundings['find'] =>
  placesOf(book, where).find;

/** The places that the cells of a return may name. Lists are made when the first cell asks for them. */
export function placesOf(book: RegistryBook, where: Where): Places {
  const held = new Map<PlaceKind, Listed>();
  const listed = (kind: PlaceKind): Listed => {
    const made = held.get(kind) ?? listOf(CHOICES[kind](book, where));
    held.set(kind, made);
    return made;
  };
  const elsewhere = remembered((kind, id) => ELSEWHERE[kind](book, id, where));
  const nameOf = (kind: PlaceKind, id: string): string | undefined =>
    listed(kind).byId.get(id) ?? elsewhere(kind, id);
  const find = (kind: PlaceKind, text: string): Found => {
    if (nameOf(kind, text) !== undefined) return text;
    const ids = listed(kind).byName.get(plain(text)) ?? (kind === 'region' ? far(book, text) : []);
    if (ids.length > 1) return { among: ids.map((id) => `${text}（${id}）`) };
    return ids[0] ?? labelled(text, (id) => nameOf(kind, id));
  };
  const label = (kind: PlaceKind, id: string): string => {
    const name = nameOf(kind, id);
    if (name === undefined) return id;
    return find(kind, name) === id ? name : `${name}（${id}）`;
  };
  return { find, label, choices: (kind) => listed(kind).all };
}

const MOST_REMEMBERED = 10_000;

/** The same asked again is answered from memory. */
function remembered(look: (kind: PlaceKind, id: string) => string | undefined): typeof look {
  const found = new Map<string, string | undefined>();
  return (kind, id) => {
    const asked = `${kind} ${id}`;
    if (found.has(asked)) return found.get(asked);
    if (found.size >= MOST_REMEMBERED) found.clear();
    const name = look(kind, id);
    found.set(asked, name);
    return name;
  };
}

interface Listed {
  readonly all: readonly NamedPlace[];
  readonly byId: ReadonlyMap<string, string>;
  readonly byName: ReadonlyMap<string, readonly string[]>;
}

function listOf(all: readonly NamedPlace[]): Listed {
  const byName = new Map<string, string[]>();
  for (const { id, name } of all) {
    const same = byName.get(plain(name));
    if (same === undefined) byName.set(plain(name), [id]);
    else same.push(id);
  }
  return { all, byName, byId: new Map(all.map(({ id, name }) => [id, name])) };
}

const plain = (name: string): string => name.normalize('NFC').trim();

type Choices = (book: RegistryBook, where: Where) => readonly NamedPlace[];

const CHOICES: Readonly<Record<PlaceKind, Choices>> = {
  institution: ({ registry, institutions }, { region, on }) =>
    institutions.filter(
      (one) => holdsOn(one, on) && isWithin(registry.regions, one.region, region),
    ),
  unit: (book, where) =>
    regionsIn(book, where).flatMap(({ id }) => unitsOn(book.registry, id, where.on)),
  region: (book, where) => regionsIn(book, where),
};

const regionsIn: Choices = ({ registry: { regions } }, { region, on }) =>
  [...regions.byCode.values()]
    .filter((one) => holdsOn(one, on) && isWithin(regions, one.code, region))
    .map(({ code, name }) => ({ id: code, name }));

type Elsewhere = (book: RegistryBook, id: string, where: Where) => string | undefined;

/** The name of an id that stands outside the region, or has ended. */
const ELSEWHERE: Readonly<Record<PlaceKind, Elsewhere>> = {
  institution: ({ institutions }, id) => institutionNames(institutions).get(id),
  unit: ({ registry }, id, { on }) =>
    unitsOn(registry, id.split('.')[0] ?? '', on).find((one) => one.id === id)?.name,
  region: ({ registry }, id) => registry.regions.byCode.get(id)?.name,
};

const NAMES = new WeakMap<readonly Institution[], ReadonlyMap<string, string>>();

function institutionNames(all: readonly Institution[]): ReadonlyMap<string, string> {
  const made = NAMES.get(all) ?? new Map(all.map(({ id, name }) => [id, name]));
  NAMES.set(all, made);
  return made;
}

/** A region that lies elsewhere may be named too: where somebody was moved to, where a patient comes from. */
const far = ({ registry }: RegistryBook, text: string): readonly string[] =>
  (registry.regions.byName.get(text) ?? [])
    .filter(({ name }) => name === text)
    .map(({ code }) => code);

/** 人民医院（990102.h1）: the id in the brackets, where it bears that name. */
function labelled(text: string, nameOf: (id: string) => string | undefined): string | undefined {
  const [, name = '', id = ''] = /^(.+)[（(]([^（()）]+)[)）]$/u.exec(text) ?? [];
  const known = nameOf(id);
  return known !== undefined && plain(known) === plain(name) ? id : undefined;
}
