// SPDX-License-Identifier: Apache-2.0
import type { Indicator, Place } from '@sanyi/indicators';
import type { PlainDate } from '@sanyi/kernel';
import type { ParameterLibrary } from '@sanyi/parameters';
import type { AccessHouse } from '../access/access-house.js';
import { beijingDay } from '../beijing-day.js';
import { Refusal } from '../http/problem.js';
import { currentLibrary, type CurrentLibrary } from '../parameters/current-library.js';
import { parameterStore } from '../parameters/postgres.js';
import type { RegistryBook } from '../registry/registry-book.js';
import type { FigureFiles } from './figure-files.js';
import { figurePlaces, placeIn } from './figure-places.js';
import { type Figures, figuresIn } from './figures.js';

/** What figures stand on in a house. */
export interface FigureHouse {
  readonly people: AccessHouse;
  readonly files: FigureFiles;
  readonly figures: Figures;
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
  const tree = once(() => figurePlaces(book));
  const indicators = once(
    () => new Map(files().library.indicators.map((one) => [one.id, one] as const)),
  );
  const made = new WeakMap<AccessHouse, FigureHouse>();
  return (people) => {
    const known = made.get(people);
    if (known !== undefined) return known;
    const figures = once(() => figuresIn(people.database, files().library, tree()));
    const house: FigureHouse = {
      people,
      parameters: currentLibrary(parameters, parameterStore(people)),
      get files() {
        return files();
      },
      get figures() {
        return figures();
      },
      get indicators() {
        return indicators();
      },
    };
    made.set(people, house);
    return house;
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
export const nameOf = ({ people: { names } }: Pick<FigureHouse, 'people'>, place: Place): string =>
  place.level === 'institution' ? names.unit(place.id) : names.region(place.id);

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
