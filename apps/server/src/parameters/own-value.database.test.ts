// SPDX-License-Identifier: Apache-2.0
import type { ProposalDetail } from '@sanyi/contract';
import { afterAll, describe, expect, test } from 'vitest';
import { asked, ID, NOTICE, parameterHouse, value } from '../testing/parameter-house.js';

const h = await parameterHouse();
const { call, decide, detail, propose, stateNow } = h;
const { county, leader, neighbour, prefecture, province, reader } = h.who;

afterAll(() => h.t.close());

describe('a region’s own value', () => {
  test('is shown with its difference before it is proposed, and nothing is kept', async () => {
    const before = await stateNow();
    const { body } = await call<ProposalDetail>('POST', '/api/parameter-proposals/preview', {
      ...{ as: prefecture, body: asked({ region: '990100' }) },
    });
    expect(body.differences).toHaveLength(1);
    expect(body.differences[0]?.spans).toMatchObject([
      {
        ...{ from: '2027-01-01', to: null, past: false, draft: false, sameValue: false },
        before: { words: { zh: '180000 元/年' }, own: false },
        after: { words: { zh: '200000 元/年' }, own: true },
      },
    ]);
    expect(await stateNow()).toBe(before);
  });

  test('is proposed by one, approved by another, and holds from its first day', async () => {
    const made = await propose(asked());
    expect(made).toMatchObject({ state: 'proposed', version: 1, from: '2027-01-01', faults: [] });
    expect(made.differences[0]).toMatchObject({ isNew: true, spans: [{ before: null }] });
    expect((await detail('990102', ID)).status).toBe(404);

    expect((await decide(made, 'approve', county)).status).toBe(403);
    expect((await decide(made, 'approve', neighbour)).status).toBe(404);
    expect((await decide(made, 'approve', reader)).status).toBe(403);
    const approved = await decide(made, 'approve', prefecture);
    expect(approved.body).toMatchObject({
      state: 'approved',
      decision: { by: 'prefecture', why: '按程序办理' },
      may: { decide: false, withdraw: false, revise: false },
    });

    expect(await detail('990102', ID, '2026-12-31')).toMatchObject({
      held: null,
      reason: 'before-first',
    });
    const now = await detail('990102', ID);
    expect(now).toMatchObject({
      own: true,
      held: { own: true, value: '200000.00', status: 'read' },
    });
    expect(now.held?.source.document).toMatchObject({
      title: NOTICE.title,
      published: '2026-11-02',
    });
    expect((await detail('990100', ID)).own).toBe(false);
    expect(now.elsewhere).toMatchObject([{ region: '990100' }]);
    const { rows } = await h.t.base.connection.pool.query<{ kind: string }>(
      `select kind from events where subject = $1 order by seq`,
      [`parameter-proposal:${made.id}`],
    );
    expect(rows.map(({ kind }) => kind)).toEqual(['parameters.proposed', 'parameters.approved']);
  });

  test('keeps the files as they were: the same day again takes the place of the own value only', async () => {
    const made = await propose(asked({ change: value({ value: '210000.00' }) }));
    expect(made.differences[0]?.spans[0]).toMatchObject({
      before: { value: '200000.00' },
      after: { value: '210000.00' },
    });
    await decide(made, 'approve', leader);
    expect((await detail('990102', ID)).values).toHaveLength(1);
    const first = (
      await call<{ items: ProposalDetail[] }>(
        'GET',
        '/api/parameter-proposals?state=approved&region=990102',
      )
    ).body;
    const old = first.items.at(-1);
    const again = await call<ProposalDetail>('GET', `/api/parameter-proposals/${old?.id ?? ''}`);
    // What an approved proposal did stays told as it was, whatever came after it.
    expect(again.body.differences[0]?.spans[0]).toMatchObject({
      before: null,
      after: { value: '200000.00' },
    });
  });

  test('ends on a last day', async () => {
    const change = { kind: 'end', last: '2028-12-31' } as const;
    const end = { region: '990102', id: ID, change, why: '通知到期' };
    const made = await propose(end);
    expect(made.differences[0]?.spans).toMatchObject([
      { from: '2029-01-01', to: null, after: null },
    ]);
    expect((await decide(made, 'approve', province)).status).toBe(200);
    expect(await detail('990102', ID, '2029-01-01')).toMatchObject({
      held: null,
      reason: 'ended',
    });
    expect(await detail('990102', ID, '2028-12-31')).toMatchObject({
      held: { to: '2028-12-31' },
    });
  });

  test('of a table of bands is told stretch by stretch', async () => {
    const bands = [
      { from: '10000', to: '40000', value: '0.6' },
      { from: '40000', to: '100000', value: '0.65' },
      { from: '100000', value: '0.75' },
    ];
    const body = asked({
      ...{ region: '990100', id: 'critical-illness.bands', document: 'sanyi-assumptions' },
      change: value({ value: bands, status: 'assumed', note: '示例', at: '示例' }),
    });
    const { body: preview } = await call<ProposalDetail>(
      'POST',
      '/api/parameter-proposals/preview',
      { as: prefecture, body },
    );
    const cells = preview.differences[0]?.spans[0]?.cells ?? [];
    expect(
      cells.map((cell) => [cell.stretch.zh, cell.before?.zh, cell.after?.zh, cell.same]),
    ).toEqual([
      ['10000 至 40000', '60%', '60%', true],
      ['40000 至 90000', '65%', '65%', true],
      ['90000 至 100000', '70%', '65%', false],
      ['100000 以上', '70%', '75%', false],
    ]);
  });
});
