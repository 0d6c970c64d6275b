// SPDX-License-Identifier: Apache-2.0
import { type CleanText, matchIn, type Range, shownIn, spanOf } from '../clean/clean-text.js';
import { matchesOf } from '../clean/matches.js';
import type { Calendar, DateMention } from '../dates/date-mention.js';
import { findDates } from '../dates/find-dates.js';
import type { ClosingDuty } from '../reading.js';
import { unitList } from '../units/unit-list.js';
import { looksLikeUnit } from '../units/unit-name.js';

const FOOTER =
  /^(?:附\s?件|附表|抄送|主送|印发|联系人|联系电话|联系方式|监督|此件|（此件|来源|注[：:]|备注|信息公开|公开方式|主动公开|分送|打印|校对|责任编辑|[-—]{2,})|^\d{4}年\d{1,2}月\d{1,2}日|印发$|^（联系/;
/** Words that oblige; 主要, 供应 and 申请 only look like them. */
const DUTY =
  /(?<![主重])要|(?<![供相适响反])应(?!急)|须|(?<![申邀])请|不得|切实|确保|负责|加强|定期|及时|严格|务必|督促|报送|督查|考核|落实/;
const DEFAULT =
  /(?:没有|未|凡未|其他未|其余未)[^。；]{0,12}(?:时限|期限|时间)[^。；]{0,40}|(?:未注明|未明确|没有注明|无明确)[^。；]{0,40}/;

/** A sentence that gives every task without a time of its own one: 没有明确时限的，均为2026年底前完成. */
export function defaultDeadline(
  clean: CleanText,
  ranges: readonly Range[],
  calendar: Calendar,
): DateMention | null {
  for (const range of ranges) {
    const found = DEFAULT.exec(matchIn(clean, range));
    if (found === null) continue;
    const from = range[0] + found.index;
    const dated = findDates(clean.match, [from, from + found[0].length], calendar, []);
    const by = dated.find((mention) => mention.kind === 'by' && mention.date !== null);
    if (by !== undefined) return by;
  }
  return null;
}

/** Un-numbered duties after the last task, and numbered ones of a closing section that name nobody. */
export function closingDuties(clean: CleanText, ranges: readonly Range[]): readonly ClosingDuty[] {
  return [...ranges]
    .sort((a, b) => a[0] - b[0])
    .filter((range) => isDuty(matchIn(clean, range)))
    .map((range) => ({
      text: shownIn(clean, range).replaceAll('\n', ' '),
      span: spanOf(clean, range),
      units: unitsIn(clean, range),
    }));
}

const isDuty = (words: string): boolean =>
  words.length >= 12 &&
  !FOOTER.test(words) &&
  !DEFAULT.test(words.slice(0, 60)) &&
  DUTY.test(words);

const SUBJECT =
  /(?:^|。|；|\n)(?<units>[^，。；！]{2,60}?)(?:要|应当?|须|请|负责|会同|牵头|每|定期|按)/g;

/** The units that begin a sentence of duty: 各县市、有关部门要…; 州医改办要…. */
function unitsIn(clean: CleanText, [from, to]: Range): readonly string[] {
  const words = clean.match.slice(from, to);
  const named = matchesOf(SUBJECT, words).flatMap((found) => {
    const subject = found.groups?.['units'] ?? '';
    const start = from + found.index + found[0].indexOf(subject);
    return unitList(clean.match, [start, start + subject.length]).units;
  });
  return [...new Set(named.map((unit) => shownIn(clean, unit)).filter(looksLikeUnit))];
}
