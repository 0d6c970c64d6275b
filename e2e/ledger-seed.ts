// SPDX-License-Identifier: Apache-2.0
import { type APIRequestContext, expect } from '@playwright/test';
import { OURS } from './web-house.js';

/** A notice of the fictional province: one task long overdue, one with its end far off, one that waits for an event. */
export const PROVINCE_NOTICE = `示例省2026年医改重点任务

示医改发〔2026〕3号

根据《示例省医改规划》（示政发〔2026〕1号），现提出以下任务。

一、推进按病种付费。2026年6月30日前，按病种付费覆盖全部统筹地区，占比不低于85%，制定病种付费管理办法。（省医保局牵头，省财政厅配合）
二、建立监测制度。待国家办法出台后30个工作日内制定实施细则。（省卫生健康委牵头，省医保局配合）
三、开展满意度调查。每半年开展一次满意度调查并公布结果。（省卫生健康委负责）

示例省医改领导小组秘书处
2026年1月8日
`;

/** What a city makes of it: a smaller figure, and the first task only. */
export const CITY_NOTICE = `示例市2026年医改重点任务

示市医改发〔2026〕5号

根据《示例省2026年医改重点任务》（示医改发〔2026〕3号），现提出以下任务。

一、推进按病种付费。2026年12月31日前，按病种付费覆盖全部统筹地区，占比不低于70%。（市医保局牵头，市财政局配合）

示例市医改领导小组秘书处
2026年3月20日
`;

/** Sends a notice in and confirms it, as whoever is signed in. */
export async function fileNotice(request: APIRequestContext, text: string): Promise<void> {
  const sent = await request.post('/api/ledger/readings', {
    headers: OURS,
    multipart: { file: { name: '通知.txt', mimeType: 'text/plain', buffer: Buffer.from(text) } },
  });
  expect(sent.status(), await sent.text()).toBe(201);
  const { id, version } = (await sent.json()) as { id: string; version: number };
  const confirmed = await request.post(`/api/ledger/readings/${id}/confirm`, {
    headers: { ...OURS, 'if-match': `"${version}"` },
    data: { rhythm: 'quarter', reportDay: 10, signIn: 3 },
  });
  expect(confirmed.status(), await confirmed.text()).toBe(201);
}

/** Breaks a task down to regions, as whoever is signed in. */
export async function handDown(
  request: APIRequestContext,
  task: string,
  parts: readonly { readonly region: string; readonly lead: string | null }[],
): Promise<void> {
  const url = `/api/ledger/tasks/${encodeURIComponent(task)}/lowers`;
  const answer = await request.post(url, { headers: OURS, data: { parts } });
  expect(answer.status(), await answer.text()).toBe(201);
}
