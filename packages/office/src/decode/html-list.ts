// SPDX-License-Identifier: Apache-2.0
import { formatOrdinal } from './ordinal.js';

/** An <ol> or <ul> being read. `next` is the number of the next item; a list without numbers has no format. */
export interface OpenList {
  readonly format: string | undefined;
  readonly end: string;
  readonly step: number;
  next: number;
}

type Attributes = Readonly<Record<string, string>>;

export function openList(name: string, attributes: Attributes): OpenList {
  const format = name === 'ol' ? formatOf(attributes) : undefined;
  return {
    format,
    end: CHINESE.has(format ?? '') ? '、' : '.',
    step: 'reversed' in attributes ? -1 : 1,
    next: whole(attributes['start']) ?? 1,
  };
}

/** The label a browser shows before this item; empty where it shows a dot or nothing. */
export function newListItem(list: OpenList | undefined, attributes: Attributes): string {
  if (list?.format === undefined) return '';
  const number = whole(attributes['value']) ?? list.next;
  list.next = number + list.step;
  return formatOrdinal(list.format, number) + list.end;
}

const STYLE = /list-style(?:-type)?\s*:\s*([a-z-]+)/i;

function formatOf({ style, type }: Attributes): string | undefined {
  const named = styleName(style ?? '');
  return named === 'none' ? undefined : (STYLES[named] ?? TYPES[type ?? ''] ?? 'decimal');
}

const styleName = (style: string): string =>
  STYLE.exec(style.slice(0, 2000))?.[1]?.toLowerCase() ?? '';

const CHINESE = new Set(['chineseCounting', 'ideographTraditional']);

/** CSS Counter Styles 3 §6 and §7, where they differ from plain figures. */
const STYLES: Readonly<Record<string, string>> = {
  'cjk-ideographic': 'chineseCounting',
  'simp-chinese-informal': 'chineseCounting',
  'trad-chinese-informal': 'chineseCounting',
  'cjk-heavenly-stem': 'ideographTraditional',
  'decimal-leading-zero': 'decimalZero',
  'lower-alpha': 'lowerLetter',
  'lower-latin': 'lowerLetter',
  'upper-alpha': 'upperLetter',
  'upper-latin': 'upperLetter',
  'lower-roman': 'lowerRoman',
  'upper-roman': 'upperRoman',
};

const TYPES: Readonly<Record<string, string>> = {
  a: 'lowerLetter',
  A: 'upperLetter',
  i: 'lowerRoman',
  I: 'upperRoman',
};

function whole(value: string | undefined): number | undefined {
  const number = Number.parseInt(value ?? '', 10);
  return Number.isSafeInteger(number) ? number : undefined;
}
