// SPDX-License-Identifier: Apache-2.0
import type { RefusedFact } from '@sanyi/office';
import type { Words } from '../http/words.js';

/** Why a fact is refused. */
export type RefusedCode = RefusedFact['code'] | 'place-of-others';

type Say = (found: string) => Words;

/** What is wrong with a row and what to do, in both languages. */
export const refusedWords = (code: RefusedCode, found: string): Words => WORDS[code](found);

const WORDS: Readonly<Record<RefusedCode, Say>> = {
  'unknown-fact': (found) => ({
    zh: `没有名为“${found}”的事实。请对照“数据项”一览改正。`,
    en: `There is no fact ${found}. See the list of facts.`,
  }),
  'unknown-place': (found) => ({
    zh: `没有代码为“${found}”的地区或机构。请对照组织机构页面改正。`,
    en: `There is no place ${found}. See the registry.`,
  }),
  'place-of-others': (found) => ({
    zh: `${found} 不归您报送。请由当地报送，或删去这一行。`,
    en: `${found} is not yours to report. Those of the place report it; or remove the row.`,
  }),
  'not-a-period': (found) => ({
    zh: `“${found}”不是报告期。写作 2026、2026-H1、2026-Q1 或 2026-03。`,
    en: `“${found}” is no period. Write 2026, 2026-H1, 2026-Q1 or 2026-03.`,
  }),
  'not-a-part': (found) => ({
    zh: `“${found}”写得不对。分报部分写作 名称=取值，例如 place=in-county。`,
    en: `“${found}” is no part. Write name=value, e.g. place=in-county.`,
  }),
  'part-not-reported': (found) => ({
    zh: `这个事实不按“${found}”分报。请去掉，或改为已登记的分报部分。`,
    en: `This fact is not reported by ${found}. Leave it out or name a part that is.`,
  }),
  'no-value': () => ({
    zh: '没有数值。没有数据的，状态写 missing（缺报）或 not-applicable（不适用），不要写 0。',
    en: 'There is no value. Where there is none, write the state missing or not-applicable, never 0.',
  }),
  'not-a-decimal': (found) => ({
    zh: `“${found}”不是数。只写数字和小数点，不写千分号、单位和百分号。`,
    en: `“${found}” is no number. Write digits and a point only.`,
  }),
  'too-many-decimals': (found) => ({
    zh: `“${found}”的小数位多于这个事实的规定。请按规定位数填写。`,
    en: `“${found}” has more decimals than this fact has.`,
  }),
  'value-with-other-state': (found) => ({
    zh: `状态是缺报或不适用，却写了数值“${found}”。两者只留一个。`,
    en: `The state says there is no value, and “${found}” stands there. Keep one of them.`,
  }),
  'not-a-state': (found) => ({
    zh: `状态“${found}”不认识。写 value、missing 或 not-applicable。`,
    en: `The state ${found} is not known. Write value, missing or not-applicable.`,
  }),
  'not-a-table': (found) => ({
    zh: `读不出数据${found === '' ? '' : `：缺少 ${found}`}。CSV 的首行须有 fact、place、period、value；JSON 须是 dataValueSets。`,
    en: `No facts can be read${found === '' ? '' : `: ${found} is lacking`}. The first row of a CSV has fact, place, period, value; JSON is a dataValueSets.`,
  }),
  twice: (found) => ({
    zh: `同一个事实在文件里写了两次：${found}。请只留一行。`,
    en: `The same fact stands twice in the file: ${found}. Keep one row.`,
  }),
};
