// SPDX-License-Identifier: Apache-2.0
import { theDay } from '@sanyi/testkit';
import { expect, test } from 'vitest';
import { composeMinutes } from './compose-minutes.js';
import type { Meeting } from './minutes.js';

const MEETING: Meeting = {
  ...{ kind: 'consultation', number: '示医改会纪〔2026〕5号', region: '示例省' },
  ...{ on: theDay('2026-11-09'), convener: '省卫生健康委', deputies: ['省医保局', '省药监局'] },
  ...{ attendees: ['省财政厅'], topics: ['村卫生室药品', '结余留用'] },
  decisions: [
    {
      ...{ title: '统一村卫生室药品目录', text: '制定统一目录', lead: '省卫生健康委' },
      ...{ support: ['省药监局', '省医保局'], due: theDay('2026-12-20') },
    },
    { title: '拨付结余留用资金', text: '', lead: '省医保局', support: [], due: null },
  ],
  ...{ issuer: '示例省深化医改协作会商机制办公室', issuedOn: theDay('2026-11-12') },
};

test('纪要写明何时、谁召集、谁参加、研究什么，每项议定事项有时限、牵头和配合', () => {
  expect(composeMinutes(MEETING)).toEqual({
    ...{ title: '示例省深化医改协作会商会议纪要', number: '示医改会纪〔2026〕5号' },
    opening:
      '2026年11月9日，省卫生健康委召集深化医改协作会商会议，省医保局、省药监局为副召集人，省财政厅参加。' +
      '会议研究了村卫生室药品、结余留用两个议题，议定以下事项。',
    items: [
      '一、统一村卫生室药品目录。2026年12月20日前制定统一目录。（省卫生健康委牵头，省药监局、省医保局配合）',
      '二、拨付结余留用资金。拨付结余留用资金。（省医保局牵头）',
    ],
    ...{ issuer: '示例省深化医改协作会商机制办公室', issuedOn: '2026年11月12日' },
  });
});

test('没有文号、议题和其他单位时，不留空话', () => {
  const bare = { ...MEETING, number: null, deputies: [], attendees: [], topics: [] };
  expect(composeMinutes(bare).opening).toBe(
    '2026年11月9日，省卫生健康委召集深化医改协作会商会议。会议议定以下事项。',
  );
  expect(composeMinutes({ ...bare, kind: 'negotiation', topics: ['病种费率'] })).toMatchObject({
    title: '示例省医保协商谈判会议纪要',
    opening: expect.stringContaining('会议研究了病种费率，议定以下事项。') as string,
  });
});
