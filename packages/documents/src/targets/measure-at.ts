// SPDX-License-Identifier: Apache-2.0
import { matchAt } from '../clean/matches.js';
import { MEASURE_WORDS } from './measures.js';

/** What a measure is counted per, behind its stroke: 元/人, 吨/平方公里·月. Of two that fit, the first is meant. */
const PER_WORDS: readonly string[] =
  '平方公里·月 平方公里·年 平方公里 平方米 立方米 工作日 人次 人 户 年 月 日 天 次 例 床日 床 亩 吨 米 小时 学年 学期 季度 生 公里 升 件 班 村 所 家 个 名 千人 万人 百人 百户 千户 千瓦时 孩 座 张 课时 户次 公斤'.split(
    ' ',
  );

/** Signs that are a measure alone, with nothing before or behind them. */
const PLAIN_WORDS: readonly string[] = ['%', '‰', '‱', '℃', '百分点'];
const SCALES = '万亿千百余多';
const MOST_PERS = 3;

type WordsBySign = ReadonlyMap<string, readonly string[]>;

/** Words by their first sign, in their order: one look-up leaves a handful to be tried. */
function byFirstSign(words: readonly string[]): WordsBySign {
  const sorted = new Map<string, string[]>();
  for (const word of words) {
    const same = sorted.get(word.charAt(0));
    if (same === undefined) sorted.set(word.charAt(0), [word]);
    else same.push(word);
  }
  return sorted;
}

const PLAIN = byFirstSign(PLAIN_WORDS);
const MEASURES = byFirstSign(MEASURE_WORDS);
const PERS = byFirstSign(PER_WORDS);

/** Where a measure that begins at an index ends (计量单位): %, 个, 万元, 元/人/月; the index itself where none begins. */
export function measureEnd(text: string, at: number): number {
  const plain = wordEnd(PLAIN, text, at);
  if (plain > at) return plain;
  const scaled = SCALES.includes(text.charAt(at)) ? wordEnd(MEASURES, text, at + 1) : at + 1;
  const end = scaled > at + 1 ? scaled : wordEnd(MEASURES, text, at);
  return end > at ? behindPers(text, end) : at;
}

/** The end of up to three /人, /月 that stand at an index. */
function behindPers(text: string, at: number): number {
  let end = at;
  for (let i = 0; i < MOST_PERS && text.charAt(end) === '/'; i += 1) {
    const next = perEnd(text, end + 1);
    if (next === end + 1) break;
    end = next;
  }
  return end;
}

/** Any noun that stands alone behind a stroke is a per: 元/户/采暖季; 月·平方公里 is one. */
function perEnd(text: string, at: number): number {
  const known = wordEnd(PERS, text, at);
  if (known > at && text.charAt(known) === '·') return wordEnd(PERS, text, known + 1);
  if (known > at) return known;
  const noun = matchAt(LONE_NOUN, text, at)?.[0] ?? '';
  return at + (VERB.test(noun) ? 0 : noun.length);
}

const LONE_NOUN = /[\p{Script=Han}]{1,4}(?=[，。；、）/]|$)/uy;
const VERB = /[给补配建收计奖支付执拨安]/;

/** The end of the first word that stands at an index; the index itself where none does. */
function wordEnd(words: WordsBySign, text: string, at: number): number {
  const word = words.get(text.charAt(at))?.find((it) => text.startsWith(it, at));
  return word === undefined ? at : at + word.length;
}
