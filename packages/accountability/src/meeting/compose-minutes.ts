// SPDX-License-Identifier: Apache-2.0
import { chineseDay, chineseNumber } from '@sanyi/kernel';
import { sentence } from '../paper/paper-words.js';
import type { Decision, Meeting, MeetingKind, Minutes } from './minutes.js';

/**
 * 会议纪要 out of what was noted down: who met, about what, and each decision as a numbered item with its day and who answers for it, in
 * the form in which a notice of the reform gives tasks out, so that the reader of documents makes each decision a task. Nothing is
 * added to what is given.
 */
export const composeMinutes = (meeting: Meeting): Minutes => ({
  ...{ title: titleOf(meeting), number: meeting.number, opening: opening(meeting) },
  items: meeting.decisions.map(itemOf),
  ...{ issuer: meeting.issuer, issuedOn: chineseDay(meeting.issuedOn) },
});

const KINDS: Readonly<Record<MeetingKind, string>> = {
  consultation: '深化医改协作会商会议',
  'leading-group': '深化医改领导小组专题会议',
  negotiation: '医保协商谈判会议',
};

const titleOf = ({ region, kind }: Meeting): string => `${region}${KINDS[kind]}纪要`;

function opening({ on, kind, convener, deputies, attendees, topics }: Meeting): string {
  const others = [
    ...(deputies.length === 0 ? [] : [`${deputies.join('、')}为副召集人`]),
    ...(attendees.length === 0 ? [] : [`${attendees.join('、')}参加`]),
  ];
  const who = [`${chineseDay(on)}，${convener}召集${KINDS[kind]}`, ...others].join('，');
  const what = topics.length === 0 ? '' : `研究了${topicsIn(topics)}，`;
  return `${who}。会议${what}议定以下事项。`;
}

function topicsIn(topics: readonly string[]): string {
  const count = topics.length === 2 ? '两' : chineseNumber(topics.length);
  return topics.length === 1 ? (topics[0] ?? '') : `${topics.join('、')}${count}个议题`;
}

function itemOf({ title, text, lead, support, due }: Decision, at: number): string {
  const day = due === null ? '' : `${chineseDay(due)}前`;
  const what = text === '' ? title : text;
  const helpers = support.length === 0 ? '' : `，${support.join('、')}配合`;
  return `${chineseNumber(at + 1)}、${title}。${sentence(`${day}${what}`)}（${lead}牵头${helpers}）`;
}
