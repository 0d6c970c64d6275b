// SPDX-License-Identifier: Apache-2.0
import { levelOfStyle, type Numbering, whole } from './docx-numbering.js';
import type { XmlReader } from './xml.js';

/** 段落样式, as far as it decides numbers: by style id. */
export type Styles = Map<string, Style>;

interface Style {
  readonly isDefault: boolean;
  name: string;
  basedOn?: string;
  listId?: string;
  level?: number;
}

/** What a paragraph says about its own number. */
export interface OwnNumber {
  readonly style?: string;
  readonly listId?: string;
  readonly level?: number;
}

/** Which list numbers a paragraph, at which level from 0: its own word first, then its style's and the style's it is based on. */
export function listOf(
  styles: Styles,
  numbering: Numbering,
  own: OwnNumber,
): { readonly listId: string; readonly level: number } | undefined {
  const chain = chainOf(styles, own.style);
  const styled = chain.find(([, style]) => style.listId !== undefined)?.[1];
  const listId = own.listId ?? styled?.listId ?? NO_LIST;
  if (listId === NO_LIST) return undefined;
  const levels = [own.level, tiedLevel(numbering, listId, chain), styled?.level];
  return { listId, level: levels.find((level) => level !== undefined) ?? 0 };
}

/** numId 0 takes a number away that the style would give. */
const NO_LIST = '0';

function tiedLevel(numbering: Numbering, listId: string, chain: Chain): number | undefined {
  return chain
    .map(([style]) => levelOfStyle(numbering, listId, style))
    .find((level) => level !== undefined);
}

type Chain = readonly (readonly [id: string, style: Style])[];

/** 目录 is made by the machine from the headings, as a menu of a page is: its lines are not the document's. */
export const isContentsStyle = (styles: Styles, style: string | undefined): boolean =>
  /^toc \d$/i.test(styles.get(style ?? '')?.name ?? '');

function chainOf(styles: Styles, first: string | undefined): Chain {
  const chain: (readonly [string, Style])[] = [];
  let id = first ?? [...styles].find(([, style]) => style.isDefault)?.[0];
  while (id !== undefined && chain.length < DEEPEST_CHAIN) {
    const style = styles.get(id);
    if (style === undefined) break;
    chain.push([id, style]);
    id = style.basedOn;
  }
  return chain;
}

/** Styles may name each other in a circle; Word itself allows eleven steps. */
const DEEPEST_CHAIN = 20;

/** Reads styles.xml into `styles`: paragraph and list styles. */
export function stylesReader(styles: Styles): XmlReader {
  let style: Style | undefined;
  return {
    open: (name, attribute) => {
      if (name === 'style') {
        const isDefault = attribute('type') === 'paragraph' && attribute('default') === '1';
        style = { isDefault, name: '' };
        styles.set(attribute('styleId') ?? '', style);
      }
      const value = attribute('val');
      if (style !== undefined && value !== undefined) SETTINGS[name]?.(style, value);
    },
    close: (name) => {
      if (name === 'style') style = undefined;
    },
    text: () => undefined,
  };
}

const SETTINGS: Readonly<Record<string, (style: Style, value: string) => void>> = {
  name: (style, value) => {
    style.name = value;
  },
  basedOn: (style, value) => {
    style.basedOn = value;
  },
  numId: (style, value) => {
    style.listId = value;
  },
  ilvl: (style, value) => {
    style.level = whole(value, 0);
  },
};
