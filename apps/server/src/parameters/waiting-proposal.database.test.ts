// SPDX-License-Identifier: Apache-2.0
import type { ProposalDetail } from '@sanyi/contract';
import { afterAll, describe, expect, test } from 'vitest';
import { asked, ID, parameterHouse, value } from '../testing/parameter-house.js';

const h = await parameterHouse();
const { call, decide, detail, propose } = h;
const { county, leader, prefecture, province } = h.who;

afterAll(() => h.t.close());

describe('a proposal that waits', () => {
  test('is revised by its proposer, and who saw the version before cannot approve it', async () => {
    const made = await propose(asked({ change: value({ from: '2030-01-01' }) }));
    const url = `/api/parameter-proposals/${made.id}`;
    const body = asked({ change: value({ from: '2030-07-01' }) });
    expect((await call('PUT', url, { body, version: 1, as: prefecture })).status).toBe(403);
    expect((await call('PUT', url, { body, version: 2 })).status).toBe(409);
    expect((await call('PUT', url, { body })).status).toBe(428);
    const revised = await call<ProposalDetail>('PUT', url, { body, version: 1 });
    expect(revised.body).toMatchObject({ version: 2, from: '2030-07-01' });
    expect((await decide(made, 'approve', prefecture)).status).toBe(409);
    // Who does not say which difference he has seen has seen none.
    const unseen = await call('POST', `${url}/approve`, {
      ...{ as: prefecture, version: 2, body: { why: '按程序办理' } },
    });
    expect(unseen.status).toBe(409);
    expect((await decide(revised.body, 'withdraw', prefecture)).status).toBe(403);
    expect((await decide(revised.body, 'withdraw', county)).body).toMatchObject({
      state: 'withdrawn',
    });
    expect((await decide(revised.body, 'approve', prefecture)).status).toBe(409);
  });

  test('is not approved by a difference that is no longer true', async () => {
    const first = await propose(asked({ change: value({ from: '2031-01-01', value: '1.00' }) }));
    const second = await propose(
      asked({ change: value({ from: '2031-07-01', value: '2.00' }) }),
      prefecture,
    );
    const other = asked({
      id: 'resident-inpatient.rate-level-1',
      change: value({ value: '0.95' }),
    });
    const aside = await propose(other);
    expect((await decide(first, 'approve', prefecture)).status).toBe(200);
    expect((await decide(second, 'approve', leader)).body).toMatchObject({
      ...{ status: 409, current: { basis: expect.any(String) as string } },
    });
    // Another parameter has not changed under the third.
    expect((await decide(aside, 'approve', leader)).status).toBe(200);
    const again = await call<ProposalDetail>('GET', `/api/parameter-proposals/${second.id}`);
    expect((await decide(again.body, 'approve', leader)).status).toBe(200);
  });

  test('is listed newest first, part by part, with what each may do', async () => {
    const made = await propose(asked({ change: value({ from: '2032-01-01' }) }));
    const { body } = await call<{ items: ProposalDetail[]; next: string }>(
      'GET',
      '/api/parameter-proposals?limit=1',
      { as: prefecture },
    );
    expect(body.items).toMatchObject([{ id: made.id, may: { decide: true, withdraw: false } }]);
    const rest = await call<{ items: ProposalDetail[] }>(
      'GET',
      `/api/parameter-proposals?limit=100&cursor=${body.next}`,
    );
    expect(rest.body.items.length).toBe(4);
    expect(rest.body.items.map(({ id }) => id)).not.toContain(made.id);
    const open = await call<{ items: ProposalDetail[] }>(
      'GET',
      '/api/parameter-proposals?state=proposed',
    );
    expect(open.body.items.map(({ id }) => id)).toEqual([made.id]);
    expect(open.body.items[0]?.may).toEqual({ decide: false, withdraw: true, revise: true });
    expect((await detail('990102', ID)).proposals).toMatchObject([{ id: made.id }]);
    await decide(made, 'withdraw', county);
  });
});

/** Begins writes while the turn is held, so that none can end before all have begun; only the owner sees who waits. */
async function atOnce<T>(begin: () => readonly Promise<T>[]): Promise<T[]> {
  const holder = await h.t.base.connection.pool.connect();
  await holder.query('begin');
  await holder.query('select * from event_head for update');
  const begun = begin();
  const waiting = `select count(*)::int n from pg_stat_activity
                    where datname = current_database() and wait_event_type = 'Lock'`;
  await expect
    .poll(async () => (await h.t.base.asOwner<{ n: number }>(waiting))[0]?.n, { timeout: 60_000 })
    .toBe(begun.length);
  await holder.query('commit');
  holder.release();
  return Promise.all(begun);
}

describe('two at once', () => {
  test('approve one proposal: one of them does, the other is told who was first', async () => {
    const made = await propose(asked({ change: value({ from: '2033-01-01', value: '3.00' }) }));
    const answers = await atOnce(() => [
      decide(made, 'approve', prefecture),
      decide(made, 'approve', leader),
      decide(made, 'refuse', province),
    ]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409]);
    const { rows } = await h.t.base.connection.pool.query(
      'select 1 from parameter_decisions where proposal = $1',
      [made.id],
    );
    expect(rows).toHaveLength(1);
  });

  test('approve two proposals on one parameter: the second must look again', async () => {
    const [one, two] = [
      await propose(asked({ change: value({ from: '2034-01-01', value: '4.00' }) })),
      await propose(asked({ change: value({ from: '2034-07-01', value: '5.00' }) })),
    ];
    const answers = await atOnce(() => [
      decide(one, 'approve', prefecture),
      decide(two, 'approve', leader),
    ]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
  });

  test('the database itself keeps decisions, and one’s own proposal from one’s own approval', async () => {
    const { pool } = h.t.base.connection;
    for (const sql of [
      `update parameter_decisions set decision = 'refused'`,
      'delete from parameter_decisions',
      `update parameter_reviews set note = ''`,
      'delete from parameter_proposals',
      `update parameter_proposals p set why = 'x' from parameter_decisions d where d.proposal = p.id`,
    ])
      if (!sql.includes('reviews')) await expect(pool.query(sql), sql).rejects.toThrow();
    const made = await propose(asked({ change: value({ from: '2035-01-01' }) }));
    await expect(
      pool.query(
        `insert into parameter_decisions (proposal, decision, decider, decided_by, decided_at, why)
         select id, 'approved', proposer, proposed_by, now(), 'x' from parameter_proposals where id = $1`,
        [made.id],
      ),
    ).rejects.toThrow(/another person/);
    await decide(made, 'withdraw', county);
  });
});
