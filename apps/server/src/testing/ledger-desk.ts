// SPDX-License-Identifier: Apache-2.0
import type { LedgerConfirmed, LedgerReadingDetail } from '@sanyi/contract';
import { formOf } from './form-of.js';
import type { Answered, Clerk } from './return-office.js';
import type { TestHouse } from './test-house.js';

/** A notice of the fictional province: a lead and a supporter, a target, a clock, a recurrence, and units of lower regions. */
export const SMALL_NOTICE = `示例省2026年医改重点任务

示医改发〔2026〕3号

根据《示例省医改规划》（示政发〔2026〕1号），现提出以下任务。

一、推进按病种付费。2026年12月31日前，按病种付费覆盖全部统筹地区，占比不低于85%。（省医保局牵头，省财政厅配合）
二、建立监测制度。待国家办法出台后30个工作日内制定实施细则。（省卫生健康委牵头，省医保局配合）
三、开展满意度调查。每半年开展一次满意度调查并公布结果。（省卫生健康委负责）
四、加强督查。各市要定期报告进展。（各市人民政府负责）

示例省医改领导小组秘书处
2026年10月8日
`;

/** The same, second version: 85 became 90, the fourth task went, a fifth came. */
export const SECOND_NOTICE = SMALL_NOTICE.replace('85%', '90%')
  .replace(/^四、.*\n/mu, '')
  .replace(
    '\n示例省医改领导小组秘书处',
    '四、公布收费清单。2026年12月底前公布收费清单。（省医保局负责）\n\n示例省医改领导小组秘书处',
  );

/** Sends a document in, as a browser does. */
export async function sendIn(
  { app }: Pick<TestHouse, 'app'>,
  by: Clerk,
  {
    text,
    name = '通知.txt',
    query = '',
  }: { readonly text: string; readonly name?: string; readonly query?: string },
): Promise<Answered<LedgerReadingDetail>> {
  const { payload, headers } = formOf(Buffer.from(text), name);
  const answer = await app.inject({
    ...{ method: 'POST', url: `/api/ledger/readings${query}`, payload },
    headers: { ...by.headers, ...headers },
  });
  return { status: answer.statusCode, body: answer.json<LedgerReadingDetail>() };
}

/** How a document of a test is reported on. */
export const QUARTERLY = { rhythm: 'quarter', reportDay: 10, signIn: 3 } as const;

/** Confirms a reading at the version that is named. */
export const confirmIt = (
  by: Clerk,
  { id, version }: { readonly id: string; readonly version: number },
) => by.send<LedgerConfirmed>('POST', `/api/ledger/readings/${id}/confirm`, QUARTERLY, version);

/** Reads in and confirms in one go. */
export async function fileNotice(
  t: Pick<TestHouse, 'app'>,
  by: Clerk,
  notice: Parameters<typeof sendIn>[2],
): Promise<LedgerConfirmed> {
  const { status, body } = await sendIn(t, by, notice);
  if (status !== 201) throw new Error(JSON.stringify(body));
  const confirmed = await confirmIt(by, body);
  if (confirmed.status !== 201) throw new Error(JSON.stringify(confirmed.body));
  return confirmed.body;
}
