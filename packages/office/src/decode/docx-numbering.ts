// SPDX-License-Identifier: Apache-2.0
import { formatOrdinal } from './ordinal.js';
import type { Attribute, XmlReader } from './xml.js';

/** 自动编号 as numbering.xml defines it (ECMA-376-1 §17.9). */
export interface Numbering {
  readonly abstracts: Map<string, AbstractList>;
  readonly lists: Map<string, List>;
}

interface AbstractList {
  readonly id: string;
  readonly levels: Map<number, Level>;
  styleLink?: string;
  numStyleLink?: string;
}

interface List {
  abstract: string;
  readonly starts: Map<number, number>;
  readonly levels: Map<number, Level>;
}

interface Level {
  start: number;
  format: string;
  text: string;
  /** Restarts after this level or a higher one, counted from 1; 0 never restarts; undefined after any higher one. */
  restart?: number;
  isLegal: boolean;
  style?: string;
}

/** How far each list has counted. Lists of one abstract list count together, unless they say where they start. */
export interface Counters {
  readonly values: Map<string, (number | undefined)[]>;
  readonly started: Set<string>;
}

export const newNumbering = (): Numbering => ({ abstracts: new Map(), lists: new Map() });
export const newCounters = (): Counters => ({ values: new Map(), started: new Set() });

/** 下一个编号: counts one paragraph and answers the label Word shows before it; undefined where the list is unknown. */
export function nextLabel(
  numbering: Numbering,
  counters: Counters,
  listId: string,
  depth: number,
): string | undefined {
  const found = find(numbering, listId);
  const level = found === undefined ? undefined : levelOf(found, depth);
  if (found === undefined || level === undefined) return undefined;
  count(counters, found, depth);
  const values = valuesOf(counters, found);
  return level.text.replace(/%([1-9])/g, (_, digit: string) => {
    const at = Number(digit) - 1;
    const format = level.isLegal ? 'decimal' : (levelOf(found, at)?.format ?? 'decimal');
    return formatOrdinal(format, values[at] ?? startOf(found, at));
  });
}

/** A list with the abstract list that defines it. */
interface Found {
  readonly id: string;
  readonly list: List;
  readonly abstract: AbstractList;
}

function find(numbering: Numbering, id: string): Found | undefined {
  const list = numbering.lists.get(id);
  const abstract = list === undefined ? undefined : abstractOf(numbering, list.abstract);
  return list === undefined || abstract === undefined ? undefined : { id, list, abstract };
}

function count(counters: Counters, found: Found, depth: number): void {
  const values = valuesOf(counters, found);
  const key = `${found.id}/${depth}`;
  // A list with its own start begins there when it is first used, whatever its sisters have counted.
  if (found.list.starts.has(depth) && !counters.started.has(key)) values[depth] = undefined;
  counters.started.add(key);
  values[depth] = (values[depth] ?? startOf(found, depth) - 1) + 1;
  for (let deeper = depth + 1; deeper < MOST_LEVELS; deeper += 1) {
    if (restartsAfter(levelOf(found, deeper), depth)) values[deeper] = undefined;
  }
}

function valuesOf({ values }: Counters, { abstract }: Found): (number | undefined)[] {
  const known = values.get(abstract.id) ?? [];
  values.set(abstract.id, known);
  return known;
}

const MOST_LEVELS = 9;

/** The level whose numbering a paragraph style is tied to. */
export function levelOfStyle(
  numbering: Numbering,
  listId: string,
  style: string,
): number | undefined {
  const levels = find(numbering, listId)?.abstract.levels ?? [];
  return [...levels].find(([, level]) => level.style === style)?.[0];
}

/** An abstract list may only name a list style; its levels then stand where that style is defined. */
function abstractOf(numbering: Numbering, id: string): AbstractList | undefined {
  const abstract = numbering.abstracts.get(id);
  if (abstract?.numStyleLink === undefined) return abstract;
  const linked = [...numbering.abstracts.values()].find(
    ({ styleLink }) => styleLink === abstract.numStyleLink,
  );
  return linked ?? abstract;
}

const levelOf = ({ list, abstract }: Found, depth: number): Level | undefined =>
  list.levels.get(depth) ?? abstract.levels.get(depth);

const startOf = (found: Found, depth: number): number =>
  found.list.starts.get(depth) ?? levelOf(found, depth)?.start ?? 1;

const restartsAfter = (level: Level | undefined, depth: number): boolean =>
  level?.restart === undefined || depth < level.restart;

/** Reads numbering.xml into `numbering`. */
export function numberingReader(numbering: Numbering): XmlReader {
  const at: Place = { numbering, depth: 0 };
  return {
    open: (name, attribute) => {
      (DEFINITIONS[name] ?? SETTINGS[name])?.(at, attribute);
    },
    close: (name) => {
      if (name === 'lvl') delete at.level;
      if (name === 'abstractNum') delete at.abstract;
      if (name === 'num') delete at.list;
    },
    text: () => undefined,
  };
}

interface Place {
  readonly numbering: Numbering;
  abstract?: AbstractList;
  list?: List;
  depth: number;
  level?: Level;
}

type Step = (at: Place, attribute: Attribute) => void;

const DEFINITIONS: Readonly<Record<string, Step>> = {
  abstractNum: (at, attribute) => {
    const id = attribute('abstractNumId') ?? '';
    at.abstract = { id, levels: new Map() };
    at.numbering.abstracts.set(id, at.abstract);
  },
  num: (at, attribute) => {
    at.list = { abstract: '', starts: new Map(), levels: new Map() };
    at.numbering.lists.set(attribute('numId') ?? '', at.list);
  },
  lvlOverride: (at, attribute) => {
    at.depth = whole(attribute('ilvl'), 0);
  },
  lvl: (at, attribute) => {
    at.depth = whole(attribute('ilvl'), at.depth);
    at.level = { start: 1, format: 'decimal', text: '', isLegal: false };
    (at.abstract ?? at.list)?.levels.set(at.depth, at.level);
  },
};

const onLevel =
  (set: (level: Level, value: string) => void): Step =>
  ({ level }, attribute) => {
    if (level !== undefined) set(level, attribute('val') ?? '');
  };

const SETTINGS: Readonly<Record<string, Step>> = {
  abstractNumId: ({ list }, attribute) => {
    if (list !== undefined) list.abstract = attribute('val') ?? '';
  },
  startOverride: ({ list, depth }, attribute) => {
    list?.starts.set(depth, whole(attribute('val'), 1));
  },
  styleLink: ({ abstract }, attribute) => {
    if (abstract !== undefined) abstract.styleLink = attribute('val') ?? '';
  },
  numStyleLink: ({ abstract }, attribute) => {
    if (abstract !== undefined) abstract.numStyleLink = attribute('val') ?? '';
  },
  start: onLevel((level, value) => {
    level.start = whole(value, 1);
  }),
  numFmt: onLevel((level, value) => {
    level.format = value;
    if (value === 'bullet') level.text = '';
  }),
  lvlText: onLevel((level, value) => {
    // A bullet is a sign of some symbol font, not a word.
    level.text = level.format === 'bullet' ? '' : value;
  }),
  lvlRestart: onLevel((level, value) => {
    level.restart = whole(value, 0);
  }),
  isLgl: (at, attribute) => {
    if (at.level !== undefined) at.level.isLegal = isOn(attribute('val'));
  },
  pStyle: onLevel((level, value) => {
    level.style = value;
  }),
};

/** A switch (ST_OnOff) stands for yes when it is there, unless it says no. */
export const isOn = (value: string | undefined): boolean =>
  value !== '0' && value !== 'false' && value !== 'off';

export function whole(value: string | undefined, otherwise: number): number {
  const number = Number.parseInt(value ?? '', 10);
  return Number.isSafeInteger(number) ? number : otherwise;
}
