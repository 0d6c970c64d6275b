// SPDX-License-Identifier: Apache-2.0
import type { Indicator } from '../definition/indicator.js';

/** 指标匹配: what the words of a target may mean. */
export type WordMatch =
  /** A person said so, or the words are a name of it. */
  | { readonly state: 'found'; readonly indicator: string; readonly why: 'confirmed' | 'named' }
  /** To be confirmed once; best first. */
  | { readonly state: 'to-confirm'; readonly candidates: readonly MatchCandidate[] }
  /** It stays a reported figure with a lamp of its own. */
  | { readonly state: 'none'; readonly why: 'confirmed' | 'nothing-like-it' };

/** 候选指标. */
export interface MatchCandidate {
  readonly indicator: string;
  /** 0–100: how much of the two wordings they share. */
  readonly score: number;
  /** The name it is like, and the pieces of two characters they share. */
  readonly like: string;
  readonly shared: readonly string[];
}

/** 确认过的说法: by `wordingKey`; null where a person said that no indicator is meant. */
export type ConfirmedWordings = ReadonlyMap<string, string | null>;

/** Below this nothing is offered; a person would not see the likeness either. */
const LEAST_SCORE = 40;
const MOST_CANDIDATES = 5;

/** 目标用语找指标: by a person's earlier answer, else by name, else by likeness, which a person confirms once per wording. */
export function matchWords(
  words: string,
  indicators: readonly Indicator[],
  confirmed: ConfirmedWordings,
): WordMatch {
  const key = wordingKey(words);
  const answer = confirmed.get(key);
  if (answer === null) return { state: 'none', why: 'confirmed' };
  if (answer !== undefined) return { state: 'found', indicator: answer, why: 'confirmed' };
  const named = indicators.filter((one) => namesOf(one).some((name) => wordingKey(name) === key));
  const [only] = named;
  if (only !== undefined && named.length === 1) {
    return { state: 'found', indicator: only.id, why: 'named' };
  }
  const candidates = (named.length > 1 ? named : indicators)
    .map((one) => bestName(one, key))
    .filter(({ score }) => score >= LEAST_SCORE)
    .sort((a, b) => b.score - a.score || (a.indicator < b.indicator ? -1 : 1))
    .slice(0, MOST_CANDIDATES);
  return candidates.length === 0
    ? { state: 'none', why: 'nothing-like-it' }
    : { state: 'to-confirm', candidates };
}

/** What of a wording counts: no blanks, marks, or words that say only whose it is or that it is to be reached. */
export function wordingKey(words: string): string {
  return words
    .normalize('NFKC')
    .replace(/[\s,。;:、()"'《》“”‘’%]/g, '')
    .replace(/^(?:力争|确保|实现|推动|到?\d{4}年底?(?:前)?)+/, '')
    .replace(/^(?:全省|全州|全市|全县|各县市|辖区内?|所有)/, '')
    .replace(/(?:达到?|提高到?|保持在?|不低于|以上|较上年度提高)$/, '')
    .replaceAll('的', '')
    .toLowerCase();
}

const namesOf = ({ label, alsoCalled }: Indicator): readonly string[] => [label.zh, ...alsoCalled];

function bestName(indicator: Indicator, key: string): MatchCandidate {
  return namesOf(indicator)
    .map((like) => likeness(indicator.id, like, key))
    .reduce((best, one) => (one.score > best.score ? one : best));
}

/** Dice: twice what they share over what they have, in pieces of two characters. */
function likeness(indicator: string, like: string, key: string): MatchCandidate {
  const [a, b] = [pairsOf(wordingKey(like)), pairsOf(key)];
  const shared = [...a].filter((pair) => b.has(pair));
  const all = a.size + b.size;
  const score = all === 0 ? 0 : Math.round((200 * shared.length) / all);
  return { indicator, score, like, shared };
}

const pairsOf = (text: string): ReadonlySet<string> =>
  new Set(Array.from({ length: Math.max(0, text.length - 1) }, (_, at) => text.slice(at, at + 2)));
