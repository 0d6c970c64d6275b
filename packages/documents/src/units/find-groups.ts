// SPDX-License-Identifier: Apache-2.0
import { type Bracketed, bracketsIn } from '../clean/brackets.js';
import type { CleanText, Range } from '../clean/clean-text.js';
import { type Group, readGroup } from './group.js';
import { joinRuns, rangeOf } from './join-runs.js';
import { type Labelled, labelsIn } from './labels.js';
import { runningGroups } from './running-groups.js';
import {
  endsAsOrgan,
  isInnerOffice,
  isLevelledUnit,
  isLocalOffice,
  looksLikeUnit,
} from './unit-name.js';

const SHORTEST = 4;
const LONGEST = 1500;

/**
 * The responsibility groups of one paragraph, in order: in brackets （A、B负责）, behind labels 责任单位：…, or as a last
 * sentence 由A牵头，B配合。
 */
export function groupsIn(clean: CleanText, paragraph: Range): readonly Group[] {
  const bracketed = bracketsIn(clean.match, paragraph)
    .filter((piece) => piece.depth === 0 && '（〔[【'.includes(piece.open))
    .flatMap((piece) => bracketGroup(clean, piece, paragraph));
  const free = bracketed.length > 0 ? [] : freeGroup(clean, paragraph);
  return joined(clean, [...bracketed, ...free]);
}

function bracketGroup(clean: CleanText, piece: Bracketed, paragraph: Range): readonly Group[] {
  const [from, to] = piece.range;
  if (to - from > LONGEST || to - from < SHORTEST) return [];
  const content: Range = [from + 1, to - 1];
  const opening = labelsIn(clean.match, content)[0];
  if (opening === undefined && isTag(clean, piece.range)) return [];
  const group = readGroup(clean, piece.range, content);
  const answers =
    opening === undefined
      ? isGroup(clean, group, piece.range, paragraph)
      : opening.range[0] - from <= 2 && namesSomebody(group);
  return answers ? [group] : [];
}

/** （牵头单位）州医保局: the bracket holds a label only; the free reading finds it. */
const isTag = (clean: CleanText, range: Range): boolean =>
  labelsIn(clean.match, range)[0]?.range[0] === range[0];

const namesSomebody = (group: Group): boolean => group.parts.length > 0 || group.times.length > 0;

function isGroup(clean: CleanText, group: Group, range: Range, paragraph: Range): boolean {
  const units = group.parts.flatMap((part) => part.units.map((unit) => clean.match.slice(...unit)));
  if (units.length === 0) return false;
  const hasVerb = group.parts.some((part) => part.role !== 'bare');
  if (hasVerb) return units.filter(looksLikeUnit).length * 2 > units.length;
  if (!units.every(looksLikeUnit)) return false;
  if (units.every(isLocalOffice) && closesParagraph(clean, range, paragraph)) return true;
  const areUnits = units.some(isLevelledUnit) || units.every(isInnerOffice);
  return areUnits && standsAlone(clean, range, paragraph, units.length);
}

/** …。（财政所、综合文化站）: names behind the last whole sentence of a paragraph. */
const closesParagraph = ({ match }: CleanText, [from, to]: Range, paragraph: Range): boolean =>
  to >= paragraph[1] && '。；！'.includes(match.charAt(from - 1));

/** Units without a verb in brackets are responsible only behind a whole sentence; elsewhere they are an alias. */
function standsAlone(
  clean: CleanText,
  [from, to]: Range,
  paragraph: Range,
  count: number,
): boolean {
  const before = clean.match.charAt(from - 1);
  const atEnd = to >= paragraph[1] || '。；'.includes(clean.match.charAt(to));
  if (!atEnd || from === paragraph[0]) return false;
  return (
    '。；！”%'.includes(before) ||
    (count > 1 && !endsAsOrgan(clean.match.slice(Math.max(paragraph[0], from - 4), from)))
  );
}

function freeGroup(clean: CleanText, paragraph: Range): readonly Group[] {
  const labels = labelsIn(clean.match, paragraph).filter((label) => opens(clean, label, paragraph));
  const first = labels[0];
  if (first !== undefined) {
    const range: Range = [first.range[0], paragraph[1]];
    const group = readGroup(clean, range, range);
    return namesSomebody(group) || labels.some((label) => label.kind !== 'units') ? [group] : [];
  }
  return runningGroups(clean, paragraph);
}

/** A label begins a line, a sentence or a tag; 明确责任单位：… inside a sentence does not. */
function opens(clean: CleanText, label: Labelled, paragraph: Range): boolean {
  const at = label.range[0];
  return (
    at === paragraph[0] ||
    '。；！）】 \n%'.includes(clean.match.charAt(at - 1)) ||
    '【〔[（'.includes(clean.match.charAt(at))
  );
}

/**
 * Groups with nothing but white space between them are one where the second adds a time or those who support:
 * （责任单位：…）（完成时限：…）, （牵头单位：…）（配合单位：…）.
 */
const joined = (clean: CleanText, groups: readonly Group[]): readonly Group[] =>
  joinRuns(
    groups,
    (run, next) =>
      (run.times || next.times || (run.leads && next.onlySupports)) &&
      clean.match.slice(rangeOf(run)[1], rangeOf(next)[0]).trim() === '',
  );
