// SPDX-License-Identifier: Apache-2.0
import type { Indicator, Place } from '@sanyi/indicators';
import type { PlainDate } from '@sanyi/kernel';
import type { ParameterLibrary } from '@sanyi/parameters';
import type { AccessHouse } from '../access/access-house.js';
import { beijingDay } from '../beijing-day.js';
import { Refusal } from '../http/problem.js';
import { currentLibrary, type CurrentLibrary } from '../parameters/current-library.js';
import { parameterStore } from '../parameters/postgres.js';
import { joinedBook } from '../registry/joined-book.js';
import { ownRegistryStore } from '../registry/postgres.js';
import type { RegistryBook } from '../registry/registry-book.js';
import type { FigureFiles } from './figure-files.js';
import { figurePlaces, placeIn } from './figure-places.js';
import { type Figures, figuresIn } from './figures.js';

/** What figures stand on in a house. */
export interface FigureHouse {
  readonly people: AccessHouse;
  readonly files: FigureFiles;
  readonly figures: Figures;
  /** What institutions that the house brought in itself are called. */
  readonly ownNames: ReadonlyMap<string, string>;
  /** Lays the places out anew where institutions were brought in since; costs one look-up where none were. */
  readonly renew: () => Promise<void>;
  readonly indicators: ReadonlyMap<string, Indicator>;
  /** Policy values, for grades and what follows from them. */
  readonly parameters: CurrentLibrary;
}

/**
 * The figures of a house: one store, however many areas work on it. Definitions are read and laid out over the places when they are
 * first asked for.
 */
export function figureHouses(
  book: RegistryBook,
  files: () => FigureFiles,
  parameters: ParameterLibrary,
): (people: AccessHouse) => FigureHouse {
  const indicators = once(
    () => new Map(files().library.indicators.map((one) => [one.id, one] as const)),
  );
  const made = new WeakMap<AccessHouse, FigureHouse>();
  return (people) => {
    const known = made.get(people);
    if (known !== undefined) return known;
    const store = figureStore(people, book, files);
    const house: FigureHouse = {
      people,
      parameters: currentLibrary(parameters, parameterStore(people)),
      get files() {
        return files();
      },
      get figures() {
        return store.held().figures;
      },
      get ownNames() {
        return store.held().names;
      },
      renew: store.renew,
      get indicators() {
        return indicators();
      },
    };
    made.set(people, house);
    return house;
  };
}

interface HeldFigures {
  readonly book: RegistryBook;
  readonly figures: Figures;
  readonly names: ReadonlyMap<string, string>;
}

/** The figures over the places of today: those that came with the house, and institutions that were brought in. */
function figureStore(people: AccessHouse, shipped: RegistryBook, files: () => FigureFiles) {
  const current = joinedBook(shipped, ownRegistryStore(people, shipped));
  const known = new Set(shipped.institutions.map(({ id }) => id));
  const over = (book: RegistryBook): HeldFigures => ({
    book,
    figures: figuresIn(people.database, files().library, figurePlaces(book)),
    names: new Map(
      book.institutions.filter(({ id }) => !known.has(id)).map(({ id, name }) => [id, name]),
    ),
  });
  let held: HeldFigures | undefined;
  const now = (): HeldFigures => (held ??= over(shipped));
  return {
    held: now,
    renew: async (): Promise<void> => {
      const book = await current();
      if (book !== now().book) held = over(book);
    },
  };
}

/** Makes a value when it is first asked for. */
export function once<T extends object>(make: () => T): () => T {
  let made: T | undefined;
  return () => (made ??= make());
}

/** The day in Beijing. */
export const todayIn = ({ people }: Pick<FigureHouse, 'people'>): PlainDate =>
  beijingDay(people.now());

/** What a place is called. */
export const nameOf = (
  { people: { names }, ownNames }: Pick<FigureHouse, 'people' | 'ownNames'>,
  place: Place,
): string =>
  place.level === 'institution'
    ? (ownNames.get(place.id) ?? names.unit(place.id))
    : names.region(place.id);

/** What the place of an id is called. */
export function nameOfId(house: FigureHouse, id: string): string {
  const place = placeIn(house.figures.tree, id);
  return place === undefined ? id : nameOf(house, place);
}

/** An indicator; refuses what no definition names. */
export function indicatorOf({ indicators }: FigureHouse, id: string): Indicator {
  const found = indicators.get(id);
  if (found !== undefined) return found;
  throw new Refusal('not-found', {
    zh: `没有指标 ${id}。`,
    en: `There is no indicator ${id}.`,
  });
}
