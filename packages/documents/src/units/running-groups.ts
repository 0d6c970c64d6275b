// SPDX-License-Identifier: Apache-2.0
import type { CleanText, Range } from '../clean/clean-text.js';
import { type Group, readGroup } from './group.js';
import { roleEnding } from './role.js';
import { isListNote, statesLeadRule } from './standing.js';
import { trimEnd } from './trim.js';
import { endsAsOrgan, isLevelledUnit, looksLikeUnit } from './unit-name.js';

/** A list of units with what they do is not longer. */
const LONGEST = 260;
/** What units do; a sentence without one of these names no group. */
const VERB =
  /牵头|负责|配合|落实|参与|承办|主办|主责|实施|协助|协办|协同|推进|单位[为是]|部门[为是]|下同|牵头单位/;

/**
 * Groups in running text (正文中的责任分工): sentences, or the ends of sentences behind a comma, that say who does what: …，由A、B
 * 分别负责；由A牵头，B配合。 A sentence of more than one group has ；between them.
 */
export function runningGroups(clean: CleanText, paragraph: Range): readonly Group[] {
  if (!VERB.test(clean.match.slice(...paragraph))) return [];
  return piecesOf(clean.match, paragraph, '。！\n').flatMap((sentence) => {
    const whole = wholeSentence(clean, sentence, paragraph);
    if (whole !== null) return [whole];
    return inPieces(clean, piecesOf(clean.match, sentence, '；'));
  });
}

/** 由A牵头；B配合: who only supports goes with the group right before. */
function inPieces(clean: CleanText, pieces: readonly Range[]): readonly Group[] {
  const groups: Group[] = [];
  for (const piece of pieces) {
    const isNext = groups.at(-1)?.range[1] === piece[0];
    const group = atEnd(clean, piece) ?? (isNext ? supporters(clean, piece) : null);
    if (group !== null) groups.push(group);
  }
  return groups;
}

function supporters(clean: CleanText, piece: Range): Group | null {
  const group = readGroup(clean, piece, trimEnd(clean.match, piece, '。！； \n'));
  return namesUnits(clean, group) ? group : null;
}

/** The pieces of a text, each with the sign that ends it. */
function piecesOf(text: string, [from, to]: Range, signs: string): readonly Range[] {
  const pieces: Range[] = [];
  let depth = 0;
  let start = from;
  for (let i = from; i < to; i += 1) {
    depth = Math.max(0, depth + (DEPTH[text.charAt(i)] ?? 0));
    if (depth > 0 || !signs.includes(text.charAt(i))) continue;
    pieces.push([start, i + 1]);
    start = i + 1;
  }
  return start < to ? [...pieces, [start, to]] : pieces;
}

const DEPTH: Readonly<Record<string, number>> = { '（': 1, '）': -1, '“': 1, '”': -1 };

/** Only the last sentence of a paragraph can be a rule or a note about the lists. */
function wholeSentence(clean: CleanText, sentence: Range, paragraph: Range): Group | null {
  const content = trimEnd(clean.match, sentence, '。！； \n');
  if (content[1] - content[0] > LONGEST || !VERB.test(clean.match.slice(...content))) return null;
  const isLast = trimEnd(clean.match, paragraph, '。； ')[1] <= sentence[1];
  const range: Range = [sentence[0], isLast ? paragraph[1] : sentence[1]];
  const group = readGroup(clean, range, content);
  const stands = isLast ? answersLast(clean, content, group) : saysLead(group);
  return stands && (group.parts.length === 0 || namesFrom(clean, group, content[0])) ? group : null;
}

/** It names units, or it is a rule about all lists: 排在第一位的为牵头部门，下同. */
const answersLast = (clean: CleanText, content: Range, { parts }: Group): boolean =>
  parts.length > 0 || isNote(clean, content);

const namesFrom = (clean: CleanText, group: Group, start: number): boolean =>
  namesUnits(clean, group) && beginsWithUnits(group, start);

function isNote(clean: CleanText, content: Range): boolean {
  const words = clean.match.slice(...content);
  const isOpen = roleEnding(clean.match, content).role !== 'bare' || isListNote(words);
  return isOpen && statesLeadRule(words);
}

/** The group at the end of a piece of a sentence: the longest run of clauses in which every one says who does what. */
function atEnd(clean: CleanText, piece: Range): Group | null {
  const [from, end] = trimEnd(clean.match, piece, '。！； \n');
  if (!VERB.test(clean.match.slice(Math.max(from, end - LONGEST), end))) return null;
  for (const start of startsIn(clean.match, [from, end])) {
    const group = readGroup(clean, [start, piece[1]], [start, end]);
    if (opensGroup(clean, start, from, group)) return group;
  }
  return null;
}

/** Where clauses begin, outside of brackets. */
const startsIn = (text: string, [from, end]: Range): readonly number[] =>
  piecesOf(text, [Math.max(from, end - LONGEST), end], '，：').map(([start]) => start);

/** Behind a comma 由 opens a group; without it, only units of which one takes the lead do. */
function opensGroup(clean: CleanText, start: number, from: number, group: Group): boolean {
  if (!saysLead(group) || !namesFrom(clean, group, start)) return false;
  if (start === from || /^(?:并|具体|分别)?由/.test(clean.match.slice(start, start + 3)))
    return true;
  const units = group.parts.flatMap((part) => part.units.map((unit) => clean.match.slice(...unit)));
  return group.parts[0]?.role === 'lead' && units.every((unit) => endsAsOrgan(unit));
}

/** 此项工作由 may stand before the first unit, not a clause of its own. */
const beginsWithUnits = ({ parts }: Group, start: number): boolean =>
  (parts[0]?.units[0]?.[0] ?? Infinity) - start <= 12;

/** Somebody does more than support or carry out. */
const saysLead = ({ parts }: Group): boolean =>
  parts.some(({ role }) => role !== 'support' && role !== 'implement');

/** No name of a unit has these: 各县要认真落实 names nobody who answers. */
const ADVICE = /要(?!素)|须|应(?!急)|认真|切实|积极|密切|扎实|及时|逐级|逐项|层层/;

/** Every part says what it does, every name reads as a unit, and most say their level. */
function namesUnits(clean: CleanText, { parts }: Group): boolean {
  const units = parts.flatMap((part) => part.units.map((unit) => clean.match.slice(...unit)));
  return (
    units.length > 0 &&
    parts.every((part) => part.role !== 'bare') &&
    units.every((unit) => looksLikeUnit(unit) && !ADVICE.test(unit)) &&
    units.filter(isLevelledUnit).length * 2 > units.length
  );
}
