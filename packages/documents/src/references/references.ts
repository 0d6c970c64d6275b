// SPDX-License-Identifier: Apache-2.0
import { type Bracketed, bracketsIn } from '../clean/brackets.js';
import { type CleanText, type Range, shownIn, spanOf } from '../clean/clean-text.js';
import type { Reference, ReferenceRole } from '../reading.js';
import { documentNumberAt } from './document-number.js';

const TO_FOLLOW =
  /(?:落实|贯彻|执行|按照|根据|依据|依照|对照|遵照|遵循|参照|推进|实施|细化|推动)(?:好|国家|省|州|市|县|全面|和|新修订的|修订后的)*$/;
const TO_DRAFT =
  /(?:制定|制订|出台|印发|编制|起草|草拟|研究|修订|完善|发布|拟定|形成|建立|编写|草拟出台|下发|公布|签订|签署|修改|报送|提交)(?:了|并|好|完善|发布|出台|印发|实施|下发|我[省市州县区]|全[省市州县区]|[省市州县区]级)*$/;
const AFTER_FOLLOWED = /^(?:等文件|等|的)?(?:精神|要求|规定|部署|任务|有关)/;

/** The documents of a list before this one share its role. */
const LISTED_BEFORE = /(?:《[^《》]*》(?:（[^（）]*）)?[、和及])+$/;
/** How far before a title its role is looked for. */
const REACH = 240;

/** A document named in a text. drafts: the text promises to write it. */
export interface FoundReference {
  readonly reference: Reference;
  readonly range: Range;
  readonly drafts: boolean;
}

/** Documents named in 《》, with the number behind them. Names inside names are part of the outer one. */
export function referencesIn(clean: CleanText, range: Range): readonly FoundReference[] {
  let end = range[0];
  return bracketsIn(clean.match, range)
    .filter((piece) => piece.open === '《')
    .filter((piece) => {
      const isOuter = piece.range[0] >= end;
      if (isOuter) end = piece.range[1];
      return isOuter;
    })
    .map((piece) => found(clean, piece, range));
}

function found(clean: CleanText, piece: Bracketed, [from]: Range): FoundReference {
  const [start, end] = piece.range;
  const number = documentNumberAt(clean.match, end);
  const range: Range = [start, number?.end ?? end];
  const before = clean.match.slice(Math.max(from, start - REACH), start).replace(LISTED_BEFORE, '');
  const after = clean.match.slice(range[1], range[1] + 8);
  const drafts = TO_DRAFT.test(before) && number === null;
  return {
    reference: {
      title: shownIn(clean, [start + 1, end - 1]),
      number: number?.text ?? null,
      role: roleOf(before, after, drafts),
      span: spanOf(clean, range),
    },
    range,
    drafts,
  };
}

function roleOf(before: string, after: string, drafts: boolean): ReferenceRole {
  if (drafts) return 'named';
  return TO_FOLLOW.test(before) || AFTER_FOLLOWED.test(after) ? 'to-implement' : 'named';
}
