// SPDX-License-Identifier: Apache-2.0
import type {
  NewProposal,
  ParameterDetail,
  ParameterPage,
  Problem,
  ProposalDetail,
} from '@sanyi/contract';
import type { z } from 'zod';
import { addUser, signedIn, type TestHouse, testHouse } from './test-house.js';

/** What a request carries. */
export type Headers = Record<string, string>;

/** What was answered. */
export interface Answer<T> {
  readonly status: number;
  readonly body: T;
}

interface Request {
  /** The office of the county where nobody is named. */
  readonly as?: Headers;
  readonly body?: object;
  readonly version?: number;
}

type Method = 'GET' | 'POST' | 'PUT';

/** A house with the people that parameters need, and what they can ask it. */
export interface ParameterHouse {
  readonly t: TestHouse;
  readonly who: Readonly<Record<Who, Headers>>;
  readonly call: <T>(method: Method, url: string, request?: Request) => Promise<Answer<T>>;
  readonly propose: (body: NewProposal, as?: Headers) => Promise<ProposalDetail>;
  readonly decide: (
    proposal: Pick<ProposalDetail, 'id' | 'version' | 'basis'>,
    how: 'approve' | 'refuse' | 'withdraw',
    as: Headers,
  ) => Promise<Answer<ProposalDetail & Problem>>;
  readonly detail: (region: string, id: string, on?: string) => Promise<ParameterDetail & Problem>;
  readonly list: (query: string, as?: Headers) => Promise<z.infer<typeof ParameterPage>>;
  /** All that is stored about parameters, to see that nothing was written. */
  readonly stateNow: () => Promise<string>;
}

const PEOPLE = {
  county: ['county-office', '990102'],
  neighbour: ['county-office', '990103'],
  leader: ['leader', '990000'],
  reader: ['liaison', '990102'],
  prefecture: ['prefecture-office', '990100'],
  province: ['province-office', '990000'],
} as const;

type Who = keyof typeof PEOPLE;

/** Opens it. */
export async function parameterHouse(): Promise<ParameterHouse> {
  const t = await testHouse();
  const people = Object.entries(PEOPLE) as [Who, (typeof PEOPLE)[Who]][];
  const who: Partial<Record<Who, Headers>> = {};
  for (const [account, [post, region]] of people) {
    await addUser(t.house, { account, post, region });
    who[account] = await signedIn(t.app, account);
  }
  return { t, who: who as Record<Who, Headers>, ...askingIn(t, who as Record<Who, Headers>) };
}

function askingIn(t: TestHouse, who: Record<Who, Headers>): Omit<ParameterHouse, 't' | 'who'> {
  const call: ParameterHouse['call'] = async (method, url, request = {}) => {
    const { as = who.county, body, version } = request;
    const headers = version === undefined ? as : { ...as, 'if-match': `"${version}"` };
    const answer = await t.app.inject({
      ...{ method, url, headers },
      ...(body === undefined ? {} : { payload: body }),
    });
    return { status: answer.statusCode, body: answer.json() };
  };
  return {
    call,
    propose: async (body, as = who.county) => {
      const answer = await call<ProposalDetail>('POST', '/api/parameter-proposals', { as, body });
      if (answer.status !== 201) throw new Error(JSON.stringify(answer.body));
      return answer.body;
    },
    decide: ({ id, version, basis }, how, as) =>
      call('POST', `/api/parameter-proposals/${id}/${how}`, {
        ...{ as, version, body: { why: '按程序办理', basis } },
      }),
    detail: async (region, id, on = '2027-06-01') => {
      const url = `/api/parameters/${region}/${id}?on=${on}`;
      return (await call<ParameterDetail & Problem>('GET', url)).body;
    },
    list: async (query, as = who.county) => {
      const url = `/api/parameters?${query}`;
      return (await call<z.infer<typeof ParameterPage>>('GET', url, { as })).body;
    },
    stateNow: async () => {
      const { rows } = await t.base.connection.pool.query<{ state: string }>(
        `select (select count(*) from parameter_proposals) || ' ' ||
                (select count(*) from parameter_decisions) || ' ' ||
                (select count(*) from parameter_reviews) || ' ' ||
                (select seq from event_head) as state`,
      );
      return rows[0]?.state ?? '';
    },
  };
}

/** A parameter of 示例市 that the tests change. */
export const ID = 'resident-inpatient.yearly-cap';

/** A document that nobody has registered yet. */
export const NOTICE = {
  ...{
    title: '示例县居民医保待遇的通知',
    number: '示医保发〔2026〕9号',
    issuer: '示例县医疗保障局',
  },
  ...{ published: '2026-11-02', status: 'read' as const },
};

type Value = Extract<NewProposal['change'], { readonly kind: 'value' }>;

/** A value from 2027 on, with some fields changed. */
export const value = (changes: Partial<Value> = {}): Value => ({
  ...{ kind: 'value', from: '2027-01-01', dated: 'stated', value: '200000.00' },
  ...{ status: 'read', at: '第二条', ...changes },
});

/** A proposal of 示例县, with some fields changed. */
export const asked = (changes: Partial<NewProposal> = {}): NewProposal => ({
  ...{ region: '990102', id: ID, change: value(), document: NOTICE },
  ...{ why: '县里发了新的通知', ...changes },
});
