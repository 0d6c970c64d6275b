// SPDX-License-Identifier: Apache-2.0
import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type TestHouse, testHouse } from '../testing/test-house.js';
import { eventStore } from './postgres.js';
import { record, recordAlone } from './record.js';

let t: TestHouse;

beforeAll(async () => {
  t = await testHouse();
});
afterAll(() => t.close());

const ROWS = 50;

const append = (n: number) =>
  recordAlone(t.house.database, {
    ...{ at: t.house.now(), kind: 'session.opened', actor: `a${n}`, region: '990000', unit: null },
    ...{ subject: `user:${n}`, to: { n }, why: '测试' },
  });

/** As somebody would who holds the database: the trigger is taken off first. */
async function tamper(statement: string): Promise<void> {
  await t.base.asOwner(
    `alter table events disable trigger user; ${statement}; alter table events enable trigger user`,
  );
}

const verify = async (kept: string | null = null) => (await eventStore(t.house).verify(kept)).fault;

beforeEach(async () => {
  await tamper('truncate events');
  await sql`update event_head set seq = 0, hash = repeat('0', 64)`.execute(t.house.database);
  await Promise.all(Array.from({ length: ROWS }, (_, n) => append(n)));
});

describe('the chain', () => {
  test('fifty appended at once over many connections stand in one line without a gap', async () => {
    const { rows, head, fault } = await eventStore(t.house).verify(null);
    expect({ rows, seq: head.seq, fault }).toEqual({ rows: ROWS, seq: ROWS, fault: null });
    const actors = await t.house.database.selectFrom('events').select('actor').execute();
    expect(new Set(actors.map(({ actor }) => actor)).size).toBe(ROWS);
  });

  test('a change that is rolled back leaves no event and no gap', async () => {
    const { database } = t.house;
    await expect(
      database.transaction().execute(async (transaction) => {
        await record(transaction, {
          ...{ at: t.house.now(), kind: 'session.opened', actor: 'x', region: '99', unit: null },
          subject: 'x',
        });
        throw new Error('too late');
      }),
    ).rejects.toThrow('too late');
    await append(99);
    expect(await verify()).toBeNull();
  });

  test('the database refuses to change, remove or empty', async () => {
    for (const statement of [
      "update events set why = 'x'",
      'delete from events',
      'truncate events',
    ])
      await expect(t.base.asOwner(statement)).rejects.toThrow('never changed');
    expect(await verify()).toBeNull();
  });
});

describe('who gets round the trigger is found out', () => {
  const COLUMNS = ['kind', 'actor', 'region', 'unit', 'subject', 'from_json', 'to_json', 'why'];

  test.each(COLUMNS)('%s of one row changed', async (column) => {
    await tamper(`update events set ${column} = '"forged"' where seq = 17`);
    expect(await verify()).toMatchObject({ code: 'changed', seq: 17 });
  });

  test('a moment moved by a millisecond', async () => {
    await tamper("update events set at = at + interval '1 ms' where seq = 30");
    expect(await verify()).toMatchObject({ code: 'changed', seq: 30 });
  });

  test('a row removed, the first, the last, and the tail', async () => {
    await tamper('delete from events where seq = 20');
    expect(await verify()).toMatchObject({ code: 'missing', seq: 20 });
    await tamper('delete from events where seq = 1');
    expect(await verify()).toMatchObject({ code: 'missing', seq: 1 });
  });

  test('the tail cut off', async () => {
    await tamper('delete from events where seq > 40');
    expect(await verify()).toMatchObject({ code: 'cut-off', seq: 41 });
  });

  test('a row set in behind the head', async () => {
    await tamper(
      `insert into events select 51, at, kind, actor, region, unit, subject, from_json, to_json, why, hash, hash from events where seq = 50`,
    );
    expect((await verify())?.seq).toBe(51);
  });

  test('the tail and the head cut off together are found only by a head kept outside', async () => {
    const { hash } = await eventStore(t.house).head();
    expect(await verify(hash)).toBeNull();
    await tamper('delete from events where seq > 40');
    await sql`update event_head set seq = 40, hash = (select hash from events where seq = 40)`.execute(
      t.house.database,
    );
    expect(await verify()).toBeNull();
    expect(await verify(hash)).toMatchObject({ code: 'head-unknown' });
  });
});
